#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "html/writer.hpp"
#include "model/views.hpp"
#include "pages/local_now.hpp"

namespace stoa::pages {

enum class ForumShown : bool { no, yes };

// The pages of a long thread that its row leads to: the first and the last three, or all of at most four.
std::vector<std::int64_t> jump_pages(std::int64_t count);

// A thread in a list.
struct ThreadRowPart {
    ThreadRow const& row;
    LocalNow now;
    ForumShown forum{ForumShown::no};  // where a list mixes forums
    void operator()(html::Writer& out) const;
};

struct ThreadRows {
    std::span<ThreadRow const> rows;
    LocalNow now;
    ForumShown forum{ForumShown::no};
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
