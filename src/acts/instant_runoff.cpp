#include "acts/instant_runoff.hpp"

#include <algorithm>

namespace stoa::acts {
namespace {

Round count_for(Choices const& standing, std::span<Ranking const> rankings)
{
    Round round;
    for (auto answer : standing) round.push_back({answer, 0});
    for (auto const& ranking : rankings) {
        auto best = std::ranges::find_if(
            ranking.choices, [&](auto answer) { return std::ranges::find(standing, answer) != standing.end(); });
        if (best == ranking.choices.end()) continue;
        std::ranges::find(round, *best, &AnswerCount::answer)->votes += ranking.count;
    }
    return round;
}

bool has_winner(Round const& round)
{
    std::int64_t counting = 0, most = 0;
    for (auto const& [answer, votes] : round) {
        counting += votes;
        most = std::max(most, votes);
    }
    return round.size() == 1 || counting == 0 || 2 * most > counting;
}

std::int64_t votes_in(Round const& round, std::int64_t answer)
{
    return std::ranges::find(round, answer, &AnswerCount::answer)->votes;
}

// Does `a` go before `b`?
bool is_weaker(std::vector<Round> const& rounds, std::int64_t a, std::int64_t b)
{
    for (auto round = rounds.rbegin(); round != rounds.rend(); ++round) {
        auto votes_of_a = votes_in(*round, a), votes_of_b = votes_in(*round, b);
        if (votes_of_a != votes_of_b) return votes_of_a < votes_of_b;
    }
    return a > b;
}

}  // namespace

std::vector<Round> instant_runoff(std::int64_t answer_count, std::span<Ranking const> rankings)
{
    std::vector<Round> rounds;
    if (rankings.empty()) return rounds;
    Choices standing;
    for (std::int64_t answer = 1; answer <= answer_count; ++answer) standing.push_back(answer);
    while (!standing.empty()) {
        rounds.push_back(count_for(standing, rankings));
        if (has_winner(rounds.back())) break;
        auto weakest = std::ranges::min_element(standing, [&](auto a, auto b) { return is_weaker(rounds, a, b); });
        standing.erase(weakest);
    }
    return rounds;
}

}  // namespace stoa::acts
