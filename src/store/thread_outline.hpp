#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/group.hpp"
#include "model/member.hpp"
#include "store/store.hpp"

// Who answered whom in a thread, as far as quotations tell.
namespace stoa::store {

struct QuotePair {
    PostId quoting{};
    std::int64_t quoting_position{};
    PostId quoted{};
    std::int64_t quoted_position{};
};
// By the posts at positions first..last, of earlier posts of the same thread; quote_pairs_max of them at most.
inline constexpr int quote_pairs_max = 2'000;
std::vector<QuotePair> quotes_within_thread(Reader& db, ThreadId thread, std::int64_t first, std::int64_t last);

struct OutlineRow {
    PostId post{};
    std::int64_t position{};
    MemberName author;
    bool is_by_staff{};
    std::optional<Instant> created_at;
    bool is_deleted{};
    std::string excerpt;
};
std::vector<OutlineRow> outline_rows(Reader& db, std::vector<PostId> const& posts);

}  // namespace stoa::store
