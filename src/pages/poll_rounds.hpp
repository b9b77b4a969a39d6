#pragma once
#include "html/writer.hpp"
#include "model/poll.hpp"

namespace stoa::pages {

// How a ranked poll was counted: an answer a row, a round a column.
struct PollRounds {
    Poll const& poll;
    bool is_closed{};
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
