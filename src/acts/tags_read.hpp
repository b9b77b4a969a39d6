#pragma once
#include <string_view>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// Both know only of threads that the viewer may read.
TagsView tags_read(store::Reader& db, Access const& access, Viewer const& viewer);
Result<TagView> tag_read(store::Reader& db, Access const& access, Viewer const& viewer, std::string_view tag,
                         std::int64_t page);

}  // namespace stoa::acts
