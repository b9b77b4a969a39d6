#include <doctest/doctest.h>

#include "pages/golden_test.hpp"
#include "pages/sample_test.hpp"
#include "pages/source_pages.hpp"

namespace stoa::pages {
namespace {

constexpr std::string_view source_title = "A source";

Source described()
{
    Source source;
    source.id = SourceId{4};
    source.publisher = "Harbour Courier";
    source.headline = "Harbour to <close>";
    source.standfirst = "The mayor names a month";
    source.authors = "Ellen Marchetti";
    source.published_at = sample::at("2026-11-20T06:00:00Z");
    source.updated_at = sample::at("2026-11-20T09:30:00Z");
    source.lang = "en";
    source.address = "https://courier.example/harbour";
    source.caption = "The harbour";
    source.credit = "Courier";
    source.quotation = "It will close.";
    return source;
}

Source known_by_name() { return Source{.id = SourceId{5}, .headline = "Minutes of the council"}; }

CitingPost citing()
{
    auto const thread = sample::news();
    return {
        thread.id,      thread.title, thread.slug, PostId{21}, 1, sample::orrin(), sample::at("2026-11-20T10:00:00Z"),
        "It is <said>."};
}

}  // namespace

TEST_CASE("a source with all that cites it, its history, and its publisher")
{
    check_golden("source", source(sample::guest(source_title), {described(), sample::news().id, {citing()}, false}));
    check_golden("source-incomplete",
                 source(sample::member(source_title), {known_by_name(), sample::news().id, {citing()}, true}));
    auto const version = [&](std::string text, std::string_view at) {
        return SourceVersion{sample::news().id, "The harbour",  "harbour",
                             std::move(text),   sample::ines(), sample::at(at)};
    };
    check_golden("source-history", source_history(sample::guest(source_title),
                                                  {described(),
                                                   {version("Headline: Harbour to <close>\n", "2026-11-22T10:00:00Z"),
                                                    version("Headline: Harbour open\n", "2026-11-21T10:00:00Z")}}));
    check_golden("publisher", publisher(sample::guest(source_title), {"Harbour Courier", {described()}}));
}

TEST_CASE("the forms of a source, and of a card in a post")
{
    SourceFormPage form;
    form.place = {sample::news(), sample::path_to_cycling(), described()};
    form.fields.headline = "Harbour to <close>";
    form.fields.kind = "broadcast";
    form.fields.published = "2026-11-20T06:00";
    form.version = 3;
    check_golden("source-form", source_form(sample::member(source_title), form));

    CitationFormPage card;
    card.place = {sample::news(), sample::path_to_cycling(), PostId{21}, 1, {described()}, {known_by_name()}};
    card.fields.address = "javascript:alert(1)";
    card.refusal = Refusal::source_address_invalid;
    check_golden("citation-form", citation_form(sample::member(source_title), card));
}

TEST_CASE("cards of sources in a post")
{
    ThreadPage page;
    page.view = sample::news_page();
    page.view.thread.record.sources = 2;
    page.view.posts.front().sources = {described(), known_by_name()};
    page.view.posts.front().may_record = page.view.posts.front().may_cite =
        page.view.posts.front().may_describe_sources = true;
    check_golden("thread-sources", thread(sample::member(source_title), page));
}

}  // namespace stoa::pages
