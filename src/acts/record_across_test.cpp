#include "acts/claim.hpp"
#include "acts/claim_merge.hpp"
#include "acts/record_lock.hpp"
#include "acts/record_reach.hpp"
#include "acts/record_read.hpp"
#include "acts/speaker_merge.hpp"
#include "acts/speaker_read.hpp"
#include "model/limits.hpp"
#include "store/access_rule.hpp"
#include "store/claim.hpp"
#include "store/speaker.hpp"
#include "support/community.hpp"

// Answers between threads, what was put on record twice, and what is locked.
using namespace stoa;
using namespace stoa::acts;

namespace {

ClaimDraft words_of(std::string_view speaker, std::string_view wording)
{
    return *ClaimDraft::parse({.wording = wording, .speaker = speaker, .modality = "on_record"});
}

std::optional<AnswerDraft> answering(ClaimId claim, ResponseKind kind) { return AnswerDraft{claim, kind, false}; }

std::optional<AnswerDraft> const answers_nothing;

ClaimView claim_shown(Community& here, Viewer const& who, ClaimId claim) { return *here.read(claim_read, who, claim); }

// Two threads of one forum and one for moderators alone, with a statement in each.
struct ThreeThreads {
    explicit ThreeThreads(store::Store& store)
        : here{store}
    {
    }

    ClaimId put(Viewer const& who, PostPlaced const& post, std::string_view speaker, std::string_view wording,
                std::optional<AnswerDraft> const& answer = {})
    {
        auto const placed = here.does(claim_add, who, post.post, words_of(speaker, wording), answer);
        REQUIRE(placed);
        return placed->claim;
    }
    ClaimStatus status(ClaimId claim)
    {
        return here.store.read([&](store::Reader& db) { return store::find_claim(db, claim)->status; });
    }

    Community here;
    Viewer ada{here.as(here.ada)};
    Viewer mona{here.as(here.mona)};
    PostPlaced harbour{*here.start(ada, here.frames, "Harbour", "It closes.")};
    PostPlaced company{*here.start(ada, here.frames, "Company", "It does not.")};
    PostPlaced secret{*here.start(mona, here.workshop, "Secret", "We know more.")};
};

}  // namespace

STORE_TEST_CASE("A statement of another thread answers, and is shown in both places")
{
    ThreeThreads in{store};
    auto const claim = in.put(in.ada, in.harbour, "The mayor", "The harbour closes.");
    auto const denial =
        in.put(in.ada, in.company, "The company", "It stays open.", answering(claim, ResponseKind::denies));
    CHECK(in.status(claim) == ClaimStatus::denied);
    auto const view = claim_shown(in.here, in.here.guest, claim);
    REQUIRE(view.entry.responses.size() == 1);
    CHECK(view.entry.responses[0].statement == denial);
    CHECK(view.entry.responses[0].thread_title == "Company");
    CHECK(view.judgement.because == std::vector{view.entry.responses[0].id});
    auto const answer = claim_shown(in.here, in.here.guest, denial);
    REQUIRE(answer.answers.size() == 1);
    CHECK(answer.answers[0].claim == claim);
    CHECK(answer.answers[0].thread_title == "Harbour");
    // Beside its own thread it stands by itself.
    auto const panel = in.here.store.read([&](store::Reader& db) {
        return record_panel_of(db, *in.here.access, in.here.guest, in.here.thread(in.company.thread));
    });
    CHECK(panel->entries.size() == 1);

    // Who said it takes it back in a third thread: then it answers no more.
    auto const third = *in.here.start(in.ada, in.here.frames, "Later", "They take it back.");
    auto const back = in.put(in.ada, third, "The company", "We were wrong.", answering(denial, ResponseKind::retracts));
    CHECK(in.status(denial) == ClaimStatus::retracted);
    CHECK(in.status(claim) == ClaimStatus::uncontested);
    REQUIRE(in.here.does(claim_remove, in.ada, back));
    CHECK(in.status(claim) == ClaimStatus::denied);

    // And with its post, or its thread, the answer is gone.
    REQUIRE(in.here.remove(in.ada, third.post));
    REQUIRE(in.here.does(response_remove, in.ada, view.entry.responses[0].id));
    CHECK(in.status(claim) == ClaimStatus::uncontested);
}

