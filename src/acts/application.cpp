#include "acts/application.hpp"

#include "acts/paging.hpp"
#include "store/account_deletion.hpp"
#include "store/event.hpp"
#include "store/member.hpp"
#include "store/moderation_log.hpp"

namespace stoa::acts {
namespace {

bool approve_applicant(store::Writer& db, LetterHead const& head, Member const& member, Instant now)
{
    if (!store::approve_application(db, member.id)) return false;
    write_application_approved(db, head, member.email, member.name, now);
    return true;
}

bool refuse_applicant(store::Writer& db, LetterHead const& head, Member const& member, MemberId by,
                      std::string const& reason, Instant now)
{
    if (!store::refuse_application(db, member.id, by, reason, now)) return false;
    write_application_refused(db, head, member.email, member.name, reason, now);
    return true;
}

bool decide_application(store::Writer& db, LetterHead const& head, Viewer const& viewer, MemberId id,
                        ApplicationVerdict const& verdict, Instant now)
{
    auto const member = store::find_member(db, id);
    if (!member || member->membership == Membership::full) return false;
    bool const is_approved = verdict.is_approved;
    bool const is_done = is_approved ? approve_applicant(db, head, *member, now)
                                     : refuse_applicant(db, head, *member, viewer.member, verdict.reason, now);
    if (!is_done) return false;
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = is_approved ? LogKind::member_approved : LogKind::member_refused,
                             .member = id,
                             .subject = member->name,
                             .reason = is_approved ? "" : verdict.reason},
                            now);
    auto const kind = is_approved ? EventKind::member_approved : EventKind::member_refused;
    store::announce(db, {.kind = kind, .member = id, .at = now});
    return true;
}

}  // namespace

void application_queue(store::Writer& db, LetterHead const& head, MemberId id, Instant now)
{
    if (!store::queue_application(db, id, now)) return;
    if (auto const member = store::find_member(db, id))
        write_application_waits(db, head, member->email, member->name, now);
    store::announce(db, {.kind = EventKind::application_made, .member = id, .at = now});
}

Result<ApplicationsView> applications_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                           store::ApplicationsAsked asked, std::int64_t page)
{
    if (!access.may_on_site(viewer, Permission::approve_members)) return Refusal::not_permitted;
    ApplicationsView view;
    view.is_of_refused = asked == store::ApplicationsAsked::refused;
    view.waiting = store::count_applications(db, store::ApplicationsAsked::waiting);
    auto const total = view.is_of_refused ? store::count_applications(db, asked) : view.waiting;
    auto const number = page_of(total, applications_per_page, page);
    if (!number) return number.error();
    view.page = *number;
    view.applications = store::applications(db, asked, page);
    return view;
}

Result<std::size_t> applications_decide(store::Writer& db, LetterHead const& head, Access const& access,
                                        Viewer const& viewer, std::span<MemberId const> members,
                                        ApplicationVerdict const& verdict, Instant now)
{
    if (!access.may_on_site(viewer, Permission::approve_members)) return Refusal::not_permitted;
    if (members.empty()) return Refusal::nobody_chosen;
    std::size_t decided = 0;
    for (auto const member : members)
        if (decide_application(db, head, viewer, member, verdict, now)) ++decided;
    if (decided == 0) return Refusal::no_such_application;
    return decided;
}

std::size_t applications_end(store::Writer& db, LetterHead const& head, Instant now)
{
    auto const old = store::old_applications(db, now - application_kept_ms, now - refused_application_kept_ms);
    for (auto const id : old) {
        auto const member = store::find_member(db, id);
        // Whoever was refused has been told what happens; an address that was never proven is not written to again.
        if (member && member->membership == Membership::waiting && member->email_confirmed_at)
            write_application_over(db, head, member->email, member->name, now);
        store::erase_member(db, id, now);
        store::announce(db, {.kind = EventKind::account_deleted, .member = id, .at = now});
    }
    return old.size();
}

}  // namespace stoa::acts
