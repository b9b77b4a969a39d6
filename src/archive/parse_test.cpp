#include "archive/parse.hpp"

#include <doctest/doctest.h>

namespace stoa::archive {
namespace {

template <class Kind>
Kind read(std::string_view line, Origin origin = Origin::foreign)
{
    auto record = parse_record(line, origin);
    REQUIRE_MESSAGE(record.has_value(), record.error());
    return std::get<Kind>(*record);
}

std::string complaint_about(std::string_view line)
{
    auto record = parse_record(line, Origin::foreign);
    REQUIRE_FALSE(record.has_value());
    return record.error();
}

}  // namespace

TEST_CASE("a post says what its line says")
{
    auto post =
        read<PostRecord>(R"({"type":"post","id":"p2","thread":7,"parent":"p1","position":2,"member":null,)"
                         R"("created":"2022-07-26T11:27:00Z","edited":"2022-07-26T12:00:00Z","title":"Re: Steel",)"
                         R"("markup":"bbcode","text":"[b]yes[/b]","likes":3})");
    CHECK(post.id == "p2");
    CHECK(post.thread == "7");
    CHECK(post.parent == "p1");
    CHECK(post.position == 2);
    CHECK_FALSE(post.author);
    CHECK(iso_text(post.created_at.value()) == "2022-07-26T11:27:00Z");
    CHECK(iso_text(post.edited_at.value()) == "2022-07-26T12:00:00Z");
    CHECK(post.is_edited);
    CHECK(post.markup == Markup::bbcode);
    CHECK(post.text == "[b]yes[/b]");
    CHECK(post.likes == 3);
    CHECK(post.extra.empty());
}

TEST_CASE("an edit without its time is an edit, and a time that is null stays unknown")
{
    auto post = read<PostRecord>(R"({"type":"post","id":1,"thread":1,"created":null,"edited":null,"edited_mark":true,)"
                                 R"("markup":"plain","text":""})");
    CHECK(post.is_edited);
    CHECK_FALSE(post.edited_at);
    CHECK_FALSE(post.created_at);
}

TEST_CASE("what Stoa does not know is kept in its order")
{
    auto member =
        read<MemberRecord>(R"({"type":"member","zeta":[1,{"a":null}],"id":"m1","name":"Ada","alpha":"\u0000é"})");
    CHECK(member.extra == R"("zeta":[1,{"a":null}],"alpha":"\u0000é")");
}

TEST_CASE("flags are country, then location, and what a country field says goes before them")
{
    auto two = read<MemberRecord>(R"({"type":"member","id":1,"name":"A","flags":["United Kingdom","fr"]})");
    CHECK(two.country == "GB");
    CHECK(two.location == "FR");
    CHECK(two.extra.empty());

    auto told = read<MemberRecord>(R"({"type":"member","id":1,"name":"A","country":"TR","flags":["DE"]})");
    CHECK(told.country == "TR");
    CHECK(told.location.empty());

    auto none = read<MemberRecord>(R"({"type":"member","id":1,"name":"A","flags":[]})");
    CHECK(none.country.empty());
    CHECK(none.extra.empty());
}

TEST_CASE("a flag that is no country is kept under a name that no later reader takes for ours")
{
    auto member = read<MemberRecord>(R"({"type":"member","id":1,"name":"A","flags":["Ruritania"],"country":"XX"})");
    CHECK(member.country.empty());
    CHECK(member.extra == R"("foreign_country":"XX","foreign_flags":["Ruritania"])");
}

TEST_CASE("groups and rules count only where Stoa wrote them")
{
    std::string_view member = R"({"type":"member","id":1,"name":"A","groups":["administrators"]})";
    CHECK(read<MemberRecord>(member, Origin::stoa).groups == std::vector<std::string>{"administrators"});
    CHECK(read<MemberRecord>(member).groups.empty());
    CHECK(read<MemberRecord>(member).extra == R"("foreign_groups":["administrators"])");

    std::string_view forum = R"({"type":"forum","id":1,"name":"F","rules":[{"group":"guests","deny":["see_forum"]}]})";
    auto rules = read<ForumRecord>(forum, Origin::stoa).rules;
    REQUIRE(rules.size() == 1);
    CHECK(rules[0].group == "guests");
    CHECK(rules[0].deny == std::vector<std::string>{"see_forum"});
    CHECK(read<ForumRecord>(forum).rules.empty());
}

TEST_CASE("a password is taken where log-in can verify it")
{
    auto ours = read<MemberRecord>(R"({"type":"member","id":1,"name":"A","password":"$argon2id$v=19$x"})");
    CHECK(ours.password_hash == "$argon2id$v=19$x");
    auto theirs = read<MemberRecord>(R"({"type":"member","id":1,"name":"A","password":"$2y$10$x"})");
    CHECK(theirs.password_hash.empty());
    CHECK(theirs.extra == R"("foreign_password":"$2y$10$x")");
}

TEST_CASE("NUL becomes U+FFFD, as no engine keeps it in a text")
{
    CHECK(read<PostRecord>(R"({"type":"post","id":1,"thread":1,"markup":"plain","text":"a\u0000b"})").text ==
          "a\uFFFDb");
}

TEST_CASE("a broken line tells why")
{
    CHECK(complaint_about("{").starts_with("not JSON"));
    CHECK(complaint_about("[]") == "not a JSON object");
    CHECK(complaint_about("{}") == "`type` is missing or empty");
    CHECK(complaint_about("{\"type\":\"forum\",\"id\":1,\"name\":\" \"}") == "`name` is missing or empty");
    CHECK(complaint_about(R"({"type":"thread","id":1,"title":"T"})") == "`forum` is missing");
    CHECK(complaint_about(R"({"type":"thread","id":1,"forum":1,"title":"T","created":"yesterday"})") ==
          "`created` is not a time like 2024-05-31T17:20:00Z");
    CHECK(complaint_about(R"({"type":"post","id":1,"thread":1,"markup":"wiki","text":""})") ==
          "`markup` is not known: \"wiki\"");
    CHECK(complaint_about(R"({"type":"post","id":1,"thread":1,"markup":"plain"})") == "`text` is missing");
    CHECK(complaint_about(R"({"type":"archive","version":9})") == "version 9 of the format is not known here");
    CHECK(complaint_about("{\"type\":\"post\",\"text\":\"\xff\"}").starts_with("not JSON"));
    CHECK(complaint_about(std::string(100, '[')).starts_with("not JSON"));
}

TEST_CASE("a type that is not known is named, not refused")
{
    CHECK(read<UnknownRecord>(R"({"type":"poll","id":1})").type == "poll");
}

}  // namespace stoa::archive
