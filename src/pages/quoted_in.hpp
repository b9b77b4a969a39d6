#pragma once
#include <vector>

#include "html/writer.hpp"
#include "model/quote.hpp"

namespace stoa::pages {

// "Quoted in #12, #15": where a post was answered. Other threads are named.
struct QuotedInLine {
    std::vector<QuotedIn> const& places;
    ThreadId thread;  // that the post stands in
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
