#include "archive/file_key.hpp"

#include <doctest/doctest.h>

#include "archive/parse.hpp"

namespace stoa::archive {
namespace {

std::vector<Prepared> beginning_of(std::initializer_list<std::string_view> lines)
{
    std::vector<Prepared> beginning;
    for (auto line : lines) beginning.push_back({.content = *parse_record(line, Origin::foreign)});
    return beginning;
}

constexpr std::string_view forum = R"({"type":"forum","id":"f1","name":"Vans"})";
constexpr std::string_view other_forum = R"({"type":"forum","id":"f2","name":"Tents"})";
constexpr std::string_view member = R"({"type":"member","id":"m1","name":"Ada","joined":"2020-01-01T00:00:00Z"})";
constexpr std::string_view other_member = R"({"type":"member","id":"m1","name":"Ben"})";

}  // namespace

TEST_CASE("a later export of the same site has the same key")
{
    auto key = file_key(beginning_of({forum, member}));
    CHECK(key == file_key(beginning_of({forum, other_forum, member, other_member})));
    CHECK(key != file_key(beginning_of({forum, other_member})));
    CHECK(key != file_key(beginning_of({other_forum, member})));
}

TEST_CASE("a site that tells its name is known by it")
{
    constexpr std::string_view head =
        R"({"type":"archive","exported":"2024-01-01T00:00:00Z","site":{"address":"vans.example"}})";
    constexpr std::string_view later =
        R"({"type":"archive","exported":"2025-01-01T00:00:00Z","site":{"address":"vans.example"}})";
    CHECK(file_key(beginning_of({head, forum, member})) == file_key(beginning_of({later, other_forum})));
    CHECK(is_enough_for_key(beginning_of({head})));
}

TEST_CASE("without a site the first record that is no forum is waited for")
{
    CHECK_FALSE(is_enough_for_key(beginning_of({})));
    CHECK_FALSE(is_enough_for_key(beginning_of({forum, other_forum})));
    CHECK(is_enough_for_key(beginning_of({forum, member})));
}

}  // namespace stoa::archive
