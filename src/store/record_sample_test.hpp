#pragma once
#include "store/citation.hpp"
#include "store/claim.hpp"
#include "store/record.hpp"
#include "store/record_archive.hpp"
#include "store/record_reach.hpp"
#include "store/sample_test.hpp"
#include "store/site_record.hpp"
#include "store/source.hpp"
#include "store/source_description.hpp"
#include "store/source_page.hpp"
#include "store/speaker.hpp"
#include "store/speaker_merge.hpp"

// Every statement of the record, once: for tests that look at all of them.
namespace stoa::store {

inline void read_record(Reader& db, Sample const& sample)
{
    find_claim(db, {1});
    versions_of(db, {1});
    find_response(db, {1});
    claims_of_panel(db, sample.thread, 8);
    claims_of_thread(db, sample.thread, {}, 1);
    all_claims_of(db, sample.thread);
    count_claims(db, sample.thread, {});
    suggested_claims(db, sample.thread);
    responses_to(db, {ClaimId{1}, ClaimId{2}});
    answered_by(db, {1});
    has_record(db, sample.thread);
    find_speaker(db, "The mayor");
    find_speaker(db, SpeakerId{1});
    speaker_names_of(db, sample.thread);
    find_source(db, SourceId{1});
    find_source(db, "news.example/a");
    find_description(db, SourceId{1}, sample.thread);
    latest_description(db, SourceId{1}, {sample.forum});
    versions_of(db, SourceId{1}, {sample.forum});
    descriptions_of(db, SourceId{1});
    sources_of_publisher(db, "The Gazette", {sample.forum});
    find_citation(db, PostId{1}, SourceId{1});
    count_cards(db, PostId{1});
    cards_of_posts(db, sample.thread, 1, 20);
    posts_citing(db, SourceId{1}, {sample.forum});
    descriptions_after(db, {}, {}, 10);
    citations_after(db, {}, {}, 10);
    sources_of(db, sample.thread);
    speakers_after(db, {}, 10);
    sources_after(db, {}, 10);
    claims_after(db, {}, 10);
    merges_after(db, {}, 10);
    claims_merged_into(db, {1});
    responses_across(db, {}, 10);
    threads_of_speaker(db, SpeakerId{1});
    speakers_merged_into(db, SpeakerId{1});
    speaker_merged_into(db, SpeakerId{1});
    claims_entered_by(db, sample.ada, {}, 10);
    responses_after(db, {}, 10);
    thread_of_claim(db, {1});
    lines_of_speaker(db, SpeakerId{1}, {sample.forum});
    claims_of_speaker(db, SpeakerId{1}, {sample.forum}, 1);
    record_changes(db, {sample.forum}, std::nullopt, 30);
}

inline void change_record(Writer& db, Sample const& sample)
{
    Claim claim;
    claim.thread = sample.thread;
    claim.post = PostId{1};
    claim.position = 1;
    claim.member.id = sample.ada;
    claim.wording = "It rains.";
    claim.speaker = insert_speaker(db, "The mayor", SpeakerKind::person, sample.ada, at_minute(1));
    insert_speaker_name(db, claim.speaker, "Her Worship");
    Source source;
    source.address = "https://news.example/a";
    claim.source = source.id = insert_source(db, source, "news.example/a", at_minute(1));
    insert_description(db, source, sample.thread, sample.ada, at_minute(1));
    update_descriptions(db, source, {sample.forum}, sample.ada, at_minute(2));
    insert_source_version(db, source.id, {sample.thread, {}, {}, "Headline: A", {sample.ada, {}}, at_minute(1)});
    set_source_key(db, source.id, "https://news.example/b", "news.example/b");
    set_citation(db, {source.id, sample.thread, PostId{1}, 1, sample.ada}, at_minute(1));
    delete_citation(db, PostId{1}, source.id);
    settle_citations(db, sample.thread);
    want_source_page(db, source.id, "https://news.example/a", sample.ada, at_minute(1));
    count_source_pages_wanted(db, sample.ada, at_minute(0));
    claim_source_page(db, at_minute(1), at_minute(2));
    set_source_page(db, source.id, {}, 1, at_minute(3));
    find_source_page(db, source.id);
    put_source_page_off(db, source.id, 1, at_minute(3));
    set_source_gone(db, source.id, at_minute(3));
    insert_source_change(db, source.id, {"a", "b", at_minute(3)});
    changes_of(db, source.id);
    give_source_page_up(db, source.id);
    claim.id = insert_claim(db, claim);
    auto const answer = insert_claim(db, claim);
    insert_sent_claim(db, "claim", sample.ada, claim.id, at_minute(1));
    find_sent_claim(db, "claim", sample.ada);
    update_claim(db, claim);
    set_claim_state(db, claim.id, ClaimState::entered, 2);
    insert_claim_version(db, claim.id, {1, ClaimAct::entered, "It rains.", {sample.ada, {}}, at_minute(1)});
    auto const response = insert_response(db, {claim.id, answer, ResponseKind::denies}, sample.ada, at_minute(1));
    settle_record(db, sample.thread);
    remove_response(db, *response, sample.ada, at_minute(2));
    auto const worn = insert_speaker(db, "The council", SpeakerKind::body, sample.ada, at_minute(1));
    place_imported(db, worn, 77, "\"a\":1");
}

}  // namespace stoa::store
