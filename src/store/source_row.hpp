#pragma once
#include "db/row.hpp"
#include "model/source.hpp"

// The columns that cited_source_from() reads, in its order: `o` is the row of sources, `d` what a thread says of it.
#define STOA_SOURCE_CARD_COLUMNS                                                                                       \
    "o.id, d.kind, d.publisher, d.headline, d.standfirst, d.authors, d.published_at, d.updated_at, d.lang, "           \
    "d.address, d.caption, d.credit, d.quotation, d.described_by, d.version, d.gone_at, "                              \
    "d.changed_at"

namespace stoa::store {

Source cited_source_from(db::Row& row);

}  // namespace stoa::store
