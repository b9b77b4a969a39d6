#include "walk_table.hpp"

#include <array>
#include <stdexcept>

namespace stoa::scene {
namespace {

using enum http::Method;
using enum Role;

constexpr auto table = std::to_array<WalkRow>({
    {get, "/", guest},
    {get, "/forums/{forum}/", guest, Hole::forum},
    {get, "/forums/{forum}/page-{n}", guest, Hole::forum},
    {get, "/threads/{thread}/", guest, Hole::thread},
    {get, "/threads/{thread}/page-{n}", guest, Hole::thread},
    {get, "/threads/{thread}/unread", guest, Hole::thread},
    {get, "/threads/{thread}/latest", guest, Hole::thread},
    {get, "/posts/{post}/", guest, Hole::post},
    {get, "/posts/{post}/history", guest, Hole::post},
    {get, "/posts/{post}/reactions", guest, Hole::post},
    {get, "/tags/", guest},
    {get, "/tags/{tag}/", guest, Hole::other},
    {get, "/tags/{tag}/page-{n}", guest, Hole::other},
    {get, "/members/{member}/", guest, Hole::member},
    {get, "/members/{member}/page-{n}", guest, Hole::member},
    {get, "/whats-new/", guest},
    {get, "/whats-new/watched", newcomer},
    {post, "/threads/{thread}/watch", newcomer, Hole::thread, "level=letter"},
    {post, "/forums/{forum}/watch", newcomer, Hole::forum, "level=letter"},
    {get, "/alerts/", newcomer},
    {post, "/alerts/read", newcomer},
    {get, "/account/alerts", newcomer},
    {post, "/account/alerts", newcomer, Hole::none, "alert.quote=1&started=alert"},
    {get, "/unsubscribe", guest, Hole::other},
    {post, "/unsubscribe", guest, Hole::other, "List-Unsubscribe=One-Click"},
    {post, "/forums/mark-read", newcomer},

    {get, "/new-thread", newcomer},
    {get, "/forums/{forum}/new-thread", newcomer, Hole::forum},
    {post, "/forums/{forum}/threads", newcomer, Hole::forum, "title=A+title&text=A+text"},
    {get, "/threads/{thread}/reply", newcomer, Hole::thread},
    {post, "/threads/{thread}/replies", newcomer, Hole::thread, "text=A+reply"},
    {get, "/posts/{post}/edit", moderator, Hole::post},
    {post, "/posts/{post}/edit", moderator, Hole::post, "text=Another+text"},
    {get, "/posts/{post}/delete", moderator, Hole::post},
    {post, "/posts/{post}/delete", moderator, Hole::post, "reason=Off+topic"},
    {post, "/posts/{post}/restore", moderator, Hole::post},
    {post, "/posts/{post}/revert", moderator, Hole::post, "version=1"},
    {get, "/posts/{post}/correct", moderator, Hole::post},
    {post, "/posts/{post}/corrections", moderator, Hole::post, "text=It+was+Tuesday"},
    {post, "/corrections/{correction}/remove", moderator, Hole::other},
    {post, "/posts/{post}/reactions", newcomer, Hole::post, "reaction=thanks"},
    {post, "/posts/{post}/bookmark", newcomer, Hole::post},
    {get, "/account/bookmarks", newcomer},
    {post, "/account/bookmarks/{post}", newcomer, Hole::post, "note=To+read"},
    {get, "/threads/{thread}/edit", moderator, Hole::thread},
    {post, "/threads/{thread}/edit", moderator, Hole::thread, "title=Another+title&prefix=&tags="},

    {post, "/threads/{thread}/lock", moderator, Hole::thread},
    {post, "/threads/{thread}/unlock", moderator, Hole::thread},
    {post, "/threads/{thread}/pin", moderator, Hole::thread},
    {post, "/threads/{thread}/unpin", moderator, Hole::thread},
    {get, "/threads/{thread}/move", moderator, Hole::thread},
    {post, "/threads/{thread}/move", moderator, Hole::thread, "forum=4&redirect=7&reason=It+belongs+there"},
    {get, "/threads/{thread}/delete", moderator, Hole::thread},
    {post, "/threads/{thread}/delete", moderator, Hole::thread, "reason=Advertising"},
    {post, "/threads/{thread}/restore", moderator, Hole::thread},
    {get, "/members/{member}/ban", moderator, Hole::member},
    {post, "/members/{member}/ban", moderator, Hole::member, "days=7&reason=Rude"},
    {post, "/members/{member}/unban", moderator, Hole::member},
    {get, "/moderation/log", moderator_elsewhere},

    {get, "/admin/", administrator},
    {get, "/admin/settings", administrator},
    {post, "/admin/settings", administrator, Hole::none, "site_name=Another+name&description="},
    {get, "/admin/forums", administrator},
    {post, "/admin/forums", administrator, Hole::none, "name=New&description=&forum=1"},
    {get, "/admin/forums/{id}", administrator, Hole::forum},
    {post, "/admin/forums/{id}", administrator, Hole::forum, "name=Renamed&description=&forum=1&moderators="},
    {post, "/admin/forums/{id}/up", administrator, Hole::forum},
    {post, "/admin/forums/{id}/down", administrator, Hole::forum},
    {get, "/admin/forums/{id}/delete", administrator, Hole::forum},
    {post, "/admin/forums/{id}/delete", administrator, Hole::forum, "threads=move&forum=4"},
    {get, "/admin/permissions", administrator},
    {post, "/admin/permissions/rules", administrator, Hole::none, "forum=2&5.reply=allow"},
    {get, "/admin/permissions/why", administrator},
    {get, "/admin/groups", administrator},
    {post, "/admin/groups", administrator, Hole::none, "name=Readers&posts_min=10&days_min="},
    {get, "/admin/groups/{id}", administrator, Hole::group},
    {post, "/admin/groups/{id}", administrator, Hole::group, "name=Frame+builders&posts_min=&days_min="},
    {post, "/admin/groups/{id}/delete", administrator, Hole::group},
    {post, "/admin/groups/{id}/second-factor", administrator, Hole::group, "required=1"},
    {get, "/admin/members", administrator},
    {get, "/admin/members/{id}", administrator, Hole::member},
    {post, "/admin/members/{id}", administrator, Hole::member, "group=3"},
    {post, "/admin/members/{id}/second-factor/remove", administrator, Hole::member},
    {get, "/setup", Role::nobody},
    {post, "/setup", Role::nobody, Hole::none, "setup=guessed&name=x"},

    {get, "/login", guest},
    {post, "/login", guest, Hole::none, "name=Nobody&password=nothing+of+the+kind"},
    {get, "/login/second", guest, Hole::other},
    {post, "/login/second", guest, Hole::other, "code=123456"},
    {post, "/logout", guest},
    {get, "/register", guest},
    {post, "/register", guest, Hole::none, "name=x"},
    {get, "/password-reset", guest},
    {post, "/password-reset", guest, Hole::none, "email=nobody@example.org"},
    {get, "/password-reset/new", guest, Hole::other},
    {post, "/password-reset/new", guest, Hole::other},
    {get, "/confirm-email", guest, Hole::other},
    {post, "/confirm-email", guest, Hole::other},
    {get, "/account/security", newcomer},
    {get, "/account/proof", newcomer},
    {post, "/account/proof", newcomer, Hole::none, "password=nothing+of+the+kind"},
    {get, "/account/email", newcomer},
    {post, "/account/email", newcomer, Hole::none, "email="},
    {post, "/account/email/confirm", newcomer},
    {get, "/account/password", newcomer},
    {post, "/account/password", newcomer, Hole::none, "password=short&password_again=short"},
    {get, "/account/second-factor", newcomer},
    {post, "/account/second-factor", newcomer, Hole::none, "secret=guess&code=123456"},
    {get, "/account/second-factor/off", newcomer},
    {post, "/account/second-factor/off", newcomer, Hole::none, "code=123456"},
    {post, "/account/second-factor/codes", newcomer},
    {get, "/account/sessions", newcomer},
    {post, "/account/sessions/end", newcomer, Hole::none, "session=0"},
    {post, "/account/sessions/end-others", newcomer},
    {get, "/account/avatar", newcomer},
    {post, "/account/avatar", newcomer},
    {post, "/account/avatar/remove", newcomer},
    {get, "/account/", newcomer},
    {get, "/account/drafts", newcomer},
    {get, "/composer/members", newcomer},
    {get, "/composer/emoji", newcomer},
    {get, "/composer/quotation", newcomer, Hole::other},
    {post, "/quotes", newcomer, Hole::other, "post=1"},
    {post, "/uploads", newcomer},
    {get, "/files/{id}/{file}", guest, Hole::other},
    {get, "/avatars/{id}/{file}", guest, Hole::other},
    {post, "/composer/preview", newcomer, Hole::none, "text=Half+a+thought&markup=markdown"},
    {post, "/drafts", newcomer, Hole::none, "forum=2&text=Half+a+thought"},
    {post, "/drafts/delete", newcomer, Hole::none, "forum=2"},
    {post, "/account/", newcomer, Hole::none, "title=&country=&location="},
    {post, "/account/tokens", newcomer, Hole::none, "name=Reader"},
    {post, "/account/tokens/{token}/delete", newcomer, Hole::other},
    {post, "/preferences/theme", guest, Hole::none, "theme=dark"},

    {get, "/assets/{file}", guest, Hole::other},
    {get, "/favicon.ico", guest},
    {get, "/robots.txt", guest},
    {get, "/.well-known/security.txt", guest},
    {get, "/feed.atom", guest},
    {get, "/forums/{forum}/feed.atom", guest, Hole::forum},
    {get, "/threads/{thread}/feed.atom", guest, Hole::thread},
    {get, "/members/{member}/feed.atom", guest, Hole::member},
    {get, "/tags/{tag}/feed.atom", guest, Hole::other},
    {get, "/sitemap.xml", guest},
    {get, "/sitemaps/{file}", guest, Hole::other},
    {get, "/healthz", guest},
    {get, "/readyz", guest},

    {post, "/api/v1/tokens", guest, Hole::none, R"({"name":"Nobody","password":"nothing of the kind"})"},
    {get, "/api/v1/forums", guest},
    {get, "/api/v1/forums/{id}/threads", guest, Hole::forum},
    {post, "/api/v1/forums/{id}/threads", newcomer, Hole::forum, R"({"title":"A title","text":"A text"})"},
    {get, "/api/v1/threads/{id}", guest, Hole::thread},
    {get, "/api/v1/threads/{id}/posts", guest, Hole::thread},
    {post, "/api/v1/threads/{id}/posts", newcomer, Hole::thread, R"({"text":"A reply"})"},
    {get, "/api/v1/posts/{id}", guest, Hole::post},
    {patch, "/api/v1/posts/{id}", moderator, Hole::post, R"({"text":"Another text"})"},
    {del, "/api/v1/posts/{id}", moderator, Hole::post},
    {put, "/api/v1/posts/{id}/reaction", newcomer, Hole::post, R"({"reaction":"thanks"})"},
    {del, "/api/v1/posts/{id}/reaction", newcomer, Hole::post},
    {get, "/api/v1/posts/{id}/reactions", guest, Hole::post},
    {put, "/api/v1/posts/{id}/bookmark", newcomer, Hole::post, R"({"note":"To read"})"},
    {del, "/api/v1/posts/{id}/bookmark", newcomer, Hole::post},
    {post, "/api/v1/preview", newcomer, Hole::none, R"({"text":"**x**"})"},
    {get, "/api/v1/members/{id}", guest, Hole::member},
    {get, "/api/v1/openapi.json", guest},
});

}  // namespace

std::span<WalkRow const> walk_table() { return table; }

std::string_view name_of(Role role)
{
    switch (role) {
    case Role::guest: return "a guest";
    case Role::banned: return "a banned member";
    case Role::newcomer: return "a newcomer";
    case Role::member: return "a member";
    case Role::moderator_elsewhere: return "a moderator of another forum";
    case Role::moderator: return "a moderator";
    case Role::administrator: return "an administrator";
    case Role::nobody: return "nobody";
    }
    throw std::logic_error{"unknown role"};
}

}  // namespace stoa::scene
