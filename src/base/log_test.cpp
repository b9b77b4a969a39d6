#include <doctest/doctest.h>

#include <vector>

#include "base/log_line.hpp"

using namespace stoa;
using log::Field;
using log::Level;

namespace {

std::string line(std::string_view message, std::vector<Field> fields = {})
{
    return log::line_of(Instant{1658834820007}, Level::warning, message, fields);
}

}  // namespace

TEST_CASE("A log line says when, how grave, what, and the facts")
{
    CHECK(line("disk nearly full", {{"path", "/srv"}, {"left_bytes", 512}}) ==
          "2022-07-26T11:27:00.007Z warning disk nearly full path=/srv left_bytes=512");
}

TEST_CASE("Values that could be misread are quoted")
{
    CHECK(line("x", {{"v", "two words"}}).ends_with(R"( v="two words")"));
    CHECK(line("x", {{"v", ""}}).ends_with(R"( v="")"));
    CHECK(line("x", {{"v", R"(say "a=b\c")"}}).ends_with(R"( v="say \"a=b\\c\"")"));
}

TEST_CASE("Nothing from outside can make a line of its own")
{
    for (auto hostile :
         {"a\nb", "a\r\nb c", "tab\there \"x\"", "\x1b[2J", "del\x7f", "csi \xc2\x9b", "bad \xff byte"}) {
        auto text = line(hostile, {{"v", hostile}});
        CAPTURE(text);
        CHECK(text.find_first_of("\n\r\t\x1b\x7f\xff") == std::string::npos);
        CHECK(text.find("\xc2\x9b") == std::string::npos);
    }
    CHECK(line("a\nb").ends_with(" a\\nb"));
    CHECK(line("\x1b").ends_with(" \\u{1b}"));
    CHECK(line("x", {{"v", "a\nb c"}}).ends_with(R"( v="a\nb c")"));
}

TEST_CASE("Writing below the level, and at it, does no harm")
{
    log::set_level(Level::error);
    log::info("not shown {}", {{"braces", "{}"}});
    log::set_level(Level::info);
}
