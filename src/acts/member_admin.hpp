#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "acts/access.hpp"
#include "acts/letters.hpp"
#include "base/result.hpp"
#include "model/admin_views.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

// Members as administrators deal with them.
namespace stoa::acts {

// By the beginning of a name, or of an address where the viewer may see addresses; without words, the newest.
Result<std::vector<MemberRow>> members_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                            std::string_view typed);
Result<MemberEditView> member_edit_read(store::Reader& db, Access const& access, Viewer const& viewer, MemberId member);
// The groups that the member was added to are these from now on. Only who may do what a group may do lets others in and
// takes them out; the last administrators do not take themselves out.
Result<Done> member_groups_set(store::Writer& db, Access const& access, Viewer const& viewer, MemberId member,
                               std::vector<GroupId> const& wished, Instant now);

// For who has lost all that they could prove themselves with. Their sessions end, and they are told.
// Everywhere, at once: for an account that somebody else has got into.
Result<Done> member_sessions_end(store::Writer& db, LetterHead const& head, Access const& access, Viewer const& viewer,
                                 MemberId id, Instant now);
Result<Done> member_second_factor_remove(store::Writer& db, LetterHead const& head, Access const& access,
                                         Viewer const& viewer, MemberId member, Instant now);

// As somebody typed the name; nothing where there is nobody of that name.
std::optional<Viewer> find_viewer_named(store::Reader& db, std::string_view typed);

}  // namespace stoa::acts
