#include "story.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

namespace stoa::scene {
namespace {

std::vector<std::filesystem::path> stories()
{
    std::vector<std::filesystem::path> files;
    for (auto const& file : std::filesystem::directory_iterator{STORIES}) {
        if (file.path().extension() == ".scene") files.push_back(file.path());
    }
    std::ranges::sort(files);
    return files;
}

void tell_all(store::Engine engine)
{
    REQUIRE(!stories().empty());
    for (auto const& file : stories()) {
        Stage stage{engine};
        Story story{stage, file};
        try {
            story.run();
        } catch (std::exception const& fault) {
            FAIL_CHECK(file.filename().string(), ", ", std::string{fault.what()});
        }
    }
}

}  // namespace

TEST_CASE("All stories come true [SQLite]") { tell_all(store::Engine::sqlite); }
TEST_CASE("All stories come true [PostgreSQL]") { tell_all(store::Engine::postgres); }

TEST_CASE("A story that does not come true says so")
{
    Stage stage{store::Engine::sqlite};
    auto const file = std::filesystem::temp_directory_path() / "stoa-false.scene";
    std::ofstream{file} << "as Ada\nopens /\nsees \"a line that no page holds\"\n";
    Story story{stage, file};
    CHECK_THROWS_WITH_AS(story.run(), doctest::Contains("line 3"), std::runtime_error);
    std::filesystem::remove(file);
}

}  // namespace stoa::scene
