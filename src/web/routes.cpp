#include <array>

#include "model/upload.hpp"
#include "web/handlers.hpp"
#include "web/route.hpp"

namespace stoa::web {
namespace {

using enum http::Method;

constexpr std::size_t small_form = 16u << 10;
// More than a post may hold, even with every letter escaped: a text that is a little too long is refused with the text
// in its form, not with a closed door.
constexpr std::size_t post_form = 512u << 10;
// A form of a post may travel through log-in, escaped once more.
constexpr std::size_t login_form_with_post = 1u << 20;
// A form with files: up to the largest file, and the text.
constexpr std::size_t upload_form = upload_bytes_max + post_form;
constexpr std::size_t json_body = 1u << 20;

constexpr std::array table{
    Route{get, "/", index_show},
    Route{get, "/forums/{forum}/", forum_show},
    Route{get, "/forums/{forum}/page-{n}", forum_show},
    Route{get, "/threads/{thread}/", thread_show},
    Route{get, "/threads/{thread}/page-{n}", thread_show},
    Route{get, "/threads/{thread}/unread", thread_unread},
    Route{get, "/threads/{thread}/latest", thread_latest},
    Route{get, "/posts/{post}/", post_show},
    Route{get, "/posts/{post}/history", post_history},
    Route{get, "/posts/{post}/reactions", reactions_show},
    Route{get, "/tags/", tags_show},
    Route{get, "/tags/{tag}/", tag_show},
    Route{get, "/tags/{tag}/page-{n}", tag_show},
    Route{get, "/members/{member}/", member_show},
    Route{get, "/members/{member}/page-{n}", member_show},
    Route{get, "/whats-new/", whats_new_show},
    Route{post, "/forums/mark-read", forums_mark_read, Needs::member, Csrf::checked, Pace::none, small_form},

    Route{get, "/new-thread", forum_choose, Needs::member},
    Route{get, "/forums/{forum}/new-thread", thread_form, Needs::member},
    Route{post, "/forums/{forum}/threads", thread_start, Needs::member, Csrf::checked, Pace::writing, upload_form,
          "/forums/{forum}/new-thread"},
    Route{get, "/threads/{thread}/reply", reply_form, Needs::member},
    Route{post, "/threads/{thread}/replies", post_reply, Needs::member, Csrf::checked, Pace::writing, upload_form,
          "/threads/{thread}/reply"},
    Route{get, "/posts/{post}/edit", edit_form, Needs::member},
    Route{post, "/posts/{post}/edit", post_edit, Needs::member, Csrf::checked, Pace::writing, upload_form,
          "/posts/{post}/edit"},
    Route{post, "/composer/preview", composer_preview, Needs::member, Csrf::checked, Pace::composing, post_form},
    Route{get, "/composer/members", composer_members, Needs::member, Csrf::none, Pace::composing},
    Route{get, "/composer/emoji", composer_emoji, Needs::member, Csrf::none, Pace::composing},
    Route{get, "/composer/quotation", quotation_show, Needs::member},
    Route{post, "/quotes", quote_pick, Needs::member, Csrf::checked, Pace::composing, small_form},
    Route{post, "/drafts", draft_save, Needs::member, Csrf::checked, Pace::composing, post_form},
    Route{post, "/drafts/delete", draft_delete, Needs::member, Csrf::checked, Pace::composing, small_form},
    Route{get, "/account/drafts", drafts_show, Needs::member},
    Route{get, "/posts/{post}/delete", delete_form, Needs::member},
    Route{post, "/posts/{post}/delete", post_delete, Needs::member, Csrf::checked, Pace::writing, small_form,
          "/posts/{post}/delete"},
    Route{post, "/posts/{post}/restore", post_restore, Needs::member, Csrf::checked, Pace::none, small_form},
    Route{post, "/uploads", upload_add, Needs::member, Csrf::checked, Pace::uploading, upload_form},
    Route{get, "/files/{id}/{file}", file_show},
    Route{get, "/avatars/{id}/{file}", avatar_show},

    Route{post, "/posts/{post}/revert", post_revert, Needs::member, Csrf::checked, Pace::writing, small_form,
          "/posts/{post}/history"},
    Route{get, "/posts/{post}/correct", correction_form, Needs::member},
    Route{post, "/posts/{post}/corrections", correction_add, Needs::member, Csrf::checked, Pace::writing, small_form,
          "/posts/{post}/correct"},
    Route{post, "/corrections/{correction}/remove", correction_remove, Needs::member, Csrf::checked, Pace::writing,
          small_form},
    Route{post, "/posts/{post}/reactions", post_react, Needs::member, Csrf::checked, Pace::reacting, small_form},
    Route{post, "/posts/{post}/bookmark", bookmark_toggle, Needs::member, Csrf::checked, Pace::reacting, small_form},
    Route{get, "/account/bookmarks", bookmarks_show, Needs::member},
    Route{post, "/account/bookmarks/{post}", bookmark_save, Needs::member, Csrf::checked, Pace::reacting, small_form,
          "/account/bookmarks"},
    Route{get, "/threads/{thread}/edit", thread_edit_form, Needs::member},
    Route{post, "/threads/{thread}/edit", thread_edit, Needs::member, Csrf::checked, Pace::writing, small_form,
          "/threads/{thread}/edit"},

    Route{get, "/login", login_form, Needs::anyone, Csrf::given},
    Route{post, "/login", login, Needs::anyone, Csrf::checked, Pace::signing_in, login_form_with_post, "/login"},
    Route{post, "/logout", logout, Needs::anyone, Csrf::checked, Pace::none, small_form},
    Route{get, "/register", register_form, Needs::anyone, Csrf::given},
    Route{post, "/register", member_register, Needs::anyone, Csrf::checked, Pace::registering, small_form, "/register"},
    Route{get, "/account/", account_form, Needs::member},
    Route{post, "/account/", account_save, Needs::member, Csrf::checked, Pace::none, small_form, "/account/"},
    Route{get, "/account/avatar", avatar_form, Needs::member},
    Route{post, "/account/avatar", avatar_save, Needs::member, Csrf::checked, Pace::uploading, upload_form,
          "/account/avatar"},
    Route{post, "/account/avatar/remove", avatar_remove, Needs::member, Csrf::checked, Pace::none, small_form},
    Route{post, "/account/tokens", token_create, Needs::member, Csrf::checked, Pace::writing, small_form, "/account/"},
    Route{post, "/account/tokens/{token}/delete", token_delete, Needs::member, Csrf::checked, Pace::none, small_form},
    Route{post, "/preferences/theme", theme_set, Needs::anyone, Csrf::sent, Pace::none, small_form},

    Route{get, "/assets/{file}", asset_show},
    Route{get, "/favicon.ico", favicon_show},
    Route{get, "/robots.txt", robots_show},
    Route{get, "/healthz", health_show},
    Route{get, "/readyz", readiness_show},

    Route{post, "/api/v1/tokens", api_token_create, Needs::anyone, Csrf::bearer, Pace::signing_in, json_body},
    Route{get, "/api/v1/forums", api_forums, Needs::anyone, Csrf::bearer},
    Route{get, "/api/v1/forums/{id}/threads", api_forum_threads, Needs::anyone, Csrf::bearer},
    Route{post, "/api/v1/forums/{id}/threads", api_thread_start, Needs::member, Csrf::bearer, Pace::writing, json_body},
    Route{get, "/api/v1/threads/{id}", api_thread, Needs::anyone, Csrf::bearer},
    Route{get, "/api/v1/threads/{id}/posts", api_thread_posts, Needs::anyone, Csrf::bearer},
    Route{post, "/api/v1/threads/{id}/posts", api_post_reply, Needs::member, Csrf::bearer, Pace::writing, json_body},
    Route{get, "/api/v1/posts/{id}", api_post, Needs::anyone, Csrf::bearer},
    Route{patch, "/api/v1/posts/{id}", api_post_edit, Needs::member, Csrf::bearer, Pace::writing, json_body},
    Route{del, "/api/v1/posts/{id}", api_post_delete, Needs::member, Csrf::bearer, Pace::writing},
    Route{put, "/api/v1/posts/{id}/reaction", api_reaction_set, Needs::member, Csrf::bearer, Pace::reacting, json_body},
    Route{del, "/api/v1/posts/{id}/reaction", api_reaction_delete, Needs::member, Csrf::bearer, Pace::reacting},
    Route{get, "/api/v1/posts/{id}/reactions", api_reactions, Needs::anyone, Csrf::bearer},
    Route{put, "/api/v1/posts/{id}/bookmark", api_bookmark_set, Needs::member, Csrf::bearer, Pace::reacting, json_body},
    Route{del, "/api/v1/posts/{id}/bookmark", api_bookmark_delete, Needs::member, Csrf::bearer, Pace::reacting},
    Route{post, "/api/v1/preview", api_preview, Needs::member, Csrf::bearer, Pace::writing, json_body},
    Route{get, "/api/v1/members/{id}", api_member, Needs::anyone, Csrf::bearer},
    Route{get, "/api/v1/openapi.json", api_document, Needs::anyone, Csrf::bearer},
};

}  // namespace

std::span<Route const> routes() { return table; }

}  // namespace stoa::web
