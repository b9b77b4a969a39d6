#include "api/fields.hpp"

#include <doctest/doctest.h>

namespace stoa::api {
namespace {

auto parse(std::string_view json)
{
    return Fields::parse(
        json, {{"text"}, {"revision", FieldType::number}, {"tags", FieldType::texts}, {"choices", FieldType::numbers}});
}

std::string code_of(std::string_view json)
{
    auto fields = parse(json);
    return fields ? "" : fields.error().code;
}

}  // namespace

TEST_CASE("A request's members are read by their rules")
{
    auto fields = parse(R"({"text":"a \u00e9","revision":3,"tags":["x","y"],"choices":[2,1],"newer":{"than":"us"}})");
    REQUIRE(fields);
    CHECK(fields->text("text") == "a é");
    CHECK(fields->number("revision") == 3);
    CHECK(fields->texts("tags") == std::vector<std::string>{"x", "y"});
    CHECK(fields->numbers("choices") == std::vector<std::int64_t>{2, 1});
    CHECK_FALSE(fields->has("newer"));
}

TEST_CASE("What is missing or null is empty")
{
    auto fields = parse(R"({"text":null})");
    REQUIRE(fields);
    CHECK(fields->text("text").empty());
    CHECK_FALSE(fields->number("revision"));
    CHECK(fields->texts("tags").empty());
    CHECK(fields->numbers("choices").empty());
}

TEST_CASE("Other types are refused by the name of the member")
{
    for (auto json : {R"({"text":1})", R"({"text":["a"]})", R"({"revision":"3"})", R"({"revision":1.5})",
                      R"({"revision":1e99})", R"({"tags":"x"})", R"({"tags":[1]})", R"({"text":"a\u0000b"})",
                      R"({"choices":1})", R"({"choices":["1"]})", R"({"choices":[1.5]})"}) {
        CAPTURE(json);
        CHECK(code_of(json) == "wrong_type");
    }
    CHECK(parse(R"({"tags":"x"})").error().field == "tags");
}

TEST_CASE("What is no JSON object is malformed, however deep it is")
{
    std::string deep(100'000, '[');
    for (auto json :
         {std::string{}, std::string{"{"}, std::string{"[]"}, std::string{"\"x\""}, deep,
          std::string{"{\"text\":\"\xff\"}"}, std::string{"{\"text\":\"a\"} x"}, std::string{"{'text':1}"}}) {
        CHECK(code_of(json) == "malformed_json");
    }
}

}  // namespace stoa::api
