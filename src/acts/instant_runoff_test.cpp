#include "acts/instant_runoff.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace stoa;
using namespace stoa::acts;

namespace {

// "1:5 2:3 3:1 | 1:6 2:3"
std::string told(std::vector<Round> const& rounds)
{
    std::string text;
    for (auto const& round : rounds) {
        if (!text.empty()) text += " | ";
        for (auto const& [answer, votes] : round) {
            if (&answer != &round.front().answer) text += ' ';
            text += std::to_string(answer) + ':' + std::to_string(votes);
        }
    }
    return text;
}

struct Case {
    char const* story;
    std::int64_t answers;
    std::vector<Ranking> rankings;
    char const* rounds;
};

}  // namespace

TEST_CASE("an instant run-off is counted round by round")
{
    for (auto const& each : std::vector<Case>{
             {"nobody has voted", 3, {}, ""},
             {"more than half at once", 3, {{{1, 2}, 3}, {{2}, 1}, {{3}, 1}}, "1:3 2:1 3:1"},
             {"exactly half is not more than half", 2, {{{1}, 2}, {{2}, 2}}, "1:2 2:2 | 1:2"},
             {"the weakest goes, and its ballots count for their next",
              3,
              {{{1}, 4}, {{2}, 3}, {{3, 2}, 2}},
              "1:4 2:3 3:2 | 1:4 2:5"},
             {"a ballot without a next counts no more", 3, {{{1}, 4}, {{2}, 3}, {{3}, 2}}, "1:4 2:3 3:2 | 1:4 2:3"},
             {"several rounds",
              4,
              {{{1}, 4}, {{2}, 4}, {{3, 2}, 3}, {{4, 3, 1}, 2}},
              "1:4 2:4 3:3 4:2 | 1:4 2:4 3:5 | 1:4 3:5"},
             {"of equals goes who had fewer in the round before",
              4,
              {{{1}, 5}, {{2}, 3}, {{3}, 2}, {{4, 3}, 1}},
              "1:5 2:3 3:2 4:1 | 1:5 2:3 3:3 | 1:5 2:3"},
             {"of equals that never differed goes the later one",
              3,
              {{{1}, 2}, {{2}, 1}, {{3}, 1}},
              "1:2 2:1 3:1 | 1:2 2:1"},
             {"an answer that nobody put first may go at once",
              3,
              {{{2, 1}, 2}, {{3, 1}, 2}},
              "1:0 2:2 3:2 | 2:2 3:2 | 2:2"},
             {"only one answer", 1, {{{1}, 1}}, "1:1"},
             {"an answer that is not in the poll is passed over", 2, {{{7, 2}, 1}}, "1:0 2:1"},
             {"no ballot names an answer that stands", 2, {{{9}, 3}}, "1:0 2:0"},
         }) {
        CAPTURE(each.story);
        CHECK(told(instant_runoff(each.answers, each.rankings)) == each.rounds);
    }
}
