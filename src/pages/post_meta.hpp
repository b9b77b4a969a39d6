#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "html/writer.hpp"
#include "pages/local_now.hpp"

namespace stoa::pages {

// The line above the text of a post: a piece (piece.hpp), so it takes the day in place of the time of day.
struct PostMeta {
    PostId post;
    std::int64_t position;
    std::optional<Instant> created_at;
    bool is_edited;
    std::optional<Instant> edited_at;
    std::string_view edit_reason;
    bool leads_to_history;
    bool is_by_starter;
    LocalNow today;  // of the reader
    bool is_apart;   // from the page of its thread
    auto inputs() const
    {
        auto const& [a, b, c, d, e, f, g, h, i, j] = *this;
        return std::tie(a, b, c, d, e, f, g, h, i, j);
    }
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
