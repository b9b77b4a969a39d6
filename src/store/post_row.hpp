#pragma once
#include "db/row.hpp"
#include "model/post.hpp"

// The columns that post_from() and source_from() read, in their order: `p` is the row of posts, `s` that of
// post_sources, `a` the author, `d` who deleted it.
#define STOA_POST_COLUMNS                                                                                              \
    "p.id, p.thread_id, p.position, a.id, a.name, a.title, a.country, a.location, a.joined_at, a.post_count, "         \
    "a.staff_group_id, a.avatar_id, p.created_at, p.edited_at, p.is_edited, p.revision_count, p.deleted_at, "          \
    "p.deleted_by, d.name, "                                                                                           \
    "p.html, p.likes, p.reactions, p.edit_reason, p.correction_count, p.attachment_count, a.signature"
#define STOA_SOURCE_COLUMNS                                                                                            \
    "s.post_id, s.thread_id, s.position, a.id, a.name, s.markup, s.text, s.revision, p.created_at, p.deleted_at, "     \
    "p.deleted_by, d.name, p.edit_reason, s.editor_id, (SELECT name FROM members WHERE id = s.editor_id), "            \
    "s.written_at, s.has_foreign_numbers"

namespace stoa::store {

Post post_from(db::Row& row);
PostSource source_from(db::Row& row);

}  // namespace stoa::store
