#include <doctest/doctest.h>

#include "markup/builder.hpp"
#include "markup/cost.hpp"
#include "markup/output_check.hpp"
#include "markup/render.hpp"

namespace stoa::markup {
namespace {

constexpr std::size_t source_bytes = 100;

// Adds the same until the budget is spent; gives the rendering.
template <class Step>
std::string filled(Step step)
{
    Builder builder{source_bytes};
    while (!builder.is_exhausted()) step(builder);
    return std::string{render(std::move(builder).finish()).view()};
}

template <class Step>
void check_fits(Step step)
{
    auto const html = filled(step);
    CHECK(html.size() <= budget_for(source_bytes));
    CHECK(OutputCheck::fault_in(html) == "");
}

}  // namespace

TEST_CASE("The builder makes a sound tree of any order of calls")
{
    Builder builder{1000};
    builder.close(Kind::quote);
    builder.end(Kind::strong);
    builder.open(Kind::cell);
    builder.add_text("a");
    builder.open(Kind::item);
    builder.add_text("b");
    builder.close(Kind::table);
    builder.begin(Kind::strong);
    builder.open(Kind::list);
    builder.add_text("c");
    CHECK(render(std::move(builder).finish()).view() ==
          "<div class=\"scroll\" tabindex=\"0\"><table class=\"table\"><tbody><tr><td>a<ul><li>b</li></ul></td></tr>"
          "</tbody></table></div><ul><li><strong>c</strong></li></ul>");
}

TEST_CASE("The budget covers what the renderer writes for each kind of node")
{
    for (Kind const kind : {Kind::spoiler, Kind::item, Kind::cell, Kind::heading, Kind::paragraph}) {
        CAPTURE(static_cast<int>(kind));
        check_fits([&](Builder& builder) {
            builder.open(kind, {.alignment = Alignment::centre, .task = Task::done, .is_header = true});
            builder.add_text("א");
            builder.close(kind == Kind::item ? Kind::list : kind == Kind::cell ? Kind::table : kind);
        });
    }
    for (Kind const kind : {Kind::strong, Kind::emphasis, Kind::underline, Kind::strikethrough, Kind::subscript,
                            Kind::superscript, Kind::inline_spoiler}) {
        CAPTURE(static_cast<int>(kind));
        check_fits([&](Builder& builder) {
            builder.begin(kind);
            builder.add_text("a");
            builder.end(kind);
        });
    }
    check_fits([](Builder& builder) {
        builder.open(Kind::list, {.is_ordered = true, .number = 4'294'967'295});
        builder.add_text("a");
        builder.close(Kind::list);
    });
    check_fits([](Builder& builder) {
        builder.open_quote({.author = "a\"", .post = PostId{INT64_MAX}, .source = "https://a.example/\"&"});
        builder.add_text("a");
        builder.close(Kind::quote);
    });
    check_fits([](Builder& builder) { builder.open_code_block("c++"); });
    check_fits([](Builder& builder) { builder.add_thematic_break(); });
    check_fits([](Builder& builder) { builder.add_text("a"), builder.add_line_break(); });
    check_fits([](Builder& builder) { builder.add_text("\"'&<>"); });
    check_fits([](Builder& builder) { builder.add_text("http://a/&\" "); });
    check_fits([](Builder& builder) { builder.add_code("<"); });
    check_fits([](Builder& builder) { builder.add_image("https://a/\"\"&", "&"); });
    check_fits(
        [](Builder& builder) { builder.begin_link("https://a/{}&"), builder.add_text("a"), builder.end_link(); });
}

TEST_CASE("What does not fit any more is cut between letters")
{
    auto const html = filled([](Builder& builder) { builder.add_text("אא"); });
    CHECK(html.ends_with("א</p>"));
}

}  // namespace stoa::markup