STORE_TEST_CASE("What answers behind closed doors counts for nothing outside, and is not seen there")
{
    ThreeThreads in{store};
    auto const claim = in.put(in.ada, in.harbour, "The mayor", "The harbour closes.");
    auto const hidden = in.put(in.mona, in.secret, "A clerk", "It does not.", answering(claim, ResponseKind::denies));
    CHECK(in.status(claim) == ClaimStatus::uncontested);
    CHECK(claim_shown(in.here, in.ada, claim).entry.responses.empty());
    auto const seen = claim_shown(in.here, in.mona, claim);
    REQUIRE(seen.entry.responses.size() == 1);
    CHECK(seen.entry.responses[0].reach == ResponseReach::apart);
    CHECK(seen.judgement.because.empty());

    // The other way round: what is said openly counts inside, and does not tell of what it answers.
    auto const inside = in.put(in.mona, in.secret, "A clerk", "The mayor knows.");
    auto const open = in.put(in.mona, in.company, "The mayor", "I do not.", answering(inside, ResponseKind::denies));
    CHECK(in.status(inside) == ClaimStatus::denied);
    CHECK(claim_shown(in.here, in.here.guest, open).answers.empty());
    CHECK(claim_shown(in.here, in.mona, open).answers.size() == 1);
    auto const history = *in.here.read(claim_history_read, in.here.guest, open);
    CHECK(history.versions[0].text.find("knows") == std::string::npos);
    CHECK(refusal_of(in.here.does(response_add, in.ada, open, *answering(hidden, ResponseKind::denies))) ==
          Refusal::response_claim_unknown);

    // Doors open and close.
    auto const reach_anew = [&] {
        store.write([&](store::Writer& db) {
            auto const access = Access::load(db);
            settle_reach(db, *access);
            return Done{};
        });
    };
    store.write([&](store::Writer& db) {
        store::set_forum_rule(db, {in.here.workshop, guests, {}, {}});
        store::set_forum_rule(db, {in.here.workshop, members, {}, {}});
        return store::bump_forums_version(db), Done{};
    });
    reach_anew();
    CHECK(in.status(claim) == ClaimStatus::denied);
    store.write([&](store::Writer& db) {
        constexpr PermissionSet seeing{Permission::see_forum};
        store::set_forum_rule(db, {in.here.workshop, guests, {}, seeing});
        return store::bump_forums_version(db), Done{};
    });
    reach_anew();
    CHECK(in.status(claim) == ClaimStatus::uncontested);
}

STORE_TEST_CASE("Of two statements that say the same one stands for both, until they are separated")
{
    ThreeThreads in{store};
    auto const claim = in.put(in.ada, in.harbour, "The mayor", "The harbour closes.");
    auto const again = in.put(in.ada, in.harbour, "The mayor", "The port is closed.");
    auto const denial =
        in.put(in.ada, in.harbour, "The company", "It stays open.", answering(again, ResponseKind::denies));
    CHECK(in.status(claim) == ClaimStatus::uncontested);
    CHECK(refusal_of(in.here.does(claim_merge, in.ada, again, claim)) == Refusal::not_permitted);
    CHECK(refusal_of(in.here.does(claim_merge, in.mona, again, again)) == Refusal::claim_not_mergeable);
    auto const elsewhere = in.put(in.ada, in.company, "The mayor", "The harbour closes.");
    CHECK(refusal_of(in.here.does(claim_merge, in.mona, elsewhere, claim)) == Refusal::claim_not_mergeable);

    REQUIRE(in.here.does(claim_merge, in.mona, again, claim));
    CHECK(in.here.events().back() == EventKind::claim_merged);
    CHECK(in.status(claim) == ClaimStatus::denied);
    CHECK(in.status(again) == ClaimStatus::none);
    CHECK(in.here.thread(in.harbour.thread).record.claims == 2);
    auto const view = claim_shown(in.here, in.here.guest, claim);
    REQUIRE(view.entry.responses.size() == 1);
    CHECK(view.entry.responses[0].claim == claim);
    CHECK(view.judgement.because.size() == 1);
    CHECK(claim_shown(in.here, in.mona, claim).duplicates.size() == 1);
    CHECK(claim_shown(in.here, in.here.guest, again).entry.claim.merged_into == claim);
    CHECK(claim_shown(in.here, in.here.guest, denial).answers[0].claim == claim);
    CHECK(refusal_of(in.here.does(claim_remove, in.mona, again)) == Refusal::claim_is_merged);
    CHECK(refusal_of(in.here.does(claim_merge, in.mona, claim, denial)) == Refusal::claim_has_duplicates);
    // Who answers the address of the one answers the other.
    auto const yes = in.put(in.ada, in.harbour, "A clerk", "Yes.", answering(again, ResponseKind::supports_partly));
    CHECK(claim_shown(in.here, in.here.guest, yes).answers[0].claim == claim);
    CHECK(in.status(claim) == ClaimStatus::contested);

    REQUIRE(in.here.does(claim_separate, in.mona, again));
    CHECK(in.status(again) == ClaimStatus::denied);
    CHECK(in.status(claim) == ClaimStatus::uncontested);
    CHECK(refusal_of(in.here.does(claim_separate, in.mona, again)) == Refusal::claim_not_merged);
}

