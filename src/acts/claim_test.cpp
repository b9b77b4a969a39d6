#include "acts/claim.hpp"

#include "acts/record_read.hpp"
#include "model/limits.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

ClaimDraft said_by(std::string_view speaker, std::string_view wording, std::string_view modality = "reported")
{
    return *ClaimDraft::parse({.wording = wording, .speaker = speaker, .modality = modality});
}

std::optional<AnswerDraft> const answers_none;

std::optional<AnswerDraft> answer_to(ClaimId claim, ResponseKind kind, bool is_concerned = false)
{
    return AnswerDraft{claim, kind, is_concerned};
}

ClaimView shown(Community& here, Viewer const& who, ClaimId claim) { return *here.read(claim_read, who, claim); }

std::vector<ClaimEntry> on_record(Community& here, Viewer const& who, ThreadId thread)
{
    return here.read(record_read, who, thread, store::RecordFilter{}, 1)->entries;
}

}  // namespace

STORE_TEST_CASE("A statement and its denial stand on the record of the thread")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto post = here.start(ada, here.frames, "Harbour", "The mayor is said to close it.");
    auto claim = here.does(claim_add, ben, post->post, said_by("The mayor", "The harbour will close."), answers_none);
    REQUIRE(claim);
    CHECK(claim->state == ClaimState::entered);
    CHECK(here.events().back() == EventKind::claim_entered);
    CHECK(here.thread(post->thread).record.claims == 1);
    CHECK(shown(here, here.guest, claim->claim).judgement.status == ClaimStatus::unconfirmed);

    auto denial = here.does(claim_add, ada, post->post, said_by("Harbour company", "It stays open.", "on_record"),
                            answer_to(claim->claim, ResponseKind::denies, true));
    REQUIRE(denial);
    auto view = shown(here, here.guest, claim->claim);
    CHECK(view.judgement.status == ClaimStatus::denied);
    REQUIRE(view.entry.responses.size() == 1);
    CHECK(view.judgement.because == std::vector{view.entry.responses[0].id});
    CHECK(view.entry.responses[0].other.speaker_name == "Harbour company");
    CHECK(on_record(here, here.guest, post->thread).size() == 2);

    // The answer stands under what it answers, not beside it.
    auto panel = here.store.read(
        [&](store::Reader& db) { return record_panel_of(db, *here.access, here.guest, here.thread(post->thread)); });
    REQUIRE(panel);
    CHECK(panel->entries.size() == 1);

    auto partly = here.does(claim_add, ada, post->post, said_by("somebody who knows", "One pier closes.", "anonymous"),
                            answer_to(claim->claim, ResponseKind::supports_partly));
    REQUIRE(partly);
    CHECK(shown(here, here.guest, claim->claim).entry.claim.status == ClaimStatus::contested);
    CHECK(here.thread(post->thread).record.contested == 1);
    CHECK(shown(here, here.guest, partly->claim).entry.claim.speaker == SpeakerId{});

    REQUIRE(here.does(response_remove, ada, view.entry.responses[0].id));
    CHECK(shown(here, here.guest, claim->claim).entry.claim.status == ClaimStatus::unconfirmed);
    CHECK(refusal_of(here.does(response_remove, ada, view.entry.responses[0].id)) == Refusal::no_such_response);
}

STORE_TEST_CASE("A form that arrives twice makes one statement")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto post = here.start(ada, here.frames, "Harbour", "News.");
    auto const draft = *ClaimDraft::parse({.wording = "It closes.", .modality = "reported", .form_token = "once"});
    auto first = here.does(claim_add, ada, post->post, draft, answers_none);
    auto again = here.does(claim_add, ada, post->post, draft, answers_none);
    CHECK(again->claim == first->claim);
    CHECK(here.thread(post->thread).record.claims == 1);
    CHECK(here.does(claim_add, ben, post->post, draft, answers_none)->claim != first->claim);
}

STORE_TEST_CASE("A speaker is known by name, whoever writes it")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = here.start(ada, here.frames, "Harbour", "News.")->post;
    auto one = here.does(claim_add, ada, post, said_by("The Mayor", "One.", "on_record"), answers_none)->claim;
    auto two = here.does(claim_add, ada, post, said_by("  the  mayor ", "Two.", "on_record"), answers_none)->claim;
    auto const speaker = shown(here, ada, one).entry.claim.speaker;
    CHECK(speaker != SpeakerId{});
    CHECK(shown(here, ada, two).entry.claim.speaker == speaker);
    CHECK(here.read(claim_place, ada, post)->speakers == std::vector<std::string>{"The Mayor"});
}

