#pragma once
#include <cstdint>
#include <tuple>

#include "html/writer.hpp"
#include "model/member.hpp"

namespace stoa::pages {

// Who wrote a post: a piece (piece.hpp).
struct AuthorPanel {
    PostId post;
    std::int64_t position;
    ThreadId thread;
    MemberCard const& author;
    auto inputs() const
    {
        auto const& [a, b, c, d] = *this;
        return std::tie(a, b, c, d);
    }
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
