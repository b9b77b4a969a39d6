#pragma once
#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

Result<IndexView> index_read(store::Reader& db, Access const& access, Viewer const& viewer);

}  // namespace stoa::acts