STORE_TEST_CASE("Two names of one speaker lead to one page, and what was theirs goes back when that was wrong")
{
    ThreeThreads in{store};
    auto const claim = in.put(in.ada, in.harbour, "The mayor", "The harbour closes.");
    auto const back =
        in.put(in.ada, in.harbour, "Mayor Holm", "I take it back.", answering(claim, ResponseKind::retracts));
    CHECK(in.status(claim) == ClaimStatus::uncontested);
    auto const speaker_of = [&](ClaimId of) { return claim_shown(in.here, in.mona, of).entry.claim.speaker; };
    auto const mayor = speaker_of(claim), holm = speaker_of(back);

    CHECK(refusal_of(in.here.does(speaker_merge, in.ada, holm, std::string_view{"The mayor"})) ==
          Refusal::not_permitted);
    CHECK(refusal_of(in.here.does(speaker_merge, in.mona, holm, std::string_view{"Nobody"})) ==
          Refusal::speaker_not_mergeable);
    REQUIRE(in.here.does(speaker_merge, in.mona, holm, std::string_view{"the mayor"}));
    CHECK(in.status(claim) == ClaimStatus::retracted);
    CHECK(speaker_of(back) == mayor);
    auto const page = *in.here.read(speaker_read, in.here.guest, holm, std::int64_t{1});
    CHECK(page.speaker.id == mayor);
    CHECK(page.speaker.aliases == std::vector<std::string>{"Mayor Holm"});
    CHECK(page.found == 2);
    // Typed later, the name leads there as well.
    auto const later = in.put(in.ada, in.harbour, "mayor holm", "Really.");
    CHECK(speaker_of(later) == mayor);

    CHECK(refusal_of(in.here.does(speaker_separate, in.ada, holm)) == Refusal::not_permitted);
    REQUIRE(in.here.does(speaker_separate, in.mona, holm));
    CHECK(speaker_of(back) == holm);
    CHECK(speaker_of(claim) == mayor);
    CHECK(in.status(claim) == ClaimStatus::uncontested);
    CHECK(in.here.read(speaker_read, in.here.guest, holm, std::int64_t{1})->found == 1);
}

STORE_TEST_CASE("What is locked on the record changes only by whoever may lock it")
{
    ThreeThreads in{store};
    auto const claim = in.put(in.ada, in.harbour, "The mayor", "The harbour closes.");
    auto const other = in.put(in.ada, in.harbour, "The company", "It stays open.");
    CHECK(refusal_of(in.here.does(claim_lock, in.ada, claim, true)) == Refusal::not_permitted);
    REQUIRE(in.here.does(claim_lock, in.mona, claim, true));
    CHECK(in.here.events().back() == EventKind::record_locked);
    auto const view = claim_shown(in.here, in.ada, claim);
    CHECK(view.entry.claim.is_locked);
    CHECK_FALSE(view.may_edit);
    CHECK_FALSE(view.may_answer);
    auto const words = words_of("The mayor", "It closes in May.");
    CHECK(refusal_of(in.here.does(claim_edit, in.ada, claim, words, std::int64_t{2})) == Refusal::record_locked);
    CHECK(refusal_of(in.here.does(claim_remove, in.ada, claim)) == Refusal::record_locked);
    CHECK(refusal_of(in.here.does(response_add, in.ada, other, *answering(claim, ResponseKind::denies))) ==
          Refusal::record_locked);
    REQUIRE(in.here.does(claim_edit, in.mona, claim, words, std::int64_t{2}));
    REQUIRE(in.here.does(claim_lock, in.mona, claim, false));
    REQUIRE(in.here.does(response_add, in.ada, other, *answering(claim, ResponseKind::denies)));

    REQUIRE(in.here.does(record_lock, in.mona, in.harbour.thread, true));
    CHECK(in.here.thread(in.harbour.thread).record.is_locked);
    CHECK(refusal_of(in.here.does(claim_add, in.ada, in.harbour.post, words, answers_nothing)) ==
          Refusal::record_locked);
    CHECK(refusal_of(in.here.does(claim_remove, in.ada, other)) == Refusal::record_locked);
    // Nor does it change from the outside.
    CHECK(refusal_of(in.here.does(claim_add, in.ada, in.company.post, words,
                                  answering(claim, ResponseKind::confirms))) == Refusal::record_locked);
    REQUIRE(in.here.does(record_lock, in.mona, in.harbour.thread, false));
    REQUIRE(in.here.does(claim_remove, in.ada, other));
}
