#pragma once
#include <cstdint>
#include <string_view>
#include <tuple>

#include "base/id.hpp"
#include "html/writer.hpp"

namespace stoa::pages {

// What a member may do with a post: a piece (piece.hpp). Inside the form of the post's foot.
struct PostActs {
    PostId post;
    std::int64_t position;
    ThreadId thread;
    std::string_view thread_slug;
    bool may_bookmark, is_bookmarked;
    bool may_edit, may_correct, may_delete, may_record, may_cite;
    bool may_reply, is_picked;
    auto inputs() const
    {
        auto const& [a, b, c, d, e, f, g, h, i, j, k, l, m] = *this;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m);
    }
    void operator()(html::Writer& out) const;
};

// "Link": an address to copy, for those who cannot reply.
struct PostLink {
    PostId post;
    std::int64_t position;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
