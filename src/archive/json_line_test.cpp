#include "archive/json_line.hpp"

#include <doctest/doctest.h>

namespace stoa::archive {

TEST_CASE("members stand in the order of the calls, without spaces")
{
    JsonLine line;
    line.text("name", "Ada \"the\" \\ first\n\x01 é");
    line.number("id", -7);
    line.flag("on", true);
    line.null("none");
    line.time_or_null("at", Instant{0});
    line.list("tags", {"a", "b"});
    line.begin_list("rules");
    line.begin_object();
    line.id_or_null("parent", 0);
    line.end_object();
    line.begin_object();
    line.end_object();
    line.end_list();
    line.members(R"("kept":1)");
    line.members("");
    CHECK(std::move(line).finish() ==
          R"({"name":"Ada \"the\" \\ first\n\u0001 é","id":-7,"on":true,"none":null,"at":"1970-01-01T00:00:00Z",)"
          R"("tags":["a","b"],"rules":[{"parent":null},{}],"kept":1})"
          "\n");
}

TEST_CASE("what says nothing is left out")
{
    JsonLine line;
    line.text_if_any("a", "");
    line.number_if_any("b", 0);
    line.flag_if_set("c", false);
    line.time_if_known("d", std::nullopt);
    line.list_if_any("e", {});
    CHECK(std::move(line).finish() == "{}\n");
}

}  // namespace stoa::archive
