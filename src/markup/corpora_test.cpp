#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "markup/entity.hpp"
#include "markup/output_check.hpp"
#include "markup/render.hpp"
#include "markup/spec_writer.hpp"

// Corpora that others collected: they lie beside the project where they are at hand (STOA_SHARED says where else), and
// these tests say so where they are not.
namespace stoa::markup {
namespace {

std::filesystem::path corpora()
{
    char const* const named = std::getenv("STOA_SHARED");
    return std::filesystem::path{named != nullptr ? named : "../shared"} / "corpora";
}

bool is_at_hand(std::filesystem::path const& path)
{
    if (std::filesystem::exists(path)) return true;
    MESSAGE("skipped: there is no " << path.string());
    return false;
}

unsigned hex_at(std::string_view text, std::size_t at)
{
    return static_cast<unsigned>(std::stoul(std::string{text.substr(at, 4)}, nullptr, 16));
}

// All strings of a JSON text in their order, names of members included.
std::vector<std::string> strings_in(std::filesystem::path const& path)
{
    std::ifstream file{path};
    std::string const json{std::istreambuf_iterator<char>{file}, {}};
    std::vector<std::string> out;
    for (std::size_t i = json.find('"'); i != std::string::npos; i = json.find('"', i + 1)) {
        std::string& text = out.emplace_back();
        for (++i; json[i] != '"'; ++i) {
            if (json[i] != '\\') {
                text += json[i];
                continue;
            }
            switch (json[++i]) {
            case 'n': text += '\n'; break;
            case 't': text += '\t'; break;
            case 'r': text += '\r'; break;
            case 'b': text += '\b'; break;
            case 'f': text += '\f'; break;
            case 'u': {
                unsigned code = hex_at(json, i + 1);
                i += 4;
                if (code >= 0xD800 && code < 0xDC00) {
                    code = 0x10000 + ((code - 0xD800) << 10) + (hex_at(json, i + 3) - 0xDC00);
                    i += 6;
                }
                decode_entity("&#" + std::to_string(code) + ";", text);
                break;
            }
            default: text += json[i];
            }
        }
    }
    return out;
}

void check_all_readers(std::string const& payload)
{
    CAPTURE(payload);
    for (Markup const markup : {Markup::plain, Markup::markdown, Markup::bbcode, Markup::html, Markup::mail}) {
        auto const html = render(payload, markup).html;
        CHECK(OutputCheck::fault_in(html.view()) == "");
    }
}

constexpr MarkdownExtensions of_github{.footnotes = false, .tags = false};

struct Example {
    std::string number, section, source, html;
};

std::vector<Example> examples_in(std::filesystem::path const& path)
{
    std::vector<Example> examples;
    auto const strings = strings_in(path);
    Example example;
    for (std::size_t i = 0; i + 1 < strings.size(); ++i) {
        if (strings[i] == "section")
            example.section = strings[++i];
        else if (strings[i] == "markdown")
            example.source = strings[++i];
        else if (strings[i] == "html") {
            example.html = strings[++i];
            example.number = std::to_string(examples.size() + 1);
            examples.push_back(example);
        }
    }
    return examples;
}

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
        auto const written = SpecWriter::written(example.source, extensions, filters_tags);
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
