#include "acts/poll.hpp"

#include "acts/poll_rules.hpp"
#include "store/check.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

TypedPoll typed(std::string_view method = "single")
{
    return {.question = "Which would you buy again?",
            .answers = {"Steel", "Titanium", "", "I would hire one"},
            .method = method,
            .choices_max = {},
            .results = "always",
            .close_days = "14",
            .is_changeable = true,
            .is_public = false};
}

PollDraft draft(TypedPoll const& poll) { return *PollDraft::parse(poll); }

std::optional<Refusal> why_not(TypedPoll const& poll) { return refusal_of(PollDraft::parse(poll)); }

PollView seen(Community& here, Viewer const& who, ThreadId thread)
{
    return here.store
        .read([&](store::Reader& db) {
            return poll_of(db, *here.access, who, *store::find_thread(db, thread), here.now);
        })
        .value();
}

// "2 1 0 of 3"
std::string counts(PollView const& view)
{
    std::string text;
    for (auto const& answer : view.poll.answers) text += std::to_string(answer.votes) + ' ';
    return text + "of " + std::to_string(view.poll.ballot_count);
}

bool is_consistent(Community& here)
{
    return here.store.read([](store::Reader& db) { return store::find_inconsistencies(db); }).empty();
}

}  // namespace

STORE_TEST_CASE("Votes are given, changed and withdrawn, and counted")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    CHECK_FALSE(here.thread(thread).has_poll);
    REQUIRE(here.does(poll_set, ada, thread, draft(typed())));
    CHECK(here.events().back() == EventKind::poll_set);
    CHECK(here.thread(thread).has_poll);
    REQUIRE(here.does(poll_vote, ada, thread, Choices{1}));
    REQUIRE(here.does(poll_vote, ben, thread, Choices{1}));
    REQUIRE(here.does(poll_vote, mona, thread, Choices{3}));
    CHECK(counts(seen(here, here.guest, thread)) == "2 0 1 of 3");
    CHECK(seen(here, ben, thread).own == Choices{1});
    REQUIRE(here.does(poll_vote, ben, thread, Choices{2}));
    CHECK(counts(seen(here, ben, thread)) == "1 1 1 of 3");
    REQUIRE(here.does(poll_withdraw, ben, thread));
    CHECK(here.events().back() == EventKind::poll_vote_withdrawn);
    CHECK(counts(seen(here, ben, thread)) == "1 0 1 of 2");
    CHECK(is_consistent(here));
    for (auto const& choices : {Choices{}, Choices{0}, Choices{4}, Choices{1, 2}})
        CHECK(refusal_of(here.does(poll_vote, ben, thread, choices)) == Refusal::choices_invalid);
}

STORE_TEST_CASE("A poll of several answers takes as many as it says, a ranked one an order")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto several = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto poll = typed("multiple");
    poll.choices_max = "2";
    REQUIRE(here.does(poll_set, ada, several, draft(poll)));
    REQUIRE(here.does(poll_vote, ben, several, Choices{1, 3}));
    CHECK(refusal_of(here.does(poll_vote, ada, several, Choices{1, 2, 3})) == Refusal::choices_invalid);
    CHECK(refusal_of(here.does(poll_vote, ada, several, Choices{1, 1})) == Refusal::choices_invalid);
    CHECK(counts(seen(here, ben, several)) == "1 0 1 of 1");

    auto ranked = here.start(ada, here.frames, "Titanium", "One.")->thread;
    REQUIRE(here.does(poll_set, ada, ranked, draft(typed("ranked"))));
    REQUIRE(here.does(poll_vote, ada, ranked, Choices{1}));
    REQUIRE(here.does(poll_vote, ben, ranked, Choices{2, 3}));
    REQUIRE(here.does(poll_vote, mona, ranked, Choices{3, 2, 1}));
    auto view = seen(here, here.guest, ranked);
    CHECK(counts(view) == "1 1 1 of 3");
    REQUIRE(view.poll.rounds.size() == 2);
    CHECK(view.poll.rounds.at(1) == Round{{1, 1}, {2, 2}});
    REQUIRE(here.does(poll_withdraw, mona, ranked));
    CHECK(seen(here, here.guest, ranked).poll.rounds.size() == 3);  // the last two are equal: one of them has to go
    CHECK(is_consistent(here));
}

STORE_TEST_CASE("A closed poll takes no votes and shows its numbers; one that is final keeps them")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto poll = typed();
    poll.results = "after_close";
    poll.is_changeable = false;
    poll.close_days = "1";
    REQUIRE(here.does(poll_set, ada, thread, draft(poll)));
    REQUIRE(here.does(poll_vote, ben, thread, Choices{2}));
    CHECK(refusal_of(here.does(poll_vote, ben, thread, Choices{1})) == Refusal::vote_final);
    CHECK(refusal_of(here.does(poll_withdraw, ben, thread)) == Refusal::vote_final);
    CHECK_FALSE(seen(here, ben, thread).shows_results);
    CHECK(counts(seen(here, ben, thread)) == "0 0 0 of 1");
    here.later(day_ms);
    CHECK(refusal_of(here.does(poll_vote, ada, thread, Choices{1})) == Refusal::poll_closed);
    CHECK(seen(here, here.guest, thread).is_closed);
    CHECK(counts(seen(here, here.guest, thread)) == "0 1 0 of 1");
}

