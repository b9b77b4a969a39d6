#include "archive/annotated.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "archive/export.hpp"
#include "archive/import.hpp"
#include "store/citation.hpp"
#include "store/record.hpp"
#include "store/record_archive.hpp"
#include "store/source.hpp"
#include "store/thread.hpp"
#include "support/scratch_folder.hpp"
#include "support/store.hpp"

// Threads that were annotated by hand.
namespace stoa::archive {
namespace {

constexpr std::string_view annotated_harbour = R"~({
 "about": {"what": "A page of a forum, split by hand."},
 "neutral": [
  {"type": "forum", "id": "f1", "parent": null, "name": "Harbour"},
  {"type": "member", "id": "m1", "name": "Member 1"},
  {"type": "thread", "id": "t1", "forum": "f1", "title": "A quay is to close", "member": "m1", "created": null},
  {"type": "post", "id": "p1", "thread": "t1", "position": 1, "member": "m1", "created": null, "markup": "plain",
   "text": "It is told that the quay closes.", "quotes_source": "s1"}
 ],
 "source": {
  "id": "s1", "kind": "news article, quoted in part in post p1", "language": "en", "url": null,
  "headline": {"text": "A quay is to close"}, "publisher": {"name": "The Courier", "inferred": true},
  "author": {"name": "E. Marchetti", "inferred": false}, "published": {"at": "2026-07-26T11:27:00Z"},
  "standfirst": {"text": "The port is silent"}, "image": {"caption": "The quay (AFP)", "credit": "AFP"}
 },
 "claims": [
  {"id": "c1", "source": "s1", "quote": "“The quay closes in May.”", "quotation": "direct", "statement": "The quay closes in May.",
   "speaker": {"name": "Dr Reyes", "kind": "person", "role": "Engineer (of the port, inferred)"},
   "via": ["Radio Senn", "The Gazette"], "modality": "reported",
   "said": {"date": "2026-07-18/2026-07-24", "precision": "week"},
   "contains": {"statement": "The quay is rotten.", "speaker": {"name": "The council", "kind": "organisation"},
                "via": ["Dr Reyes"], "modality": "reported"}},
  {"id": "c2", "source": "s1", "quote": "The port denied it.", "statement": "The quay does not close.",
   "speaker": {"name": "a spokesman (not named)", "kind": "organisation"}, "via": [], "modality": "denied",
   "said": {"date": null, "not_later_than": "2026-07-26T11:27:00Z"}},
  {"id": "c3", "source": "s1", "statement": "Work has begun.",
   "speaker": {"name": "somebody who knows (not named)", "kind": "anonymous"}, "via": [],
   "modality": "anonymous source", "said": {"date": "2026-02", "precision": "month"}}
 ],
 "claim_links": [
  {"a": "c2", "relation": "denies", "b": "c1"},
  {"a": "c3", "relation": "supports in part", "b": "c1"},
  {"a": "c3", "relation": "in tension with", "b": "c2"},
  {"a": "c3", "relation": "same matter as", "b": "c1"}
 ],
 "member_claims": [
  {"id": "m1", "post": "p1", "statement": "Ferries will stop.", "speaker": {"name": "not stated", "kind": "not_stated"},
   "via": [], "modality": "confirmed", "said": {"date": null}, "source_given": false}
 ],
 "member_statements": [{"post": "p1", "id": "o1", "statement": "Opinion: a pity."}]
}
)~";

ImportReport import_text(store::Store& store, std::string_view text)
{
    testing::ScratchFolder folder;
    auto const path = folder.path() / "thread.json";
    std::ofstream{path} << text;
    return import_archive(store, path, {.name = {}, .now = {1'800'000'000'000}});
}

ClaimStatus status_of(std::vector<Claim> const& claims, std::string_view wording)
{
    for (auto const& claim : claims)
        if (claim.wording == wording) return claim.status;
    return ClaimStatus::none;
}

}  // namespace

STORE_TEST_CASE("An annotated thread comes in with its source and its record")
{
    auto const report = import_text(store, annotated_harbour);
    CHECK_MESSAGE(report.is_clean(), words_of(report));
    CHECK(report.posts.added == 1);
    store.read([](store::Reader& db) {
        auto const claims = store::all_claims_of(db, ThreadId{1});
        REQUIRE(claims.size() == 5);
        CHECK(status_of(claims, "The quay closes in May.") == ClaimStatus::contested);
        CHECK(status_of(claims, "The quay is rotten.") == ClaimStatus::unconfirmed);
        CHECK(status_of(claims, "The quay does not close.") == ClaimStatus::contested);
        CHECK(status_of(claims, "Work has begun.") == ClaimStatus::unconfirmed);
        CHECK(status_of(claims, "Ferries will stop.") == ClaimStatus::no_source);
        auto const& begun = claims[0];
        CHECK(begun.speaker_name == "somebody who knows");
        CHECK(begun.speaker == SpeakerId{});
        CHECK(words_for(begun.said) == "February 2026");
        auto const& closes = claims[1];
        CHECK(closes.speaker_name == "Dr Reyes");
        CHECK(closes.role == "Engineer");
        CHECK(closes.via == std::vector<std::string>{"The Gazette", "Radio Senn"});
        CHECK(closes.quotation == "The quay closes in May.");
        CHECK(closes.lang == "en");
        CHECK(claims[2].quotation.empty());
        CHECK(claims[2].speaker_name == "a spokesman");
        CHECK(claims[2].said.as == SaidAs::not_later_than);

        auto const cards = store::cards_of_posts(db, ThreadId{1}, 1, 1);
        REQUIRE(cards.size() == 1);
        auto const& card = cards[0].source;
        CHECK(card.headline == "A quay is to close");
        CHECK(card.publisher.empty());
        CHECK(card.authors == "E. Marchetti");
        CHECK(card.caption == "The quay");
        CHECK(card.credit == "AFP");
        CHECK(iso_text(*card.published_at) == "2026-07-26T11:27:00Z");
        return Done{};
    });

    // The same document again adds nothing.
    auto const again = import_text(store, annotated_harbour);
    CHECK(again.is_clean());
    CHECK(again.record.added == 0);
}

STORE_TEST_CASE("What an annotation says besides goes out again with an export")
{
    import_text(store, annotated_harbour);
    auto const kept = store.read([](store::Reader& db) {
        std::string extras;
        for (auto const& claim : store::claims_after(db, ClaimId{}, 100)) extras += claim.extra;
        for (auto const& source : store::sources_after(db, SourceId{}, 100)) extras += source.extra;
        return extras;
    });
    CHECK(kept.find("same matter as") != std::string::npos);
    CHECK(kept.find("\"name\":\"The Courier\",\"inferred\":true") != std::string::npos);
}

TEST_CASE("A document that is no annotated thread is refused whole")
{
    CHECK_THROWS_AS(lines_of_annotated("{\n \"neutral\": [\n"), InputFault);
    CHECK_THROWS_AS(lines_of_annotated("{\n \"posts\": []\n}"), InputFault);
    CHECK(lines_of_annotated("{\n \"neutral\": []\n}").empty());
}

}  // namespace stoa::archive
