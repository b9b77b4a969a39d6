#include <stdexcept>

#include "api/resource_parts.hpp"
#include "api/resources.hpp"

namespace stoa::api {
namespace {

std::string_view name_of(PollMethod method)
{
    switch (method) {
    case PollMethod::single: return "single";
    case PollMethod::multiple: return "multiple";
    case PollMethod::ranked: return "ranked";
    }
    throw std::logic_error{"unknown method of a poll"};
}

std::string_view name_of(PollResults results)
{
    switch (results) {
    case PollResults::always: return "always";
    case PollResults::after_vote: return "after_vote";
    case PollResults::after_close: return "after_close";
    }
    throw std::logic_error{"unknown results of a poll"};
}

// Votes are null where they may not be seen, so that nobody takes a hidden number for none.
void write_answers(JsonWriter& json, PollView const& view)
{
    json.array(view.poll.answers, [&](PollAnswer const& answer) {
        json.object([&] {
            json.member("number", answer.number);
            json.member("text", answer.text);
            if (view.shows_results)
                json.member("votes", answer.votes);
            else
                json.member("votes", nullptr);
        });
    });
}

void write_rounds(JsonWriter& json, std::vector<Round> const& rounds)
{
    json.array(rounds, [&](Round const& round) {
        json.array(round, [&](AnswerCount const& count) {
            json.object([&] {
                json.member("number", count.answer);
                json.member("votes", count.votes);
            });
        });
    });
}

}  // namespace

std::string poll_json(PollView const& view)
{
    auto const& poll = view.poll;
    JsonWriter json;
    json.object([&] {
        json.member("thread", poll.thread);
        json.member("question", poll.question);
        json.member("method", name_of(poll.method));
        json.member("choices_max", poll.method == PollMethod::ranked ? std::ssize(poll.answers) : poll.choices_max);
        json.member("results", name_of(poll.results));
        json.member("closes", poll.closes_at);
        json.member("is_closed", view.is_closed);
        json.member("is_changeable", poll.is_changeable);
        json.member("is_public", poll.is_public);
        json.member("ballots", poll.ballot_count);
        json.member("answers", [&] { write_answers(json, view); });
        json.member("rounds", [&] { write_rounds(json, poll.rounds); });
        json.member("own_choices", [&] { json.array(view.own, [&](std::int64_t choice) { json.value(choice); }); });
        json.member("may_vote", view.may_vote);
    });
    return std::move(json).take();
}

}  // namespace stoa::api
