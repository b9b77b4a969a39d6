#include <doctest/doctest.h>

#include "pages/golden_test.hpp"
#include "pages/record_pages.hpp"
#include "pages/sample_test.hpp"

namespace stoa::pages {
namespace {

constexpr std::string_view title = "On the record";

Claim statement(std::int64_t id, std::string speaker, std::string wording, Modality modality, ClaimStatus status)
{
    Claim claim;
    claim.id = ClaimId{id};
    claim.thread = sample::news().id;
    claim.post = PostId{21};
    claim.position = 1;
    claim.wording = std::move(wording);
    claim.speaker = modality == Modality::anonymous ? SpeakerId{} : SpeakerId{id};
    claim.speaker_name = std::move(speaker);
    claim.modality = modality;
    claim.status = status;
    claim.member = sample::orrin();
    claim.entered_at = sample::at("2026-11-21T10:00:00Z");
    return claim;
}

Claim closing()
{
    auto claim =
        statement(1, "The mayor & council", "The harbour will <close>.", Modality::reported, ClaimStatus::contested);
    claim.role = "head of the town";
    claim.quotation = "It will close, and that is that.";
    claim.lang = "en";
    claim.via = {"Harbour Courier", "Radio Senn"};
    claim.said = {SaidAs::range, *parse_day("2026-11-01"), *parse_day("2026-11-30")};
    claim.source = SourceId{4};
    claim.source_headline = "Harbour to close";
    claim.source_publisher = "Harbour Courier";
    return claim;
}

Response answer(std::int64_t id, ResponseKind kind, Claim other)
{
    return {ResponseId{id}, ClaimId{1}, other.id, kind, false, std::move(other)};
}

ClaimEntry contested()
{
    return {
        closing(),
        {answer(1, ResponseKind::denies,
                statement(5, "Harbour company", "It stays open.", Modality::on_record, ClaimStatus::uncontested)),
         answer(2, ResponseKind::supports_partly,
                statement(6, "a person who knows", "One pier closes.", Modality::anonymous, ClaimStatus::unconfirmed)),
         answer(3, ResponseKind::declines,
                statement(7, "The ministry", "No comment.", Modality::reported, ClaimStatus::unconfirmed))}};
}

std::vector<ClaimEntry> entries()
{
    auto named = statement(2, "Dr Reyes", "The pier is sound.", Modality::on_record, ClaimStatus::uncontested);
    named.said = {SaidAs::day, *parse_day("2026-11-20"), *parse_day("2026-11-20")};
    auto written = statement(3, "Inspection report", "It is not.", Modality::document, ClaimStatus::denied);
    written.said = {SaidAs::not_later_than, *parse_day("2020-03-31"), *parse_day("2020-03-31")};
    return {contested(),
            {named, {}},
            {written, {}},
            {statement(4, "", "All will be well.", Modality::unsourced, ClaimStatus::no_source), {}}};
}

Thread news_on_record()
{
    auto thread = sample::news();
    thread.record = {4, 1, 1};
    return thread;
}

Source courier()
{
    Source source;
    source.id = SourceId{4};
    source.publisher = "Harbour Courier";
    source.headline = "Harbour to <close>";
    source.standfirst = "The mayor names a month";
    source.authors = "Ellen Marchetti";
    source.published_at = sample::at("2026-11-20T06:00:00Z");
    source.address = "https://courier.example/harbour";
    source.caption = "The harbour";
    source.credit = "Courier";
    source.quotation = "It will close.";
    return source;
}

RecordView whole()
{
    RecordView view;
    view.thread = news_on_record();
    view.path = sample::path_to_cycling();
    view.entries = entries();
    view.sources = {courier(), Source{.id = SourceId{5}, .headline = "Untitled"}};
    view.speakers = {closing()};
    view.found = 4;
    return view;
}

ClaimPage one()
{
    ClaimPage page;
    page.view.thread = news_on_record();
    page.view.path = sample::path_to_cycling();
    page.view.entry = contested();
    page.view.judgement = {ClaimStatus::contested, StatusRule::said_both_ways, {ResponseId{1}, ResponseId{2}}};
    return page;
}

}  // namespace

TEST_CASE("the record beside a thread")
{
    ThreadPage page;
    page.view = sample::news_page();
    page.view.thread.record = {4, 1, 1};
    page.record = RecordPanelView{entries()};
    check_golden("thread-record", thread(sample::guest(title), page));
}

TEST_CASE("the record of a thread, whole and looked through")
{
    check_golden("record", record(sample::guest(title), whole()));
    auto view = whole();
    view.status = ClaimStatus::denied;
    view.entries.clear();
    view.sources.clear();
    view.found = 0;
    view.suggested = {closing()};
    view.may_accept = true;
    check_golden("record-suggested", record(sample::member(title), view));
}

TEST_CASE("one statement, and what became of it")
{
    check_golden("claim", claim(sample::guest(title), one()));
    auto page = one();
    page.view.may_edit = page.view.may_answer = page.view.may_accept = true;
    page.view.entry.claim.state = ClaimState::removed;
    page.view.answers = {answer(9, ResponseKind::corrects, closing())};
    page.view.others = {closing()};
    check_golden("claim-removed", claim(sample::member(title), page));
}

TEST_CASE("what somebody is recorded as saying, and what changed on the record")
{
    SpeakerView view;
    view.speaker = {SpeakerId{1}, "The mayor & council", SpeakerKind::body, {"City hall", "The <council>"}};
    view.roles = {{"head of the town", closing().said, closing().said}, {"host", {}, {}}};
    view.statuses = {{ClaimStatus::uncontested, 1}, {ClaimStatus::contested, 1}};
    view.entries = {{contested(), "Harbour <news>", "harbour-news"}};
    view.found = 2;
    check_golden("speaker", speaker(sample::guest(title), view));

    check_golden("record-changes-none", record_changes(sample::guest(title), {}));
    RecordChangesView changes;
    changes.changes = {{{2, ClaimAct::edited, {}, sample::ines(), sample::at("2026-11-22T10:00:00Z")},
                        {contested(), "Harbour <news>", "harbour-news"}}};
    changes.older = {sample::at("2026-11-22T10:00:00Z"), ClaimId{1}, 2};
    check_golden("record-changes", record_changes(sample::guest(title), changes));
}

TEST_CASE("the form of a statement, and its history")
{
    ClaimFormPage page;
    page.place.thread = news_on_record();
    page.place.path = sample::path_to_cycling();
    page.place.post = PostId{21};
    page.place.position = 1;
    check_golden("claim-form", claim_form(sample::member(title), page));
    page.refusal = Refusal::claim_speaker_missing;
    page.place.is_suggestion = true;
    page.place.speakers = {"The mayor & council"};
    page.place.sources = {courier()};
    page.place.others = {closing()};
    page.fields.wording = "It <stays> open.";
    page.fields.modality = "on_record";
    page.fields.answers = "1";
    page.fields.said_as = "range";
    check_golden("claim-form-refused", claim_form(sample::member(title), page));

    ClaimHistoryView const history{
        news_on_record(),
        sample::path_to_cycling(),
        closing(),
        {{2, ClaimAct::edited, "Statement: It will close in May.\n", sample::ines(),
          sample::at("2026-11-22T10:00:00Z")},
         {1, ClaimAct::entered, "Statement: It will close.\n", sample::orrin(), sample::at("2026-11-21T10:00:00Z")}}};
    check_golden("claim-history", claim_history(sample::guest(title), history));
}

}  // namespace stoa::pages
