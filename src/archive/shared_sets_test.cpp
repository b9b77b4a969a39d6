#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "archive/export.hpp"
#include "archive/import.hpp"
#include "store/check.hpp"
#include "support/store.hpp"

// Real discussions, where there are any: STOA_SHARED names a folder with data/seed and data/sets (../shared, if nobody
// says otherwise). They are not part of this project, so without the folder there is nothing to test.
namespace stoa::archive {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> shared_archives()
{
    auto const* named = std::getenv("STOA_SHARED");
    auto const data = fs::path{named != nullptr ? named : "../shared"} / "data";
    if (!fs::exists(data / "sets")) return {};
    std::vector<fs::path> archives{data / "seed/thread.neutral.jsonl"};
    for (auto const* name : {"coffee", "turkey", "yacy"})
        archives.push_back(data / "sets" / (std::string{name} + ".jsonl.zst"));
    return archives;
}

std::string exported(store::Store& store)
{
    testing::ScratchFolder folder;
    auto path = folder.path() / "out.jsonl";
    OutputFile file{path};
    export_archive(store, file, {.site_name = {}, .site_address = {}});
    std::ifstream stream{path};
    std::string head;
    std::getline(stream, head);
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void import_cleanly(store::Store& store, fs::path const& path)
{
    auto report = import_archive(store, path, {.name = {}, .now = Instant{1'700'000'000'000}});
    CHECK_MESSAGE(report.is_clean(), words_of(report));
    CHECK(store.read([](store::Reader& db) { return store::find_inconsistencies(db); }).empty());
}

}  // namespace

TEST_CASE("real forums go in without a problem and come out the same twice")
{
    if (shared_archives().empty()) MESSAGE("skipped: there are no discussions under STOA_SHARED");
    for (auto const& path : shared_archives()) {
        CAPTURE(path);
        testing::EmptyStore first{store::Engine::sqlite};
        import_cleanly(*first, path);
        auto archive = exported(*first);

        testing::ScratchFolder folder;
        auto copy = folder.path() / "copy.jsonl";
        std::ofstream{copy} << R"({"type":"archive","version":1,"software":"stoa","site":{"id":"first"}})" << '\n'
                            << archive;
        testing::EmptyStore second{store::Engine::sqlite};
        import_cleanly(*second, copy);
        CHECK(exported(*second) == archive);
    }
}

}  // namespace stoa::archive
