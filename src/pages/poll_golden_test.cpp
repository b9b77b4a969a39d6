#include <doctest/doctest.h>

#include "pages/golden_test.hpp"
#include "pages/pages.hpp"
#include "pages/sample_test.hpp"

namespace stoa::pages {
namespace {

constexpr std::string_view title = "Steel or titanium for a long tour?";

PollView ranked()
{
    PollView view;
    view.poll = {.thread = ThreadId{2},
                 .question = "Which would you <buy> again?",
                 .method = PollMethod::ranked,
                 .choices_max = 1,
                 .closes_at = sample::at("2026-11-30T00:00:00Z"),
                 .is_changeable = true,
                 .results = PollResults::always,
                 .is_public = true,
                 .ballot_count = 143,
                 .answers = {{1, "Steel", 70}, {2, "Titanium & more", 48}, {3, "I would hire one", 25}},
                 .rounds = {{{1, 70}, {2, 48}, {3, 25}}, {{1, 75}, {2, 66}}}};
    view.may_vote = view.may_withdraw = view.may_edit = view.shows_results = true;
    view.own = {2, 1};
    return view;
}

// Whoever has not voted sees no numbers yet.
PollView multiple()
{
    auto view = ranked();
    view.poll.method = PollMethod::multiple;
    view.poll.choices_max = 2;
    view.poll.results = PollResults::after_vote;
    view.poll.rounds.clear();
    view.own.clear();
    view.shows_results = view.may_withdraw = view.may_edit = false;
    return view;
}

PollView closed()
{
    auto view = multiple();
    view.poll.method = PollMethod::single;
    view.may_vote = false;
    view.is_closed = view.shows_results = view.is_login_needed = true;
    return view;
}

ThreadPage reading(PollView const& poll)
{
    ThreadPage page;
    page.view = sample::titanium_page_3();
    page.view.posts.resize(1);
    page.view.thread.has_poll = true;
    page.composer.place = place_of_reply(page.view.thread.id);
    page.poll = poll;
    return page;
}

}  // namespace

TEST_CASE("a poll is voted in, hidden, and counted")
{
    auto const frame = sample::member(title);
    auto page = reading(ranked());
    check_golden("thread-poll-voted", thread(frame, page));
    page.is_voting_again = true;
    check_golden("thread-poll-ranked-form", thread(frame, page));
    check_golden("thread-poll-hidden", thread(frame, reading(multiple())));
    check_golden("thread-poll-closed", thread(sample::guest(title), reading(closed())));
}

TEST_CASE("who voted in a public poll")
{
    VotersView voted;
    voted.thread = sample::titanium();
    voted.path = sample::path_to_cycling();
    voted.poll = ranked().poll;
    check_golden("voters-nobody", voters(sample::member(title), voted));
    voted.ballots = {{sample::ines(), {2, 1}, sample::at("2026-11-22T13:51:00Z")}};
    check_golden("voters", voters(sample::member(title), voted));
}

TEST_CASE("a poll is written, and keeps what was typed where it is refused")
{
    EditPollPage form;
    form.thread = sample::titanium();
    form.path = sample::path_to_cycling();
    form.is_new = true;
    form.poll.answers = {"", ""};
    check_golden("edit-poll-new", edit_poll(sample::member(title), form));
    form.is_new = false;
    form.poll.question = "Which?";
    form.poll.answers = {"Steel", "Steel", "<None>"};
    form.poll.method = PollMethod::multiple;
    form.poll.choices_max = "2";
    form.refusal = Refusal::poll_answer_twice;
    form.message = words_for(*form.refusal);
    check_golden("edit-poll-refused", edit_poll(sample::member(title), form));
}

}  // namespace stoa::pages
