#include "acts/member_ban.hpp"

#include "store/ban.hpp"
#include "store/event.hpp"
#include "store/member.hpp"
#include "store/moderation_log.hpp"
#include "store/session.hpp"

namespace stoa::acts {
namespace {

std::string words_of(std::optional<Instant> until) { return until ? "until " + iso_text(*until) : "without end"; }

void tell(store::Writer& db, Viewer const& viewer, Viewer const& member, LogKind kind, EventKind event,
          std::optional<Ban> const& ban, Instant now)
{
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = kind,
                             .member = member.member,
                             .subject = member.name,
                             .reason = ban ? ban->reason : "",
                             .after = ban ? words_of(ban->until) : ""},
                            now);
    store::announce(db, {.kind = event, .member = member.member, .at = now});
}

}  // namespace

std::optional<Refusal> why_not_ban(Access const& access, Viewer const& viewer, Viewer const& member)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (!access.may_on_site(viewer, Permission::ban_members)) return Refusal::not_permitted;
    if (viewer.member == member.member) return Refusal::not_over_oneself;
    if (access.may_administer(member)) return Refusal::not_over_staff;
    if (access.may_on_site(member, Permission::ban_members) && !access.may_administer(viewer))
        return Refusal::not_over_staff;
    return std::nullopt;
}

Result<MemberName> member_ban(store::Writer& db, Access const& access, Viewer const& viewer, BanDraft const& draft,
                              Instant now)
{
    auto member = store::find_viewer(db, draft.member);
    if (!member) return Refusal::no_such_member;
    if (auto refusal = why_not_ban(access, viewer, *member)) return *refusal;

    auto until = draft.days ? std::optional{now + *draft.days * day_ms} : std::nullopt;
    Ban const ban{now, until, draft.reason};
    store::set_ban(db, draft.member, ban);
    store::delete_sessions_of(db, draft.member);
    tell(db, viewer, *member, LogKind::member_banned, EventKind::member_banned, ban, now);
    return MemberName{member->member, member->name};
}

Result<MemberName> member_unban(store::Writer& db, Access const& access, Viewer const& viewer, MemberId id, Instant now)
{
    auto member = store::find_viewer(db, id);
    if (!member) return Refusal::no_such_member;
    if (auto refusal = why_not_ban(access, viewer, *member)) return *refusal;

    if (member->ban) {
        store::lift_ban(db, id);
        tell(db, viewer, *member, LogKind::member_unbanned, EventKind::member_unbanned, std::nullopt, now);
    }
    return MemberName{member->member, member->name};
}

Result<BanPlace> ban_read(store::Reader& db, Access const& access, Viewer const& viewer, MemberId id, Instant now)
{
    auto member = store::find_viewer(db, id);
    if (!member) return Refusal::no_such_member;
    if (auto refusal = why_not_ban(access, viewer, *member)) return *refusal;
    if (member->ban && member->ban->is_over(now)) member->ban.reset();
    return BanPlace{{member->member, member->name}, member->ban};
}

}  // namespace stoa::acts
