#pragma once
#include <optional>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// Two versions of a post, compared; version 1 is the oldest. Without numbers: the one that is shown and the one before.
struct VersionsWished {
    std::optional<std::int64_t> older{}, newer{};
};

// Of a deleted post only for those who may see what it said.
Result<HistoryView> post_history_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post);
Result<HistoryView> post_versions_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post,
                                       VersionsWished wished);

// An earlier text of a post with its notation.
Result<Revision> revision_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post,
                               std::int64_t version);

}  // namespace stoa::acts
