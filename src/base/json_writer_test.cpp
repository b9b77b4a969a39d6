#include "base/json_writer.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace stoa {

TEST_CASE("Values are separated where they must be")
{
    JsonWriter json;
    std::vector<std::string> const tags{"frames", "touring"};
    json.object([&] {
        json.member("id", PostId{7});
        json.member("is_pinned", false);
        json.member("author", nullptr);
        json.member("tags", [&] { json.array(tags, [&](auto& tag) { json.value(tag); }); });
        json.member("none", [&] { json.array(std::vector<int>{}, [](int) {}); });
        json.member("inner", [&] { json.object([&] { json.member("a", std::int64_t{-1}); }); });
        json.member("last", "x");
    });
    CHECK(
        std::move(json).take() ==
        R"({"id":7,"is_pinned":false,"author":null,"tags":["frames","touring"],"none":[],"inner":{"a":-1},"last":"x"})");
}

TEST_CASE("Text cannot leave its quotation marks")
{
    JsonWriter json;
    json.value("\"\\\n\r\t\x01 </script> й");
    CHECK(std::move(json).take() == "\"\\\"\\\\\\n\\r\\t\\u0001 </script> й\"");
}

TEST_CASE("Times are ISO 8601, and null where they are unknown")
{
    JsonWriter json;
    json.object([&] {
        json.member("created", std::optional{Instant{0}});
        json.member("edited", std::optional<Instant>{});
    });
    CHECK(std::move(json).take() == R"({"created":"1970-01-01T00:00:00Z","edited":null})");
}

TEST_CASE("In a script element no text holds what HTML would read")
{
    JsonWriter json{JsonWriter::Place::script};
    json.value("</script><!-- & ]]>");
    CHECK(std::move(json).take() == R"("\u003c/script\u003e\u003c!-- \u0026 ]]\u003e")");
    JsonWriter alone;
    alone.value("<b> & so on");
    CHECK(std::move(alone).take() == R"("<b> & so on")");
}

}  // namespace stoa
