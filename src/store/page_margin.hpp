#pragma once
#include <optional>
#include <vector>

#include "model/quote.hpp"
#include "model/saved_draft.hpp"
#include "model/watch.hpp"
#include "store/store.hpp"

namespace stoa::store {

// What stands beside the posts of one page of a thread: who quotes them, what this member has picked and begun to
// write, and whether they watch the thread. Four questions that every reader of a thread asks, so they are one
// statement.
struct PageMargin {
    std::vector<QuotedIn> quoted_in;  // of one post the first few; in no order
    std::vector<QuotePick> picks;     // oldest first
    std::optional<SavedDraft> draft;  // of a reply
    WatchLevel watch{};               // of the thread
};
PageMargin page_margin(Reader& db, MemberId member, ThreadId thread, std::int64_t first, std::int64_t last);

}  // namespace stoa::store