STORE_TEST_CASE("What was typed of a statement is checked")
{
    auto const refusal = [](TypedClaim typed) { return refusal_of(ClaimDraft::parse(typed)); };
    CHECK(refusal({.wording = "", .modality = "reported"}) == Refusal::claim_wording_missing);
    CHECK(refusal({.wording = "A", .modality = "rumour"}) == Refusal::claim_modality_missing);
    CHECK(refusal({.wording = "A", .modality = "on_record"}) == Refusal::claim_speaker_missing);
    std::string const long_text(claim_wording_length_max + 1, 'x');
    CHECK(refusal({.wording = long_text, .modality = "reported"}) == Refusal::claim_too_long);
    CHECK(refusal({.wording = "A", .via = "a,b,c,d,e,f", .modality = "reported"}) == Refusal::claim_via_invalid);
    CHECK(refusal({.wording = "A", .modality = "reported", .said_from = "2022-02-30"}) == Refusal::claim_day_invalid);
    CHECK(refusal({.wording = "A",
                   .modality = "reported",
                   .said_as = "range",
                   .said_from = "2022-02-03",
                   .said_to = "2022-02-01"}) == Refusal::claim_day_invalid);
    CHECK(refusal({.wording = "A", .modality = "reported", .source_address = "javascript:x"}) ==
          Refusal::source_address_invalid);
    CHECK(refusal({.wording = "A", .modality = "reported", .source_publisher = "CNN"}) ==
          Refusal::source_headline_missing);
    CHECK(refusal_of(AnswerDraft::parse("7", "", "", false)) == Refusal::response_kind_missing);
    CHECK(refusal_of(AnswerDraft::parse("x", "", "denies", false)) == Refusal::response_claim_unknown);
    CHECK_FALSE(AnswerDraft::parse("", "", "denies", false)->has_value());
}

STORE_TEST_CASE("An article is one source in two threads")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto const cited = [&](std::string_view address) {
        return *ClaimDraft::parse({.wording = "It rained.",
                                   .modality = "reported",
                                   .source_address = address,
                                   .source_headline = "Rain",
                                   .source_publisher = "The Gazette"});
    };
    auto first = here.start(ada, here.frames, "One", "A.")->post,
         second = here.start(ada, here.frames, "Two", "B.")->post;
    auto a = here.does(claim_add, ada, first, cited("https://gazette.example/rain?utm_source=x"), answers_none)->claim;
    auto b = here.does(claim_add, ada, second, cited("https://m.gazette.example/rain/#top"), answers_none)->claim;
    auto const source = shown(here, ada, a).entry.claim.source;
    CHECK(source != SourceId{});
    CHECK(shown(here, ada, b).entry.claim.source == source);

    // By its number one takes a source of the same thread alone.
    auto other = here.start(ada, here.frames, "Three", "C.")->post;
    auto const number = std::to_string(source.value);
    auto const by_number = *ClaimDraft::parse({.wording = "It rained.", .modality = "reported", .source = number});
    CHECK(refusal_of(here.does(claim_add, ada, other, by_number, answers_none)) == Refusal::source_invalid);
    CHECK(here.does(claim_add, ada, first, by_number, answers_none));
}

STORE_TEST_CASE("Every change of a statement is kept, with who made it")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Harbour", "News.");
    auto claim = here.does(claim_add, ada, post->post, said_by("The mayor", "It closes."), answers_none)->claim;
    auto const draft = said_by("The mayor", "It closes in May.");
    CHECK(refusal_of(here.does(claim_edit, ben, claim, draft, std::int64_t{1})) == Refusal::not_permitted);
    CHECK(refusal_of(here.does(claim_edit, here.guest, claim, draft, std::int64_t{1})) == Refusal::login_required);
    REQUIRE(here.does(claim_edit, mona, claim, draft, std::int64_t{1}));
    CHECK(refusal_of(here.does(claim_edit, ada, claim, draft, std::int64_t{1})) == Refusal::claim_edited_meanwhile);
    REQUIRE(here.does(claim_edit, ada, claim, draft, std::int64_t{2}));  // the same once more is no change
    REQUIRE(here.does(claim_remove, ada, claim));
    CHECK(here.thread(post->thread).record.claims == 0);
    CHECK(refusal_of(here.read(claim_read, ada, claim)) == Refusal::no_such_claim);
    CHECK(refusal_of(here.does(claim_accept, ben, claim)) == Refusal::no_such_claim);
    REQUIRE(here.does(claim_accept, mona, claim));
    CHECK(here.events().back() == EventKind::claim_restored);

    auto const history = here.read(claim_history_read, here.guest, claim)->versions;
    REQUIRE(history.size() == 4);
    CHECK(history[3].act == ClaimAct::entered);
    CHECK(history[2].act == ClaimAct::edited);
    CHECK(history[2].member.name == "mona");
    CHECK(history[2].text.find("in May") != std::string::npos);
    CHECK(history[1].act == ClaimAct::removed);
    CHECK(history[0].act == ClaimAct::restored);
}

