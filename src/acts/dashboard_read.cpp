#include "acts/dashboard_read.hpp"

#include "store/ban.hpp"
#include "store/forum.hpp"
#include "store/member.hpp"
#include "store/moderation_log.hpp"

namespace stoa::acts {
namespace {

constexpr int changes_shown = 8;

}  // namespace

Result<DashboardView> dashboard_read(store::Reader& db, Access const& access, Viewer const& viewer)
{
    if (!access.may_administer(viewer)) return Refusal::not_permitted;
    DashboardView view;
    for (auto const& forum : store::all_forums(db)) {
        view.threads += forum.thread_count;
        view.posts += forum.post_count;
    }
    view.members = store::count_members(db);
    view.bans = store::count_bans(db);
    view.changes = store::log_entries(db, {.is_everything = true, .count = changes_shown});
    return view;
}

}  // namespace stoa::acts
