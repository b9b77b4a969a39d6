#pragma once
#include <span>
#include <vector>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Whoever looks after the forum is heard by everybody; and nobody ignores themselves.
std::optional<Refusal> why_not_ignore(Access const& access, Viewer const& viewer, Viewer const& member);
// Posts of an ignored member, and quotations of them, are folded; they cause no alerts.
Result<MemberName> member_ignore(store::Writer& db, Access const& access, Viewer const& viewer, MemberId member,
                                 Instant now);
Result<MemberName> member_unignore(store::Writer& db, Viewer const& viewer, MemberId member);

Result<IgnoredView> ignored_read(store::Reader& db, Access const& access, Viewer const& viewer, std::int64_t page);

// Says of the posts of a page which are to be folded, and folds quotations in the others. Asks nothing for those who
// ignore nobody.
void fold_ignored(store::Reader& db, Viewer const& viewer, std::span<PostView> posts);
// Takes ignored threads out of a list. Asks nothing for those who ignore none.
void drop_ignored(store::Reader& db, Viewer const& viewer, std::vector<Thread>& threads);

}  // namespace stoa::acts