STORE_TEST_CASE("Who may only suggest waits until somebody accepts")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Harbour", "News.");
    here.forbid(here.frames, Permission::enter_claims);
    auto claim = here.does(claim_add, ben, post->post, said_by("The mayor", "It closes."), answers_none);
    REQUIRE(claim);
    CHECK(claim->state == ClaimState::suggested);
    CHECK(here.events().back() == EventKind::claim_suggested);
    CHECK(here.thread(post->thread).record.claims == 0);
    CHECK(on_record(here, here.guest, post->thread).empty());
    CHECK(refusal_of(here.read(claim_read, ada, claim->claim)) == Refusal::no_such_claim);
    auto const waiting = [&](Viewer const& who) {
        return here.read(record_read, who, post->thread, store::RecordFilter{}, 1)->suggested.size();
    };
    CHECK(waiting(here.guest) == 0);
    CHECK(waiting(ada) == 0);
    CHECK(waiting(ben) == 1);
    CHECK(waiting(mona) == 1);
    CHECK(refusal_of(here.does(claim_accept, ben, claim->claim)) == Refusal::not_permitted);
    REQUIRE(here.does(claim_accept, mona, claim->claim));
    CHECK(waiting(mona) == 0);
    CHECK(on_record(here, here.guest, post->thread).size() == 1);

    here.forbid(here.frames, Permission::suggest_claims);
}

STORE_TEST_CASE("The record of a thread that one may not read does not exist")
{
    Community here{store};
    auto ben = here.as(here.ben), mona = here.as(here.mona);
    auto open = here.start(mona, here.frames, "Open", "News.");
    auto hidden = here.start(mona, here.workshop, "Staff", "Between ourselves.");
    auto claim = here.does(claim_add, mona, hidden->post, said_by("The mayor", "A secret."), answers_none)->claim;
    auto const draft = said_by("Ben", "Hm.");
    CHECK(refusal_of(here.does(claim_add, ben, hidden->post, draft, answers_none)) == Refusal::no_such_post);
    CHECK(refusal_of(here.read(record_read, ben, hidden->thread, store::RecordFilter{}, 1)) == Refusal::no_such_thread);
    CHECK(refusal_of(here.read(claim_read, ben, claim)) == Refusal::no_such_claim);
    CHECK(refusal_of(here.read(claim_history_read, ben, claim)) == Refusal::no_such_claim);
    CHECK(refusal_of(here.does(claim_remove, ben, claim)) == Refusal::no_such_claim);
    CHECK(refusal_of(here.does(claim_edit, ben, claim, draft, std::int64_t{1})) == Refusal::no_such_claim);
    CHECK(refusal_of(here.does(response_add, ben, claim, *answer_to(claim, ResponseKind::denies))) ==
          Refusal::no_such_claim);
    // Nor is it answered from another thread.
    CHECK(refusal_of(here.does(claim_add, ben, open->post, draft, answer_to(claim, ResponseKind::denies))) ==
          Refusal::response_claim_unknown);
    CHECK(here.read(claim_place, ben, open->post)->speakers.empty());
}

STORE_TEST_CASE("What is found in a deleted post is not on the record")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto thread = here.start(ada, here.frames, "Harbour", "News.")->thread;
    auto first = here.reply(ada, thread, "He said it closes.")->post;
    auto second = here.reply(ada, thread, "She said it does not.")->post;
    auto claim = here.does(claim_add, ada, first, said_by("The mayor", "It closes."), answers_none)->claim;
    auto denial = here.does(claim_add, ada, second, said_by("The company", "It does not."),
                            answer_to(claim, ResponseKind::denies))
                      ->claim;
    CHECK(shown(here, ada, claim).entry.claim.status == ClaimStatus::denied);
    REQUIRE(here.remove(mona, second));
    CHECK(shown(here, ada, claim).entry.claim.status == ClaimStatus::unconfirmed);
    CHECK(refusal_of(here.read(claim_read, mona, denial)) == Refusal::no_such_claim);
    CHECK(on_record(here, here.guest, thread).size() == 1);
    CHECK(here.thread(thread).record.claims == 1);
    REQUIRE(here.restore(mona, second));
    CHECK(shown(here, ada, claim).entry.claim.status == ClaimStatus::denied);
    CHECK(refusal_of(here.does(claim_add, ada, PostId{999}, said_by("A", "B."), answers_none)) ==
          Refusal::no_such_post);
}

STORE_TEST_CASE("A record is looked through by speaker, by how it reached us, and by what became of it")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = here.start(ada, here.frames, "Harbour", "News.");
    auto one = here.does(claim_add, ada, post->post, said_by("The mayor", "One.", "on_record"), answers_none)->claim;
    here.does(claim_add, ada, post->post, said_by("The mayor", "Two."), answers_none);
    here.does(claim_add, ada, post->post, said_by("", "Three.", "unsourced"), answers_none);
    auto const found = [&](store::RecordFilter filter) {
        return here.read(record_read, here.guest, post->thread, filter, 1)->found;
    };
    CHECK(found({}) == 3);
    CHECK(found({.speaker = shown(here, ada, one).entry.claim.speaker}) == 2);
    CHECK(found({.modality = Modality::on_record}) == 1);
    CHECK(found({.status = ClaimStatus::no_source}) == 1);
    CHECK(found({.modality = Modality::on_record, .status = ClaimStatus::denied}) == 0);
    CHECK(here.thread(post->thread).record.unsourced == 1);
    CHECK(refusal_of(here.read(record_read, here.guest, post->thread, store::RecordFilter{}, 2)) ==
          Refusal::no_such_page);
}
