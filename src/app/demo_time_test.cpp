#include "app/demo_time.hpp"

#include <doctest/doctest.h>

#include "app/demo_archive.hpp"

namespace stoa::app {

TEST_CASE("the newest time becomes one of the last day, and all distances stay")
{
    auto now = parse_iso("2030-05-10T08:00:00Z").value();
    CHECK(moved_to(
              R"({"joined":"2020-01-01T00:00:00Z","created":"2020-01-03T09:00:00Z","text":"on 2020-01-03T09:00:00Z"})",
              now) ==
          R"({"joined":"2030-05-07T00:00:00Z","created":"2030-05-09T09:00:00Z","text":"on 2020-01-03T09:00:00Z"})");
}

TEST_CASE("an archive from the future moves back")
{
    auto now = parse_iso("2020-01-02T08:00:00Z").value();
    CHECK(moved_to(R"({"created":"2020-01-03T09:00:00Z"})", now) == R"({"created":"2020-01-01T09:00:00Z"})");
    CHECK(moved_to(R"({"created":"2020-01-02T09:00:00Z"})", now) == R"({"created":"2020-01-01T09:00:00Z"})");
    CHECK(moved_to(R"({"created":"2020-01-02T08:00:00Z"})", now) == R"({"created":"2020-01-02T08:00:00Z"})");
}

TEST_CASE("the demo community is in the program")
{
    auto archive = demo_archive();
    CHECK(archive.starts_with(R"({"type":"archive")"));
    CHECK(archive.ends_with("}\n"));
    CHECK(moved_to(archive, system_now()).size() == archive.size());
}

}  // namespace stoa::app
