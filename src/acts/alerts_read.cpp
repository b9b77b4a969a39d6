#include "acts/alerts_read.hpp"

#include <utility>

#include "acts/conversation_rules.hpp"
#include "acts/paging.hpp"

namespace stoa::acts {
namespace {

// Of several replies the first may be gone; of one post there is nothing left to tell.
bool is_gone(store::StoredAlert const& stored)
{
    auto const& alert = stored.alert;
    if (alert.kind == AlertKind::moderation || alert.kind == AlertKind::report || alert.kind == AlertKind::application)
        return false;
    if (alert.kind == AlertKind::message) return !stored.takes_part;
    if (stored.is_thread_deleted) return true;
    return stored.is_post_deleted && (alert.kind != AlertKind::reply || alert.count == 1);
}

}  // namespace

bool may_see_alert(Access const& access, Viewer const& viewer, store::StoredAlert const& stored)
{
    if (is_gone(stored)) return false;
    if (stored.alert.kind == AlertKind::message) return true;
    if (stored.alert.kind == AlertKind::report) return may_settle_reports(access, viewer);
    if (stored.alert.kind == AlertKind::application) return access.may_on_site(viewer, Permission::approve_members);
    return access.may(viewer, Permission::read_threads, stored.alert.forum.id);
}

Result<AlertsView> alerts_read(store::Reader& db, Access const& access, Viewer const& viewer,
                               store::AlertQuestion const& question, std::int64_t page)
{
    if (!viewer.is_member()) return Refusal::login_required;
    auto number = page_of(store::count_alerts(db, viewer.member, question), alerts_per_page, page);
    if (!number) return number.error();
    AlertsView view;
    view.page = *number;
    view.unread = viewer.unread_alerts;
    for (auto& stored : store::alerts_of(db, viewer.member, question, page)) {
        if (!may_see_alert(access, viewer, stored)) {
            if (stored.alert.is_unread) view.hidden.push_back(stored.alert.id);
            continue;
        }
        stored.alert.forum = access.find(stored.alert.forum.id).value_or(ForumName{});
        view.alerts.push_back(std::move(stored.alert));
    }
    return view;
}

}  // namespace stoa::acts
