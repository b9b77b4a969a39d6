#include "acts/poll_draft.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"

namespace stoa::acts {
namespace {

Result<std::string> parse_line(std::string_view typed, std::size_t length_max)
{
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    if (is_blank(typed)) return std::string{};
    auto line = clean_line(typed);
    if (count_code_points(line) > length_max) return Refusal::poll_text_too_long;
    return line;
}

// Nothing where it is no number from 0 on.
std::optional<std::int64_t> parse_count(std::string_view typed, std::int64_t if_empty)
{
    typed = trim(typed);
    if (typed.empty()) return if_empty;
    auto number = parse_number<std::int64_t>(typed);
    return number && *number >= 0 ? number : std::nullopt;
}

Result<std::vector<PollAnswer>> parse_answers(std::vector<std::string_view> const& typed)
{
    std::vector<PollAnswer> answers;
    for (auto text : typed) {
        auto answer = parse_line(text, poll_answer_length_max);
        if (!answer) return answer.error();
        if (answer->empty()) continue;
        if (std::ranges::find(answers, *answer, &PollAnswer::text) != answers.end()) return Refusal::poll_answer_twice;
        answers.push_back({std::ssize(answers) + 1, *std::move(answer), 0});
    }
    if (answers.size() < 2) return Refusal::poll_answers_few;
    if (answers.size() > poll_answers_max) return Refusal::poll_answers_many;
    return answers;
}

}  // namespace

Result<PollDraft> PollDraft::parse(TypedPoll const& typed)
{
    PollDraft draft;
    auto& poll = draft.poll_;
    auto question = parse_line(typed.question, poll_question_length_max);
    if (!question) return question.error();
    if (question->empty()) return Refusal::poll_question_empty;
    auto answers = parse_answers(typed.answers);
    if (!answers) return answers.error();
    auto method = parse_poll_method(typed.method);
    auto results = parse_poll_results(typed.results);
    auto choices = parse_count(typed.choices_max, 0);
    auto days = parse_count(typed.close_days, 0);
    if (!method || !results || !choices) return Refusal::poll_rules_unknown;
    if (!days || *days > poll_days_max) return Refusal::poll_end_unknown;

    poll.question = *std::move(question);
    poll.answers = *std::move(answers);
    poll.method = *method;
    auto const all = std::ssize(poll.answers);
    poll.choices_max = *method != PollMethod::multiple ? 1
                       : *choices == 0                 ? all
                                                       : std::min<std::int64_t>(*choices, all);
    poll.results = *results;
    poll.is_changeable = typed.is_changeable;
    poll.is_public = typed.is_public;
    draft.close_days_ = *days;
    return draft;
}

Poll PollDraft::poll_of(ThreadId thread, Poll const* before, Instant now) const
{
    auto poll = poll_;
    poll.thread = thread;
    bool const keeps_end = before != nullptr && before->closes_at && days_until(*before->closes_at, now) == close_days_;
    if (keeps_end)
        poll.closes_at = before->closes_at;
    else if (close_days_ > 0)
        poll.closes_at = now + close_days_ * day_ms;
    return poll;
}

std::optional<PollMethod> parse_poll_method(std::string_view name)
{
    if (name.empty() || name == "single") return PollMethod::single;
    if (name == "multiple") return PollMethod::multiple;
    if (name == "ranked") return PollMethod::ranked;
    return std::nullopt;
}

std::optional<PollResults> parse_poll_results(std::string_view name)
{
    if (name.empty() || name == "always") return PollResults::always;
    if (name == "after_vote") return PollResults::after_vote;
    if (name == "after_close") return PollResults::after_close;
    return std::nullopt;
}

}  // namespace stoa::acts
