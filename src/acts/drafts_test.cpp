#include "acts/drafts.hpp"

#include <doctest/doctest.h>

#include "base/utf8.hpp"
#include "model/limits.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

std::optional<Refusal> refusal_of(auto const& result)
{
    if (result) return std::nullopt;
    return result.error();
}

Result<Registration> registration(std::string_view name, std::string_view password = "violet otter lamp nine",
                                  std::string_view email = "somebody@example.org")
{
    return Registration::parse(name, email, password, password, "", "");
}

}  // namespace

TEST_CASE("A post keeps what was typed, cleaned, beside its rendering")
{
    auto text = PostText::parse("\r\n  \r\n    code\r\n\r\nIt **works**.  \n\n", Markup::markdown);
    REQUIRE(text);
    CHECK(text->source() == "    code\n\nIt **works**.");
    CHECK(text->body().view().find("<strong>works</strong>") != std::string_view::npos);
    CHECK(text->excerpt().find("It works.") != std::string::npos);
    CHECK(text->markup() == Markup::markdown);
}

TEST_CASE("Posts without ink, without measure or without sense are refused")
{
    CHECK(refusal_of(PostText::parse("", Markup::plain)) == Refusal::text_empty);
    CHECK(refusal_of(PostText::parse(" \n\t\xc2\xa0\xe2\x80\x8b", Markup::plain)) == Refusal::text_empty);
    CHECK(refusal_of(PostText::parse("caf\xe9", Markup::plain)) == Refusal::text_not_utf8);
    CHECK(refusal_of(PostText::parse(std::string(post_bytes_max + 1, 'a'), Markup::plain)) == Refusal::text_too_long);
    CHECK(refusal_of(PostText::parse(std::string(9 * post_bytes_max, 'a'), Markup::plain)) == Refusal::text_too_long);
    CHECK(PostText::parse(std::string(post_bytes_max, 'a'), Markup::plain));
}

TEST_CASE("A title is one clean line")
{
    auto title = ThreadTitle::parse("  Steel \n or\t titanium?\xe2\x80\xae ");
    REQUIRE(title);
    CHECK(title->text() == "Steel or titanium?");
    CHECK(refusal_of(ThreadTitle::parse(" \xe2\x80\x8b ")) == Refusal::title_empty);
    CHECK(refusal_of(ThreadTitle::parse(std::string(title_length_max + 1, 'a'))) == Refusal::title_too_long);
    CHECK(refusal_of(ThreadTitle::parse("\xff")) == Refusal::text_not_utf8);
}

TEST_CASE("Tags are small, single and without their sign")
{
    auto tags = parse_tags(" Frames, #Touring ,frames,,C++, ÖPNV");
    REQUIRE(tags);
    CHECK(*tags == std::vector<std::string>{"frames", "touring", "c++", "öpnv"});
    CHECK(parse_tags("")->empty());
    CHECK(refusal_of(parse_tags("<b>")) == Refusal::tags_invalid);
    CHECK(refusal_of(parse_tags("--")) == Refusal::tags_invalid);
    CHECK(refusal_of(parse_tags(std::string(tag_length_max + 1, 'a'))) == Refusal::tags_invalid);
    CHECK(parse_tags("a,b,c,d,e,f,g,h"));
    CHECK(refusal_of(parse_tags("a,b,c,d,e,f,g,h,i")) == Refusal::tags_invalid);
}

TEST_CASE("A prefix is a word or two, or nothing")
{
    CHECK(*parse_prefix("  Advice ") == "Advice");
    CHECK(parse_prefix(" ")->empty());
    CHECK(refusal_of(parse_prefix(std::string(prefix_length_max + 1, 'a'))) == Refusal::prefix_too_long);
}

TEST_CASE("A registration knows the name, its likeness and the countries")
{
    auto found = Registration::parse("  Ada   Lovelace ", " ada@example.org ", "violet otter lamp nine",
                                     "violet otter lamp nine", "United Kingdom", "fr");
    REQUIRE(found);
    CHECK(found->name == "Ada Lovelace");
    CHECK(found->name_key == likeness_key("ada lovelace"));
    CHECK(found->email == "ada@example.org");
    CHECK(found->country == "GB");
    CHECK(found->location == "FR");
}

TEST_CASE("Names that deceive or cannot be read are refused")
{
    CHECK(refusal_of(registration("a")) == Refusal::name_too_short);
    CHECK(refusal_of(registration("")) == Refusal::name_too_short);
    CHECK(refusal_of(registration(std::string(name_length_max + 1, 'a'))) == Refusal::name_too_long);
    for (auto name : {"admin", "Аdmin", "4dmin\xe2\x80\x8b", "[admin]", "a.d.m.i.n", "M0derator", "system", "~stoa~",
                      "раypal", "ada\xe2\x80\xae", "a\tda", "<ada>", "ada😀"}) {
        CAPTURE(name);
        CHECK(refusal_of(registration(name)) == Refusal::name_not_allowed);
    }
    CHECK(refusal_of(registration("ad\xff")) == Refusal::text_not_utf8);
    for (auto name : {"Administrate", "山田さくら", "O'Brien", "Zoë_77"}) {
        CAPTURE(name);
        CHECK(registration(name));
    }
}

TEST_CASE("Whoever runs the forum may give out a reserved name")
{
    CHECK(Registration::parse("admin", "a@example.org", "violet otter lamp nine", "violet otter lamp nine", "", "",
                              ReservedNames::allowed));
}

TEST_CASE("Passwords have a length and are not the first that one would try, and nothing else is asked of them")
{
    CHECK(refusal_of(registration("ada", "seven77")) == Refusal::password_too_short);
    CHECK(refusal_of(registration("ada", "ääääää1")) == Refusal::password_too_short);  // code points, not bytes
    CHECK(refusal_of(registration("ada", std::string(64, 'x') + std::string(65, 'y'))) == Refusal::password_too_long);
    CHECK(refusal_of(registration("ada", "Password1")) == Refusal::password_too_common);
    CHECK(registration("ada", "wolkenkuckucksheim"));
    CHECK(refusal_of(Registration::parse("ada", "a@example.org", "violet otter lamp nine", "violet otter lamp ten", "",
                                         "")) == Refusal::password_differs);
}

TEST_CASE("The same password typed on two keyboards is the same")
{
    auto composed =
        Registration::parse("ada", "a@example.org", "zebra caf\xc3\xa9 seven", "zebra cafe\xcc\x81 seven", "", "");
    REQUIRE(composed);
    CHECK(composed->password == "zebra caf\xc3\xa9 seven");
}

TEST_CASE("Addresses and countries are checked")
{
    CHECK(refusal_of(registration("ada", "violet otter lamp nine", "ada")) == Refusal::email_invalid);
    CHECK(refusal_of(Registration::parse("ada", "a@example.org", "violet otter lamp nine", "violet otter lamp nine",
                                         "Atlantis", "")) == Refusal::country_unknown);
}
