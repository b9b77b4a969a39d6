#pragma once
#include <cstdint>
#include <string_view>

#include "base/result.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// How large the copy of a picture is that has this hash. Copies are everybody's: they are made for what guests may read
// alone, of what anybody may fetch elsewhere, and their address is known only to those who were shown it.
Result<std::int64_t> copy_read(store::Reader& db, std::string_view hash);

}  // namespace stoa::acts
