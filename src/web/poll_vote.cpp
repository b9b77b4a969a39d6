#include <algorithm>

#include "acts/poll.hpp"
#include "base/text.hpp"
#include "model/limits.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// A ranked poll has a field for each answer, with its rank. Two answers of one rank make no order.
std::optional<Choices> ranking_of(http::Form const& form)
{
    std::vector<std::pair<std::int64_t, std::int64_t>> ranked;
    for (std::int64_t answer = 1; answer <= static_cast<std::int64_t>(poll_answers_max); ++answer)
        if (auto rank = number_in(form, "rank-" + std::to_string(answer))) ranked.emplace_back(*rank, answer);
    std::ranges::sort(ranked);
    auto rank_of = [](auto const& pair) { return pair.first; };
    if (std::ranges::adjacent_find(ranked, {}, rank_of) != ranked.end()) return std::nullopt;
    Choices choices;
    for (auto const& [rank, answer] : ranked) choices.push_back(answer);
    return choices;
}

std::optional<Choices> choices_of(http::Form const& form)
{
    if (!form.has("choice")) return ranking_of(form);
    Choices choices;
    for (auto typed : form.all("choice")) {
        auto choice = parse_number<std::int64_t>(typed);
        if (!choice) return std::nullopt;
        choices.push_back(*choice);
    }
    return choices;
}

}  // namespace

http::Response poll_vote(Visit const& visit)
{
    ThreadId const thread{visit.params.id};
    bool const is_withdrawal = visit.form.get("do") == "withdraw";
    auto choices = choices_of(visit.form);
    if (!choices && !is_withdrawal) return refused(visit, Refusal::choices_invalid);
    auto done = visit.site.store.write([&](store::Writer& db) {
        return is_withdrawal ? acts::poll_withdraw(db, *visit.access, visit.viewer, thread, visit.now)
                             : acts::poll_vote(db, *visit.access, visit.viewer, thread, *choices, visit.now);
    });
    if (!done) return refused(visit, done.error());
    return see_other(url_of_poll(done->thread, done->slug));
}

}  // namespace stoa::web
