#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/admin_views.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

// Exceptions: what a single member may do, or may not, whatever their groups may.
namespace stoa::acts {

// On the site (ForumId{}) or in a forum and those below it.
Result<MemberRulesView> member_rules_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                          MemberId member, ForumId place);
// Nobody gives or takes what they may not do themselves, nor makes an exception of themselves. A rule that says nothing
// is none. It is logged, with the reason.
Result<Done> member_rules_set(store::Writer& db, Access const& access, Viewer const& viewer, MemberRule const& wished,
                              std::string_view typed_reason, Instant now);

}  // namespace stoa::acts