STORE_TEST_CASE("Results that wait for a vote wait for everybody's own")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto poll = typed("ranked");
    poll.results = "after_vote";
    poll.is_public = true;
    REQUIRE(here.does(poll_set, ada, thread, draft(poll)));
    REQUIRE(here.does(poll_vote, ben, thread, Choices{2}));
    CHECK(counts(seen(here, ben, thread)) == "0 1 0 of 1");
    for (auto const& who : {here.guest, ada, mona}) {
        CHECK(counts(seen(here, who, thread)) == "0 0 0 of 1");
        CHECK(seen(here, who, thread).poll.rounds.empty());
        CHECK(refusal_of(here.read(voters_read, who, thread, 1, here.now)) == Refusal::no_such_poll);
    }
    auto voters = here.read(voters_read, ben, thread, 1, here.now);
    REQUIRE(voters->ballots.size() == 1);
    CHECK(voters->ballots.at(0).voter.name == "ben");
    CHECK(voters->ballots.at(0).choices == Choices{2});
}

STORE_TEST_CASE("Its starter sets a poll until somebody has voted; then only those who look after polls, carefully")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    CHECK(refusal_of(here.does(poll_set, ben, thread, draft(typed()))) == Refusal::not_permitted);
    CHECK(refusal_of(here.does(poll_set, here.guest, thread, draft(typed()))) == Refusal::login_required);
    CHECK(refusal_of(here.does(poll_vote, ben, thread, Choices{1})) == Refusal::no_such_poll);
    REQUIRE(here.does(poll_set, ada, thread, draft(typed())));
    auto fewer = typed("multiple");
    fewer.answers = {"Yes", "No"};
    REQUIRE(here.does(poll_set, ada, thread, draft(fewer)));
    CHECK(seen(here, ada, thread).poll.answers.size() == 2);
    REQUIRE(here.does(poll_vote, ben, thread, Choices{2}));

    CHECK(refusal_of(here.does(poll_set, ada, thread, draft(fewer))) == Refusal::poll_has_votes);
    CHECK(refusal_of(here.does(poll_set, mona, thread, draft(typed()))) == Refusal::poll_has_votes);
    auto more = fewer;
    more.answers = {"Yes!", "No!", "Perhaps"};
    REQUIRE(here.does(poll_set, mona, thread, draft(more)));
    CHECK(counts(seen(here, ben, thread)) == "0 1 0 of 1");
    more.is_public = true;
    CHECK(refusal_of(here.does(poll_set, mona, thread, draft(more))) == Refusal::poll_has_votes);
}

STORE_TEST_CASE("A poll in a forum that one may not see is not there, and where one may not vote one does not")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto hidden = here.start(mona, here.workshop, "Staff", "Between ourselves.")->thread;
    REQUIRE(here.does(poll_set, mona, hidden, draft(typed())));
    CHECK(refusal_of(here.does(poll_vote, ben, hidden, Choices{1})) == Refusal::no_such_thread);
    CHECK(refusal_of(here.read(voters_read, ben, hidden, 1, here.now)) == Refusal::no_such_thread);
    CHECK(refusal_of(here.read(poll_find, ben, hidden)) == Refusal::no_such_thread);

    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    REQUIRE(here.does(poll_set, ada, thread, draft(typed())));
    CHECK(seen(here, here.guest, thread).is_login_needed);
    here.forbid(here.frames, Permission::vote);
    CHECK(refusal_of(here.does(poll_vote, ben, thread, Choices{1})) == Refusal::not_permitted);
    CHECK_FALSE(seen(here, ben, thread).may_vote);
}

TEST_CASE("What is typed for a poll is checked")
{
    auto poll = typed();
    CHECK_FALSE(why_not(poll));
    poll.question = "  ";
    CHECK(why_not(poll) == Refusal::poll_question_empty);
    poll = typed();
    poll.answers = {"Yes", " "};
    CHECK(why_not(poll) == Refusal::poll_answers_few);
    poll.answers = {"Yes", "No", " Yes "};
    CHECK(why_not(poll) == Refusal::poll_answer_twice);
    std::vector<std::string> many;
    for (int i = 0; i < 21; ++i) many.push_back(std::to_string(i));
    poll.answers.assign(many.begin(), many.end());
    CHECK(why_not(poll) == Refusal::poll_answers_many);
    std::string const long_answer(101, 'x');
    poll.answers = {long_answer, "No"};
    CHECK(why_not(poll) == Refusal::poll_text_too_long);
    poll = typed("by lot");
    CHECK(why_not(poll) == Refusal::poll_rules_unknown);
    poll = typed();
    poll.close_days = "-1";
    CHECK(why_not(poll) == Refusal::poll_end_unknown);
}

TEST_CASE("The end of a poll stays where it was unless another is typed")
{
    Instant const now{1'700'000'000'000};
    auto poll = typed();
    auto first = draft(poll).poll_of(ThreadId{1}, nullptr, now);
    CHECK(first.closes_at == now + 14 * day_ms);
    auto later = now + 3 * day_ms + hour_ms;
    poll.close_days = "11";
    CHECK(draft(poll).poll_of(ThreadId{1}, &first, later).closes_at == first.closes_at);
    poll.close_days = "2";
    CHECK(draft(poll).poll_of(ThreadId{1}, &first, later).closes_at == later + 2 * day_ms);
    poll.close_days = "0";
    CHECK_FALSE(draft(poll).poll_of(ThreadId{1}, &first, later).closes_at);
}
