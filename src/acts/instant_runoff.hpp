#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "model/poll.hpp"

namespace stoa::acts {

// Equal ballots, counted together.
struct Ranking {
    Choices choices;  // the best first; what is not in it is not wanted
    std::int64_t count{};
};

// Counts in rounds. In each, a ballot counts for the answer that it ranks best among those that still stand. An answer
// with more than half of the ballots that count has won. Otherwise the answer with the fewest goes, and its ballots
// count for their next. Of answers with equally few goes the one that had fewer in the latest round in which they
// differed; where they never differed, the one that stands later in the poll. The last round shows the winner: the
// answer with more than half, or the only one left. Without ballots there is no round.
std::vector<Round> instant_runoff(std::int64_t answer_count, std::span<Ranking const> rankings);

}  // namespace stoa::acts
