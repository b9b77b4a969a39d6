#include "acts/member_read.hpp"

#include <algorithm>

#include "acts/ignore.hpp"
#include "acts/member_ban.hpp"
#include "acts/paging.hpp"
#include "acts/recipients.hpp"
#include "markup/render.hpp"
#include "model/limits.hpp"
#include "store/ignore.hpp"
#include "store/member.hpp"
#include "store/profile.hpp"

namespace stoa::acts {
namespace {

std::string badge_of(Member const& member)
{
    auto is_in = [&](GroupId group) { return std::ranges::find(member.groups, group) != member.groups.end(); };
    if (is_in(administrators)) return "Administrator";
    if (is_in(moderators)) return "Moderator";
    return {};
}

// Counting walks through the posts, so it goes no further than the pager leads: ten pages on from this one.
std::int64_t posts_counted(std::int64_t page)
{
    constexpr std::int64_t pages_ahead = 10;
    constexpr auto pages_max = store::member_posts_max / posts_per_page;
    return (std::clamp<std::int64_t>(page, 0, pages_max - pages_ahead) + pages_ahead) * posts_per_page;
}

// The member as one who asks for something: what they may do decides what may be done to them.
Viewer viewer_of(Member const& member)
{
    Viewer viewer;
    viewer.member = member.id;
    viewer.groups = {members};
    viewer.preferences = member.preferences;
    viewer.membership = member.membership;
    viewer.groups.insert(viewer.groups.end(), member.groups.begin(), member.groups.end());
    return viewer;
}

// Most take conversations from everybody, and it need not be asked how much the viewer has written.
bool may_begin_with(store::Reader& db, Access const& access, Viewer const& viewer, Viewer const& recipient)
{
    if (why_not_start_conversations(access, viewer)) return false;
    bool const counts_posts = recipient.preferences.writers == Writers::no_newcomers;
    return !why_not_write_to(access, counts_posts ? writer_of(db, viewer) : Writer{viewer, 0}, recipient);
}

// Who waits for approval is there for themselves alone, and for those who decide.
bool is_shown(Member const& member, Access const& access, Viewer const& viewer)
{
    return member.membership == Membership::full || viewer.member == member.id ||
           access.may_on_site(viewer, Permission::approve_members);
}

}  // namespace

Result<MemberView> member_read(store::Reader& db, Access const& access, Viewer const& viewer, MemberId member,
                               std::int64_t page)
{
    auto found = store::find_member(db, member);
    if (!found || !is_shown(*found, access, viewer)) return Refusal::no_such_member;
    auto forums = access.readable_forums(viewer);
    auto number = page_of(store::count_posts_of_member(db, member, forums, posts_counted(page)), posts_per_page, page);
    if (!number) return number.error();

    MemberView view;
    view.page = *number;
    view.posts = store::posts_of_member(db, member, forums, page);
    view.staff_badge = badge_of(*found);
    view.is_self = viewer.is_member() && viewer.member == member;
    if (!view.is_self && !access.may_administer(viewer)) found->email.clear();
    auto const standing = viewer_of(*found);
    view.may_ban = !found->is_guest && !why_not_ban(access, viewer, standing);
    view.is_ignored = viewer.ignores_members && store::is_ignored(db, viewer.member, member);
    view.may_ignore = !view.is_ignored && !why_not_ignore(access, viewer, standing);
    view.may_write = !view.is_self && !found->is_guest && may_begin_with(db, access, viewer, standing);
    if (!view.is_self && found->preferences.hides_presence) found->seen_at.reset();
    view.profile = store::find_profile(db, member);
    if (!view.is_self && !view.profile.birthday.is_shown) view.profile.birthday = {};
    // A short text that few ask for: rendered when it is read, it is never that of an older renderer.
    view.about = markup::render(view.profile.about, Markup::markdown).html;
    view.member = std::move(*found);
    return view;
}

}  // namespace stoa::acts
