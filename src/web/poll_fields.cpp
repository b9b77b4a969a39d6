#include "web/poll_fields.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "model/limits.hpp"

namespace stoa::web {
namespace {

constexpr std::size_t rows_at_first = 3;
constexpr std::string_view field_names[]{"poll_question", "poll_answer", "poll_method", "poll_choices",
                                         "poll_results",  "poll_days",   "poll_change", "poll_public"};

void change_rows(std::vector<std::string>& answers, http::Form const& form)
{
    if (form.get("view") == "add-answer" && answers.size() < poll_answers_max) answers.emplace_back();
    auto number = parse_number<std::size_t>(form.get("remove_answer"));
    if (number && *number >= 1 && *number <= answers.size())
        answers.erase(answers.begin() + static_cast<std::ptrdiff_t>(*number - 1));
}

}  // namespace

bool has_typed_poll(http::Form const& form)
{
    auto answers = form.all("poll_answer");
    return !is_blank(form.get("poll_question")) ||
           std::ranges::any_of(answers, [](std::string_view answer) { return !is_blank(answer); });
}

Result<acts::PollDraft> poll_draft_of(http::Form const& form)
{
    return acts::PollDraft::parse({.question = form.get("poll_question"),
                                   .answers = form.all("poll_answer"),
                                   .method = form.get("poll_method"),
                                   .choices_max = form.get("poll_choices"),
                                   .results = form.get("poll_results"),
                                   .close_days = form.get("poll_days"),
                                   .is_changeable = form.has("poll_change"),
                                   .is_public = form.has("poll_public")});
}

pages::PollForm typed_poll(http::Form const& form)
{
    pages::PollForm poll;
    if (!form.has("poll_question")) {
        poll.answers.resize(rows_at_first);
        return poll;
    }
    poll.question = form.get("poll_question");
    for (auto answer : form.all("poll_answer")) poll.answers.emplace_back(answer);
    change_rows(poll.answers, form);
    poll.answers.resize(std::clamp<std::size_t>(poll.answers.size(), 2, poll_answers_max));
    poll.method = acts::parse_poll_method(form.get("poll_method")).value_or(PollMethod::single);
    poll.choices_max = form.get("poll_choices");
    poll.results = acts::parse_poll_results(form.get("poll_results")).value_or(PollResults::always);
    poll.close_days = form.get("poll_days");
    poll.is_changeable = form.has("poll_change");
    poll.is_public = form.has("poll_public");
    poll.is_open = has_typed_poll(form) || is_changing_rows(form);
    return poll;
}

std::string poll_to_save(http::Form const& form)
{
    auto const packed = form.find("poll");
    auto const sent = packed ? http::Form::parse(*packed) : form;
    if (!sent || !has_typed_poll(*sent)) return {};
    http::Form kept;
    for (auto name : field_names)
        for (auto value : sent->all(name))
            if (!kept.add(std::string{name}, std::string{value})) return {};
    return kept.encode();
}

pages::PollForm saved_poll(std::string const& fields)
{
    return typed_poll(http::Form::parse(fields).value_or(http::Form{}));
}

pages::PollForm poll_form_of(Poll const& poll, Instant now)
{
    pages::PollForm form;
    form.question = poll.question;
    for (auto const& answer : poll.answers) form.answers.push_back(answer.text);
    form.method = poll.method;
    if (poll.method == PollMethod::multiple) form.choices_max = std::to_string(poll.choices_max);
    form.results = poll.results;
    form.close_days = poll.closes_at ? std::to_string(days_until(*poll.closes_at, now)) : "0";
    form.is_changeable = poll.is_changeable;
    form.is_public = poll.is_public;
    return form;
}

bool is_changing_rows(http::Form const& form) { return form.get("view") == "add-answer" || form.has("remove_answer"); }

}  // namespace stoa::web
