#include "pages/poll_fields.hpp"

#include "model/limits.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"

namespace stoa::pages {
namespace {

void answer(html::Writer& out, std::size_t number, std::string_view text, bool may_remove)
{
    auto const remove = [&] {
        if (may_remove)
            out.html<R"~(
                <button class="btn btn-quiet btn-sm btn-sq" type="submit" name="remove_answer" value="{}"
                        aria-label="Remove answer {}">{}</button>)~">(number, number, Icon{"x"});
    };
    out.html<R"~(
        <div class="row nw"><label class="vh" for="answer-{}">Answer {}</label>
            <input class="input input-s" id="answer-{}" name="poll_answer" value="{}" size="36" maxlength="{}" dir="auto">
            {}</div>)~">(number, number, number, text, poll_answer_length_max, remove);
}

void answers(html::Writer& out, PollFields const& fields)
{
    auto const& texts = fields.poll.answers;
    auto const rows = [&] {
        for (std::size_t i = 0; i < texts.size(); ++i) answer(out, i + 1, texts[i], texts.size() > 2);
    };
    auto const more = [&] {
        if (texts.size() < poll_answers_max)
            out.html<R"~(
                <button class="btn btn-sm" type="submit" name="view" value="add-answer">{}Add an answer</button>)~">(
                Icon{"plus", "i-s"});
    };
    out.html<R"~(
        <fieldset class="stack-s"><legend class="label">Answers</legend>{}{}{}</fieldset>)~">(
        rows, more, FieldError{fields.form, "poll_answer"});
}

void rules(html::Writer& out, PollForm const& poll)
{
    out.html<R"~(
        <div class="row">
            <label for="poll-method">Counted as</label>
            <select class="input input-s" id="poll-method" name="poll_method">
                <option value="single" {selected?}>One answer each</option>
                <option value="multiple" {selected?}>Several answers each</option>
                <option value="ranked" {selected?}>A ranking, by instant run-off</option></select>
            <label for="poll-choices">At most</label>
            <input class="input input-s w-s" id="poll-choices" name="poll_choices" type="number" min="0" max="{}" value="{}">
            <span class="hint">answers, where there may be several; empty: all</span></div>
        <div class="row">
            <label for="poll-results">Results</label>
            <select class="input input-s" id="poll-results" name="poll_results">
                <option value="always" {selected?}>Always shown</option>
                <option value="after_vote" {selected?}>Shown to those who have voted</option>
                <option value="after_close" {selected?}>Shown when the poll closes</option></select>
            <label for="poll-days">Close after</label>
            <input class="input input-s w-s" id="poll-days" name="poll_days" type="number" min="0" max="{}" value="{}">
            <span class="hint">days; 0: never</span></div>
        <div class="row">
            <label class="row"><input type="checkbox" name="poll_change" value="1" {checked?}> Votes may be changed</label>
            <label class="row"><input type="checkbox" name="poll_public" value="1" {checked?}> Everybody sees who voted
                for what</label></div>)~">(poll.method == PollMethod::single, poll.method == PollMethod::multiple,
                                           poll.method == PollMethod::ranked, poll_answers_max, poll.choices_max,
                                           poll.results == PollResults::always, poll.results == PollResults::after_vote,
                                           poll.results == PollResults::after_close, poll_days_max, poll.close_days,
                                           poll.is_changeable, poll.is_public);
}

}  // namespace

void PollFields::operator()(html::Writer& out) const
{
    out.html<R"~(<div class="form">{}{}{}</div>)~">(
        TextField{.form = form,
                  .name = "poll_question",
                  .label = "Question",
                  .hint = "What the answers answer.",
                  .value = poll.question,
                  .length_max = poll_question_length_max},
        [&] { answers(out, *this); }, [&] { rules(out, poll); });
}

}  // namespace stoa::pages
