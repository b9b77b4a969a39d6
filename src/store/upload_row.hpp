#pragma once
#include "db/row.hpp"
#include "model/upload.hpp"

// The columns that upload_from() reads, in their order: `u` is the row of uploads.
#define STOA_UPLOAD_COLUMNS                                                                                            \
    "u.id, u.member_id, u.post_id, u.kind, u.name, u.hash, u.bytes, u.width, u.height, u.created_at, "                 \
    "u.message_id"

namespace stoa::store {

Upload upload_from(db::Row& row);

}  // namespace stoa::store
