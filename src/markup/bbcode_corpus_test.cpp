#include <doctest/doctest.h>

#include <cctype>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "markup/corpus_test.hpp"
#include "markup/render.hpp"
#include "markup/visible_words.hpp"

// What two other readers of BBCode expect of their own tests, case by case, against what this forum shows. Cases are
// named by their file and their place in it.
namespace stoa::markup {
namespace {

// Better: what the other does would lose words, or trust them too much. Otherwise: we mean it so.
enum class Verdict : unsigned char { better, otherwise };

struct Difference {
    Verdict verdict;
    std::string_view why;
};

constexpr auto better = Verdict::better;
constexpr auto otherwise = Verdict::otherwise;

constexpr Difference unknown_tag{otherwise, "a tag of that program alone is text here"};
constexpr Difference comment{better, "comments would hide words from readers; nothing that was typed is hidden"};
constexpr Difference wiki{otherwise, "links into a wiki: there is none here"};
constexpr Difference code{otherwise, "code has no heading"};
constexpr Difference quotation{otherwise, "a quotation says \"said:\", or nothing where nobody is named"};
constexpr Difference bare{otherwise, "in BBCode only addresses with a scheme become links by themselves"};
constexpr Difference raw_html{better, "HTML is text, always"};
constexpr Difference picture{otherwise, "pictures of elsewhere are links; without an address only the words are left"};
constexpr Difference nowhere{better, "an address that leads nowhere leaves its words, without the tag"};
constexpr Difference bad_value{better, "a value that means nothing leaves the words, without the tag"};
constexpr Difference open{otherwise, "a tag without a partner is text"};
constexpr Difference escape{better, "a backslash is a backslash"};
constexpr Difference numbering{otherwise,
                               "Markdown and HTML have no such numbering; a list without numbers stays a list"};
constexpr Difference own_form{otherwise, "a tag that ends in itself is text; the other keeps its own form of it"};
constexpr Difference test_setting{otherwise,
                                  "an option or a definition in the other's test, nothing that members type"};
constexpr Difference address_typed{better, "an address is a link also where the tag around it is text"};

using Differences = std::map<int, Difference>;

Differences const of_nbbc{
    {0, unknown_tag},
    {4, bare},
    {6, code},
    {7, raw_html},
    {8, code},
    {9, quotation},
    {10, quotation},
    {11, quotation},
    {13, nowhere},
    {14, bare},
    {15, {otherwise, "a spoiler is a block that opens; [ispoiler] hides words in a line"}},
    {16, comment},
    {28, raw_html},
    {29, {otherwise, "spaces around a value make it text, as in other forums"}},
    {30, unknown_tag},
    {31, unknown_tag},
    {32, raw_html},
    {38, picture},
    {39, picture},
    {40, comment},
    {41, comment},
    {42, comment},
    {44, comment},
    {47, comment},
    {48, comment},
    {49, wiki},
    {50, wiki},
    {51, wiki},
    {56, bad_value},
    {59, nowhere},
    {62, test_setting},
    {63, picture},
    {64, picture},
    {65, picture},
    {66, test_setting},
    {68, {better, "a format goes on inside a centred block and behind it"}},
    {69, unknown_tag},
    {70, open},
    {75, numbering},
    {76, numbering},
    {78, open},
    {80, quotation},
    {81, quotation},
    {82, wiki},
    {83, wiki},
    {84, bare},
};

Differences const of_s9e{
    {5, {otherwise, "\"Spoiler\" where it has no title of its own, and that alone where it has one"}},
    {6, unknown_tag},
    {21, bad_value},
    {24, open},
    {27, picture},
    {30, test_setting},
    {31, test_setting},
    {32, {otherwise, "rows and cells end with their tags; those without are text"}},
    {33, {otherwise, "variables are emphasised, which does not nest"}},
    {34, escape},
    {35, escape},
    {37, {otherwise, "inserted words are underlined"}},
    {38, own_form},
    {45, unknown_tag},
    {46, unknown_tag},
    {47, own_form},
    {48, address_typed},
    {49, {otherwise, "the other's own form of a link"}},
    {51, {better, "a format without words is left out"}},
    {57, own_form},
    {63, own_form},
    {67, test_setting},
    {69, bad_value},
    {74, own_form},
    {80, nowhere},
    {81, {better, "only addresses that a browser opens safely are links"}},
    {84, nowhere},
};

// In the order of the text: formats, lists and links, under the names that all three share.
std::vector<std::string> marks_of(std::string_view html)
{
    static std::map<std::string, std::string, std::less<>> const names{
        {"strong", "b"}, {"b", "b"},     {"em", "i"},       {"i", "i"},     {"strike", "s"}, {"s", "s"},   {"u", "u"},
        {"sub", "sub"},  {"sup", "sup"}, {"ol", "numbers"}, {"ul", "list"}, {"li", "item"},  {"a", "link"}};
    std::vector<std::string> marks;
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        bool const ends = html.substr(at + 1).starts_with('/');
        std::string name;
        for (auto i = at + (ends ? 2 : 1); i < html.size() && std::isalnum(static_cast<unsigned char>(html[i])); ++i)
            name += static_cast<char>(std::tolower(static_cast<unsigned char>(html[i])));
        if (auto const found = names.find(name); found != names.end())
            marks.push_back((ends ? "/" : "") + found->second);
    }
    return marks;
}

void erase_elements(std::string& text, std::string_view begin, std::string_view end)
{
    for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
        auto const last = text.find(end, at);
        text.erase(at, last == std::string::npos ? last : last + end.size() - at);
    }
}

