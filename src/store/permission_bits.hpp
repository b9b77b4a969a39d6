#pragma once
#include <cstdint>

#include "db/row.hpp"
#include "model/permission.hpp"

namespace stoa::store {

inline PermissionSet permissions_from(db::Row& row) { return PermissionSet{row.get<std::uint64_t>()}; }

inline std::int64_t bits_of(PermissionSet permissions) { return static_cast<std::int64_t>(permissions.bits()); }

}  // namespace stoa::store
