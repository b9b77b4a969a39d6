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

// Tags without attributes, and texts without white space: enough to see whether two renderings have the same structure.
std::string skeleton(std::string_view html)
{
    std::string out;
    while (!html.empty()) {
        if (html[0] != '<') {
            if (html[0] != ' ' && html[0] != '\n') out += html[0];
            html.remove_prefix(1);
            continue;
        }
        auto const end = html.find('>');
        auto const tag = html.substr(0, html.find_first_of(" >/", 2));
        html.remove_prefix(end == std::string_view::npos ? html.size() : end + 1);
        if (tag != "<br" && tag != "<div" && tag != "</div") out += std::string{tag} + ">";
    }
    return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// What the specification would write if headings began at the third level and struck text were "s".
std::string expected_skeleton(std::string html)
{
    replace_all(html, "<h3>", "<h5>"), replace_all(html, "</h3>", "</h5>");
    replace_all(html, "<h2>", "<h4>"), replace_all(html, "</h2>", "</h4>");
    replace_all(html, "<h1>", "<h3>"), replace_all(html, "</h1>", "</h3>");
    replace_all(html, "<del>", "<s>"), replace_all(html, "</del>", "</s>");
    return skeleton(html);
}

void check_all_readers(std::string const& payload)
{
    CAPTURE(payload);
    for (Markup const markup : {Markup::plain, Markup::markdown, Markup::bbcode, Markup::html, Markup::mail}) {
        auto const html = render(payload, markup).html;
        CHECK(OutputCheck::fault_in(html.view()) == "");
    }
}

void count_examples(std::string const& name, int least)
{
    auto const path = corpora() / "markdown" / name;
    if (!is_at_hand(path)) return;
    auto const strings = strings_in(path);
    int examples = 0;
    int alike = 0;
    std::string source;
    for (std::size_t i = 0; i + 1 < strings.size(); ++i) {
        if (strings[i] == "markdown") source = strings[++i];
        if (strings[i] != "html" || i + 1 == strings.size()) continue;
        ++examples;
        auto const html = render(source, Markup::markdown).html;
        CHECK(OutputCheck::fault_in(html.view()) == "");
        if (skeleton(html.view()) == expected_skeleton(strings[++i])) ++alike;
    }
    MESSAGE(name << ": " << alike << " of " << examples << " examples have the structure of the specification");
    CHECK(alike >= least);
}

}  // namespace

// The rest differs on purpose: HTML is text, pictures are links, relative addresses lead nowhere, an emphasis inside
// itself changes nothing, and bare addresses are links.
TEST_CASE("CommonMark examples keep their structure")
{
    count_examples("commonmark-0.31.2.json", 490);
    count_examples("gfm-0.29.json", 500);
    count_examples("md4c_tables.json", 12);
    count_examples("md4c_strikethrough.json", 5);
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
