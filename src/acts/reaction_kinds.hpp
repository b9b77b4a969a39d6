#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/reaction.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

// Which reactions a forum offers. One that is no longer offered keeps what was given, so none is ever deleted.
namespace stoa::acts {

struct ReactionKindDraft {
    static Result<ReactionKindDraft> parse(std::string_view name, std::string_view icon, bool is_active);
    std::string name;
    std::string icon;
    bool is_active{};
};

Result<std::vector<ReactionKind>> reaction_kinds_read(store::Reader& db, Access const& access, Viewer const& viewer);
Result<ReactionKind> reaction_kind_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                        ReactionKindId id);
Result<ReactionKindId> reaction_kind_create(store::Writer& db, Access const& access, Viewer const& viewer,
                                            ReactionKindDraft const& draft, Instant now);
Result<Done> reaction_kind_edit(store::Writer& db, Access const& access, Viewer const& viewer, ReactionKindId id,
                                ReactionKindDraft const& draft, Instant now);
// One place up or down in the order of posts; at the end nothing moves.
Result<Done> reaction_kind_shift(store::Writer& db, Access const& access, Viewer const& viewer, ReactionKindId id,
                                 bool is_up, Instant now);

}  // namespace stoa::acts
