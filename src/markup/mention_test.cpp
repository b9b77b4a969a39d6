#include "markup/mention.hpp"

#include <doctest/doctest.h>

#include "markup/render.hpp"

namespace stoa::markup {
namespace {

using Names = std::vector<std::string>;

Names named_in(std::string_view source, Markup markup = Markup::markdown)
{
    return mentioned_names(parse(source, markup));
}

std::string shown(std::string_view source, Markup markup = Markup::markdown)
{
    MentionedMembers const members{{"Ada", {.id = MemberId{4}, .name = "Ada"}},
                                   {"Ada Lovelace", {.id = MemberId{5}, .name = "Ada Lovelace"}}};
    return std::string{render(source, markup, {.members = &members}).html.view()};
}

}  // namespace

TEST_CASE("Mentions: names after @, in quotation marks where they have spaces")
{
    CHECK(named_in("@Ada, @Ben. (@Käthe-Luise) @\"Ada Lovelace\"!") ==
          Names{"Ada", "Ben", "Käthe-Luise", "Ada Lovelace"});
    CHECK(named_in("@Ada and again @Ada") == Names{"Ada"});
    CHECK(named_in("*@Ada* _@Ben_") == Names{"Ada", "Ben"});
    CHECK(named_in("[b]@Cy[/b]", Markup::bbcode) == Names{"Cy"});
    CHECK(named_in("@Ada", Markup::plain) == Names{"Ada"});
}

TEST_CASE("Mentions: e-mail addresses, code, links and escapes hold none")
{
    CHECK(named_in("ada@a.example `@Ada` [@Ben](/x) https://a.example/@Cy @ @\"\" @@D") == Names{});
    CHECK(named_in("    @Ada") == Names{});
    CHECK(named_in("[code]@Ada[/code]", Markup::bbcode) == Names{});
    CHECK(named_in("On Monday @ada wrote", Markup::mail) == Names{});
}

TEST_CASE("Mentions: those of quoted people do not count")
{
    CHECK(named_in("> @Ada\n\n@Ben") == Names{"Ben"});
    CHECK(named_in("[quote=Cy]@Ada[quote]@Dan[/quote][/quote]@Ben", Markup::bbcode) == Names{"Ben"});
}

TEST_CASE("Mentions: a post addresses so many people and not more")
{
    std::string source;
    for (int i = 0; i < 80; ++i) source += "@m" + std::to_string(i) + ' ';
    CHECK(named_in(source).size() == mentions_max);
}

TEST_CASE("Mentions: known members are linked, others stay as typed")
{
    CHECK(shown("@Ada and @\"Nobody here\"") ==
          "<p><a class=\"mention\" href=\"/members/ada.4/\">@Ada</a> and @&quot;Nobody here&quot;</p>");
    CHECK(shown("@\"Ada Lovelace\":") ==
          "<p><a class=\"mention\" href=\"/members/ada-lovelace.5/\">@Ada Lovelace</a>:</p>");
    CHECK(render("@Ada", Markup::markdown).html.view() == "<p>@Ada</p>");
    CHECK(render("@\"Ada Lovelace\" is here", Markup::markdown).excerpt == "@\"Ada Lovelace\" is here");
}

}  // namespace stoa::markup
