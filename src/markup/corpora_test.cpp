#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "markup/corpus_test.hpp"
#include "markup/output_check.hpp"
#include "markup/render.hpp"
#include "markup/spec_writer.hpp"

namespace stoa::markup {
namespace {

void check_all_readers(std::string const& payload)
{
    CAPTURE(payload);
    for (Markup const markup : {Markup::plain, Markup::markdown, Markup::bbcode, Markup::html, Markup::mail}) {
        auto const html = render(payload, markup).html;
        CHECK(OutputCheck::fault_in(html.view()) == "");
    }
}

constexpr MarkdownExtensions of_github{.footnotes = false, .tags = false};

bool is_of_extension(Example const& example) { return example.section.find("(extension)") != std::string::npos; }

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// md4c's own tests write line ends and check boxes in their own way.
std::string squeezed(std::string html)
{
    replace_all(html, "\n", "");
    replace_all(html, " class=\"task-list-item\"", "");
    replace_all(html, " class=\"task-list-item-checkbox\"", "");
    replace_all(html, "<input type=\"checkbox\" disabled checked>",
                "<input checked=\"\" disabled=\"\" type=\"checkbox\"> ");
    replace_all(html, "<input type=\"checkbox\" disabled>", "<input disabled=\"\" type=\"checkbox\"> ");
    return html;
}

using Numbers = std::vector<std::string>;

// Which of the chosen examples come out otherwise. Whatever the forum makes of an example is safe, too.
template <class Choice>
Numbers different_examples(std::string const& name, MarkdownExtensions const& extensions, Choice is_chosen)
{
    Numbers different;
    int count = 0;
    for (auto const& example : examples_in(corpora() / "markdown" / name)) {
        if (!is_chosen(example)) continue;
        CAPTURE(example.number);
        CHECK(OutputCheck::fault_in(render(example.source, Markup::markdown).html.view()) == "");
        bool const filters_tags = example.section.find("Disallowed") != std::string::npos;
        auto const written =
            SpecWriter::written(example.source, extensions, filters_tags ? RawHtml::filtered : RawHtml::passed);
        ++count;
        if (written != example.html && (name.starts_with("md4c") ? squeezed(written) != squeezed(example.html) : true))
            different.push_back(example.number);
    }
    MESSAGE(name << ": " << count - static_cast<int>(different.size()) << " of " << count << " examples");
    return different;
}

constexpr auto all = [](Example const&) { return true; };

}  // namespace

// HTML is passed on here, as the specification wants it; the next test shows that the forum shows it as it was typed.
TEST_CASE("CommonMark: every example of the specification, letter by letter")
{
    if (!is_at_hand(corpora() / "markdown")) return;
    CHECK(different_examples("commonmark-0.31.2.json", plain_commonmark, all) == Numbers{});
}

TEST_CASE("GFM: every example of its extensions")
{
    if (!is_at_hand(corpora() / "markdown")) return;
    CHECK(different_examples("gfm-0.29.json", of_github, is_of_extension) == Numbers{});
    // The two about "--" inside comments follow the older CommonMark 0.29.
    CHECK(different_examples("gfm-0.29.json", plain_commonmark,
                             [](auto const& one) { return !is_of_extension(one); }) == Numbers{"645", "646"});
}

// Where md4c differs from GitHub, so do we: a paragraph may stand right before a table (7), "|" in code divides cells
// (12); a colon or a star may stand right before an address (3, 8), and "}" may stand in one (5).
TEST_CASE("md4c: its own examples of tables, tasks, strikethrough and bare addresses")
{
    if (!is_at_hand(corpora() / "markdown")) return;
    CHECK(different_examples("md4c_tables.json", of_github, all) == Numbers{"7", "12"});
    CHECK(different_examples("md4c_strikethrough.json", of_github, all) == Numbers{});
    CHECK(different_examples("md4c_tasklists.json", of_github, all) == Numbers{});
    CHECK(different_examples("md4c_permissive-autolinks.json", of_github, all) == Numbers{"3", "5", "8"});
}

TEST_CASE("Thousands of script injections are text or nothing in every notation")
{
    for (auto const* name : {"loofah_html5lib_sanitizer.json", "patt_a.json", "payloadbox_a.json"}) {
        auto const path = corpora() / "xss" / name;
        if (!is_at_hand(path)) continue;
        for (auto const& payload : strings_in(path)) {
            check_all_readers(payload);
            check_all_readers("[url=" + payload + "]x[/url] [img]" + payload + "[/img] [x](" + payload +
                              ") <a href=\"" + payload + "\">x</a> [quote=\"" + payload + "\"]x[/quote]");
        }
    }
}

TEST_CASE("BBCode of other programs' tests is read safely")
{
    for (auto const* name : {"nbbc_a.json", "s9e_bbcodes_a.json"}) {
        auto const path = corpora() / "bbcode" / name;
        if (!is_at_hand(path)) continue;
        for (auto const& text : strings_in(path)) check_all_readers(text);
    }
}

}  // namespace stoa::markup
