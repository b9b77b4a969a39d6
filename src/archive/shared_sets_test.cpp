#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

#include "archive/export.hpp"
#include "archive/import.hpp"
#include "store/check.hpp"
#include "store/citation.hpp"
#include "store/record.hpp"
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
    std::vector<fs::path> archives{data / "seed/thread.neutral.jsonl", data / "seed/thread.json"};
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

TEST_CASE("the annotated thread that began it all stands on record as it was annotated")
{
    if (shared_archives().empty()) {
        MESSAGE("skipped: there are no discussions under STOA_SHARED");
        return;
    }
    testing::EmptyStore store{store::Engine::sqlite};
    import_cleanly(*store, shared_archives().at(1));
    auto const claims = store->read([](store::Reader& db) { return store::all_claims_of(db, ThreadId{1}); });
    std::map<std::string, Claim const*> by_wording;
    for (auto const& claim : claims) by_wording.emplace(claim.wording, &claim);
    // 18 of the article, 3 that these contain, and 5 of the member.
    CHECK(claims.size() == 26);
    auto const status_of = [&](std::string const& wording) { return by_wording.at(wording)->status; };
    using enum ClaimStatus;
    CHECK(status_of("Baykar has established a factory in the UAE.") == denied);
    CHECK(status_of("Baykar has established a production facility in the UAE.") == contested);
    CHECK(status_of("Baykar has not established a factory in the UAE.") == contested);
    CHECK(status_of("Baykar is establishing a plant in the UAE.") == uncontested);
    CHECK(status_of("Baykar is in the process of establishing a production line in the UAE.") == unconfirmed);
    CHECK(status_of("Putin proposed to establish a factory in Russia.") == unconfirmed);
    CHECK(status_of("He would not sell drones to Russia.") == uncontested);
    CHECK(status_of("Ukraine has received 50 armed drones from Baykar since 24 February.") == uncontested);
    CHECK(status_of("Turkey will soon become a member of BRICS.") == no_source);
    auto const& proposed = *by_wording.at("Putin proposed a factory in Russia.");
    CHECK(proposed.speaker_name == "Vladimir Putin");
    CHECK(proposed.via == std::vector<std::string>{"CNN Turk", "Recep Tayyip Erdogan"});
    auto const& received = *by_wording.at("Ukraine has received 50 armed drones from Baykar since 24 February.");
    CHECK(words_for(received.said) == "June 2022");
    CHECK(received.speaker_name == "Oleksii Reznikov");
    CHECK(received.role == "Ukrainian Defence Minister");

    auto const cards = store->read([](store::Reader& db) { return store::cards_of_posts(db, ThreadId{1}, 1, 3); });
    REQUIRE(cards.size() == 1);
    auto const& card = cards[0].source;
    CHECK(card.headline == "Putin 'proposed to have a Turkish drone factory built in Russia'");
    CHECK(card.standfirst.starts_with("Erdogan reportedly revealed"));
    CHECK(card.publisher.empty());
    CHECK(card.authors == "Ragip Soylu");
    CHECK(card.caption.ends_with("on 6 July 2022"));
    CHECK(card.credit == "AFP");
    CHECK(iso_text(*card.published_at) == "2022-07-26T11:27:00Z");
}

}  // namespace stoa::archive