// s9e keeps some of its cases in a form of its own, with the tags as they were typed in <s> and <e>.
std::string without_typed_tags(std::string expected)
{
    if (!expected.starts_with("<r>") && !expected.starts_with("<t>")) return expected;
    erase_elements(expected, "<s>", "</s>");
    erase_elements(expected, "<e>", "</e>");
    return expected;
}

struct Case {
    std::string input, expected;
};

std::vector<Case> cases_in(std::filesystem::path const& path)
{
    std::vector<Case> cases;
    auto const strings = strings_in(path);
    std::string expected;
    for (std::size_t i = 0; i + 1 < strings.size(); ++i) {
        if (strings[i] == "expected")
            expected = without_typed_tags(strings[++i]);
        else if (strings[i] == "input")
            cases.push_back({strings[++i], expected});
    }
    return cases;
}

void check_cases(std::string const& name, Differences const& differences)
{
    auto const path = corpora() / "bbcode" / name;
    if (!is_at_hand(path)) return;
    auto const cases = cases_in(path);
    std::map<Verdict, int> counts;
    for (int i = 0; i < static_cast<int>(cases.size()); ++i) {
        auto const& one = cases[static_cast<std::size_t>(i)];
        auto const shown = render(one.input, Markup::bbcode).html;
        bool const is_same = visible_words(shown.view()) == visible_words(one.expected) &&
                             marks_of(shown.view()) == marks_of(one.expected);
        CAPTURE(i);
        CAPTURE(one.input);
        CAPTURE(one.expected);
        CAPTURE(std::string{shown.view()});
        CHECK(is_same == !differences.contains(i));
        if (auto const found = differences.find(i); found != differences.end()) ++counts[found->second.verdict];
    }
    MESSAGE(name << ": " << cases.size() - differences.size() << " of " << cases.size() << " the same, "
                 << counts[better] << " better, " << counts[otherwise] << " otherwise on purpose");
}

}  // namespace

TEST_CASE("BBCode: every case of nbbc is shown the same, or for a reason otherwise")
{
    check_cases("nbbc_a.json", of_nbbc);
}

TEST_CASE("BBCode: every case of s9e/TextFormatter is shown the same, or for a reason otherwise")
{
    check_cases("s9e_bbcodes_a.json", of_s9e);
}

}  // namespace stoa::markup
