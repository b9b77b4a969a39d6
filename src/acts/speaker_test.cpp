#include "acts/claim.hpp"
#include "acts/speaker_read.hpp"
#include "store/post.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

ClaimDraft spoken(std::string_view speaker, std::string_view role, std::string_view wording, std::string_view day = {})
{
    return *ClaimDraft::parse(
        {.wording = wording, .speaker = speaker, .role = role, .modality = "on_record", .said_from = day});
}

std::optional<AnswerDraft> const answers_nothing;

SpeakerId speaker_of(Community& here, Viewer const& who, ClaimId claim)
{
    return here.read(claim_read, who, claim)->entry.claim.speaker;
}

std::size_t changes_seen(Community& here, Viewer const& who)
{
    return here.read(record_changes_read, who, std::optional<RecordChangePlace>{}).changes.size();
}

}  // namespace

STORE_TEST_CASE("What somebody is recorded as saying stands together, with their roles and what became of it")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto one = *here.start(ada, here.frames, "Harbour", "News.");
    auto two = *here.start(ben, here.frames, "Port", "News.");
    auto second =
        here.does(claim_add, ben, two.post, spoken("the mayor", "former mayor", "Two.", "2026-03-01"), answers_nothing);
    auto first =
        here.does(claim_add, ada, one.post, spoken("The Mayor", "mayor", "One.", "2024-02-01"), answers_nothing);
    here.does(claim_add, ada, one.post, spoken("The Mayor", "mayor", "Later.", "2025-02-01"), answers_nothing);
    here.does(claim_add, ada, one.post, spoken("The company", "", "No."),
              std::optional{AnswerDraft{first->claim, ResponseKind::denies, true}});
    auto const speaker = speaker_of(here, ada, first->claim);
    CHECK(speaker_of(here, ada, second->claim) == speaker);

    auto view = here.read(speaker_read, here.guest, speaker, std::int64_t{1});
    REQUIRE(view);
    REQUIRE(view->entries.size() == 3);
    CHECK(view->entries[0].entry.claim.wording == "One.");
    CHECK(view->entries[0].thread_title == "Harbour");
    CHECK(view->entries[0].entry.responses.size() == 1);
    CHECK(view->entries[2].thread_title == "Port");
    REQUIRE(view->roles.size() == 2);
    CHECK(view->roles[0].role == "mayor");
    CHECK(words_for(view->roles[0].last) == "1 February 2025");
    CHECK(view->statuses ==
          std::vector<std::pair<ClaimStatus, std::int64_t>>{{ClaimStatus::uncontested, 2}, {ClaimStatus::denied, 1}});
    CHECK(refusal_of(here.read(speaker_read, here.guest, speaker, std::int64_t{2})) == Refusal::no_such_page);
    CHECK(refusal_of(here.read(speaker_read, here.guest, SpeakerId{99}, std::int64_t{1})) == Refusal::no_such_speaker);

    here.does(claim_remove, ada, first->claim);
    CHECK(here.read(speaker_read, here.guest, speaker, std::int64_t{1})->found == 2);
}

STORE_TEST_CASE("A statement found in a hidden thread is nowhere for those who may not read it")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto hidden = *here.start(mona, here.workshop, "Delicate", "Between ourselves.");
    auto open = *here.start(ada, here.frames, "Harbour", "News.");
    auto secret =
        here.does(claim_add, mona, hidden.post, spoken("The Mayor", "secret role", "Whisper."), answers_nothing);
    auto const speaker = speaker_of(here, mona, secret->claim);
    CHECK(refusal_of(here.read(speaker_read, ada, speaker, std::int64_t{1})) == Refusal::no_such_speaker);
    CHECK(changes_seen(here, ada) == 0);
    CHECK(changes_seen(here, mona) == 1);

    here.does(claim_add, ada, open.post, spoken("The Mayor", "mayor", "Aloud."), answers_nothing);
    auto view = here.read(speaker_read, ada, speaker, std::int64_t{1});
    REQUIRE(view);
    CHECK(view->found == 1);
    CHECK(view->roles.size() == 1);
    CHECK(view->statuses[0].second == 1);
    CHECK(here.read(speaker_read, mona, speaker, std::int64_t{1})->found == 2);
    CHECK(changes_seen(here, ada) == 1);
    auto const feed = here.store.read([&](store::Reader& db) { return record_feed_read(db, *here.access); });
    REQUIRE(feed.entries.size() == 1);
    CHECK(feed.entries[0].excerpt == "Put on the record: The Mayor: Aloud.");

    here.remove(ada, open.post);
    CHECK(refusal_of(here.read(speaker_read, ada, speaker, std::int64_t{1})) == Refusal::no_such_speaker);
    CHECK(changes_seen(here, ada) == 0);
}

STORE_TEST_CASE("What changed on the record is listed page by page, each change once")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = here.start(ada, here.frames, "Harbour", "News.")->post;
    for (int i = 0; i < 40; ++i)
        here.does(claim_add, ada, post, spoken("The Mayor", "", "No. " + std::to_string(i)), answers_nothing);
    auto const first = here.read(record_changes_read, ada, std::optional<RecordChangePlace>{});
    CHECK(first.changes.size() == 30);
    CHECK(first.changes[0].placed.entry.claim.wording == "No. 39");
    REQUIRE(first.older);
    auto const second = here.read(record_changes_read, ada, first.older);
    CHECK(second.changes.size() == 10);
    CHECK(second.changes[0].placed.entry.claim.wording == "No. 9");
    CHECK_FALSE(second.older);
    CHECK_FALSE(second.is_first_page);
}
