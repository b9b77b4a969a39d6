#pragma once
#include <optional>
#include <string>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/member.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

struct BanDraft {
    MemberId member;
    std::optional<std::int64_t> days;  // nothing: until somebody lifts it
    std::string reason;                // the member reads it
};
// From now on the member may do what guests may do. Their sessions end with this.
Result<MemberName> member_ban(store::Writer& db, Access const& access, Viewer const& viewer, BanDraft const& draft,
                              Instant now);
Result<MemberName> member_unban(store::Writer& db, Access const& access, Viewer const& viewer, MemberId member,
                                Instant now);

// The member and the ban that binds them now, for the page that bans.
struct BanPlace {
    MemberName member;
    std::optional<Ban> ban;
};
Result<BanPlace> ban_read(store::Reader& db, Access const& access, Viewer const& viewer, MemberId member, Instant now);

// May this viewer ban that member? Staff is above it, and nobody bans themselves.
std::optional<Refusal> why_not_ban(Access const& access, Viewer const& viewer, Viewer const& member);

}  // namespace stoa::acts
