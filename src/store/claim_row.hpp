#pragma once
#include <string>
#include <vector>

#include "db/row.hpp"
#include "model/claim.hpp"

// The columns that claim_from() reads, in its order, and the tables that they stand in: `c` is the row of claims.
#define STOA_CLAIM_COLUMNS                                                                                             \
    "c.id, c.thread_id, c.post_id, c.position, c.wording, c.quotation, c.lang, c.speaker_id, "                         \
    "coalesce(s.name, c.speaker_text), c.role, c.via, c.modality, c.said_as, c.said_from, c.said_to, c.source_id, "    \
    "coalesce(o.headline, ''), coalesce(o.publisher, ''), c.state, c.status, c.version, c.entered_by, m.name, "        \
    "c.entered_at, c.locked_at, c.merged_into, s.kind"
// What is found in a deleted post is not on the record.
#define STOA_CLAIM_JOINS                                                                                               \
    " JOIN posts p ON p.thread_id = c.thread_id AND p.position = c.position AND p.deleted_at IS NULL"                  \
    " LEFT JOIN speakers s ON s.id = c.speaker_id"                                                                     \
    " LEFT JOIN source_descriptions o ON o.source_id = c.source_id AND o.thread_id = c.thread_id"                      \
    " LEFT JOIN members m ON m.id = c.entered_by "

namespace stoa::store {

Claim claim_from(db::Row& row);
Said said_from_columns(db::Row& row);  // said_as, said_from, said_to

std::string joined_via(std::vector<std::string> const& via);

// As columns hold them. What is said at a time that is not known stands at the end of a timeline.
struct SaidColumns {
    std::int64_t from;
    std::int64_t to;
};
SaidColumns columns_of(Said const& said);

}  // namespace stoa::store
