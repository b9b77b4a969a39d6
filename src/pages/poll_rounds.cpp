#include "pages/poll_rounds.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "pages/count.hpp"

namespace stoa::pages {
namespace {

// In a count that is over, the strongest answer of the last round.
std::int64_t winner_of(std::vector<Round> const& rounds)
{
    return std::ranges::max_element(rounds.back(), {}, &AnswerCount::votes)->answer;
}

void cell(html::Writer& out, Round const& round, std::int64_t answer)
{
    auto found = std::ranges::find(round, answer, &AnswerCount::answer);
    if (found == round.end())
        out.html<R"~(<td class="n">–<span class="vh">out</span></td>)~">();
    else
        out.html<R"~(<td class="n">{}</td>)~">(grouped(found->votes));
}

void row(html::Writer& out, PollRounds const& part, PollAnswer const& answer)
{
    auto const& rounds = part.poll.rounds;
    auto const cells = [&] {
        for (auto const& round : rounds) cell(out, round, answer.number);
    };
    auto const mark = [&] {
        if (answer.number == winner_of(rounds))
            out.html<R"~( <span class="badge b-ok">{}</span>)~">(part.is_closed ? "Won" : "Leads");
    };
    out.html<R"~(<tr><th scope="row"><bdi>{}</bdi>{}</th>{}</tr>)~">(answer.text, mark, cells);
}

}  // namespace

void PollRounds::operator()(html::Writer& out) const
{
    auto const& rounds = poll.rounds;
    if (rounds.empty() || rounds.back().empty()) return;
    auto const heads = [&] {
        for (std::size_t i = 1; i <= rounds.size(); ++i) out.html<R"~(<th scope="col" class="n">Round {}</th>)~">(i);
    };
    auto const rows = [&] {
        for (auto const& answer : poll.answers) row(out, *this, answer);
    };
    out.html<R"~(
        <details class="fold" {open?}><summary>Counted in {}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="Rounds of the count">
                <table class="table"><thead><tr><th scope="col">Answer</th>{}</tr></thead><tbody>{}</tbody></table>
            </div></details>)~">(is_closed, counted(std::ssize(rounds), "round", "rounds"), heads, rows);
}

}  // namespace stoa::pages
