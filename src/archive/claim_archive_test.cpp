#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "archive/export.hpp"
#include "archive/import.hpp"
#include "archive/output.hpp"
#include "store/record.hpp"
#include "store/source_description.hpp"
#include "store/thread.hpp"
#include "support/scratch_folder.hpp"
#include "support/store.hpp"

// The record of threads, in and out of archives.
namespace stoa::archive {
namespace {

constexpr std::string_view forum_lines = R"({"type":"archive","version":1,"software":"stoa","site":{"id":"s"}}
{"type":"forum","id":1,"parent":null,"name":"News","slug":"news","kind":"forum","position":0}
{"type":"member","id":1,"name":"Ada","joined":null}
{"type":"thread","id":3,"forum":1,"title":"Factory","member":1,"created":null}
{"type":"post","id":7,"thread":3,"parent":null,"position":1,"member":1,"created":null,"markup":"plain","text":"It is said."}
{"type":"thread","id":4,"forum":1,"title":"Other","member":1,"created":null}
{"type":"post","id":9,"thread":4,"parent":null,"position":1,"member":1,"created":null,"markup":"plain","text":"More."}
)";
constexpr std::string_view record_lines =
    R"({"type":"speaker","id":2,"name":"The President","kind":"person","aliases":["Mr President"],"member":1,"entered":"2026-11-20T10:00:00Z"}
{"type":"speaker","id":5,"name":"A spokesperson","kind":"body","member":1,"entered":"2026-11-20T10:00:00Z","colour":"red"}
{"type":"source","id":4,"kind":"article","headline":"A factory is planned","publisher":"The Gazette","standfirst":"So it is told","authors":"E. Marchetti","published":"2026-11-19T11:27:00Z","lang":"en","address":"https://gazette.example/factory","caption":"A factory","credit":"AFP","quotation":"It is planned.","member":1,"entered":"2026-11-20T10:00:00Z"}
{"type":"claim","id":6,"post":7,"wording":"A factory stands there.","quotation":"He has done it.","lang":"en","speaker":2,"role":"President","via":["A broadcaster","The Gazette"],"modality":"reported","said_as":"day","said_to":"2026-11-18","source":4,"member":1,"entered":"2026-11-20T10:00:00Z"}
{"type":"claim","id":8,"post":7,"wording":"It does not.","speaker":5,"modality":"on_record","said_as":"not_later_than","said_to":"2026-11-19","source":4,"member":1,"entered":"2026-11-20T10:00:01Z"}
{"type":"claim","id":9,"post":7,"wording":"It is being built.","described":"a source with knowledge of it","modality":"anonymous","said_as":"range","said_from":"2026-11-01","said_to":"2026-11-30","source":4,"member":1,"entered":"2026-11-20T10:00:02Z"}
{"type":"claim","id":12,"post":7,"wording":"All will be well.","modality":"unsourced","suggested":true,"member":1,"entered":"2026-11-20T10:00:03Z","mood":7}
{"type":"response","id":3,"claim":6,"statement":8,"kind":"denies","concerned":true,"member":1,"entered":"2026-11-20T10:00:01Z"}
{"type":"response","id":4,"claim":6,"statement":9,"kind":"supports_partly","member":1,"entered":"2026-11-20T10:00:02Z"}
)";

class Site {
public:
    explicit Site(store::Store& store)
        : store_{store}
    {
    }

    ImportReport import(std::string const& text)
    {
        auto const path = folder_.path() / "in.jsonl";
        std::ofstream{path} << text;
        return import_archive(store_, path, {.name = {}, .now = {1'800'000'000'000}});
    }

    // What stands on the record, without what comes before it.
    std::string record_lines(std::string_view first = "{\"type\":\"speaker\"")
    {
        auto const path = folder_.path() / "out.jsonl";
        OutputFile file{path};
        export_archive(store_, file, {.site_name = "Test", .site_address = {}, .now = {1'800'000'000'000}});
        std::ostringstream text;
        text << std::ifstream{path}.rdbuf();
        auto const all = text.str();
        auto const begin = all.find(first);
        return begin == std::string::npos ? std::string{} : all.substr(begin);
    }

    RecordCounts counts()
    {
        return store_.read([](store::Reader& db) { return store::find_thread(db, ThreadId{3})->record; });
    }

private:
    store::Store& store_;
    testing::ScratchFolder folder_;
};

std::string both(std::string_view a, std::string_view b) { return std::string{a}.append(b); }

}  // namespace

STORE_TEST_CASE("A record that was imported is exported with the same bytes, and judged")
{
    Site site{store};
    auto const report = site.import(both(forum_lines, record_lines));
    CHECK(report.is_clean());
    CHECK(report.warnings.count() == 0);
    CHECK(report.record.added == 9);
    CHECK(site.record_lines() == record_lines);
    CHECK(site.counts().claims == 3);
    CHECK(site.counts().contested == 1);
    auto const claims = store.read([](store::Reader& db) { return store::claims_of_thread(db, ThreadId{3}, {}, 1); });
    REQUIRE(claims.size() == 3);
    CHECK(claims[1].id == ClaimId{6});
    CHECK(claims[1].status == ClaimStatus::contested);
    CHECK(claims[1].via.size() == 2);

    // The same again adds nothing, and new statements get new numbers.
    auto const again = site.import(both(forum_lines, record_lines));
    CHECK(again.record.added == 0);
    CHECK(again.record.known == 9);
    auto const more = site.import(both(forum_lines, R"({"type":"claim","id":99,"post":7,"wording":"New."}
)"));
    CHECK(more.record.added == 1);
    CHECK(site.counts().claims == 4);
    CHECK(site.counts().unsourced == 1);
}

STORE_TEST_CASE("What threads say of a source in their own words goes out and comes in, and cards with it")
{
    constexpr std::string_view lines =
        R"({"type":"source","id":4,"kind":"article","headline":"A factory is planned","address":"https://gazette.example/factory","member":1,"entered":"2026-11-20T10:00:00Z"}
{"type":"description","source":4,"thread":4,"kind":"broadcast","headline":"In other words","publisher":"The Gazette","address":"https://m.gazette.example/factory","member":1,"entered":"2026-11-20T11:00:00Z"}
{"type":"claim","id":6,"post":7,"wording":"A factory stands there.","modality":"reported","source":4,"member":1,"entered":"2026-11-20T10:00:00Z"}
{"type":"citation","source":4,"post":7,"member":1,"entered":"2026-11-20T10:00:00Z"}
{"type":"citation","source":4,"post":9,"member":1,"entered":"2026-11-20T11:00:00Z"}
)";
    Site site{store};
    auto const report = site.import(both(forum_lines, lines));
    CHECK(report.is_clean());
    CHECK(report.record.added == 5);
    CHECK(site.counts().sources == 1);
    CHECK(site.record_lines("{\"type\":\"source\"") == lines);
    auto const described = [&](std::int64_t thread) {
        return store.read(
            [&](store::Reader& db) { return store::find_description(db, SourceId{4}, ThreadId{thread}); });
    };
    CHECK(described(3)->headline == "A factory is planned");
    CHECK(described(4)->headline == "In other words");

    auto const again = site.import(both(forum_lines, lines));
    CHECK(again.record.added == 0);
    CHECK(again.record.known == 5);
}

STORE_TEST_CASE("Answers between threads, merged statements and locks go out and come in")
{
    constexpr std::string_view lines =
        R"({"type":"claim","id":6,"post":7,"wording":"A factory stands there.","modality":"reported","locked":true,"member":1,"entered":"2026-11-20T10:00:00Z"}
{"type":"claim","id":8,"post":7,"wording":"There is a factory.","modality":"reported","member":1,"entered":"2026-11-20T10:00:00Z"}
{"type":"claim","id":9,"post":9,"wording":"There is none.","modality":"on_record","member":1,"entered":"2026-11-20T11:00:00Z"}
{"type":"response","id":1,"claim":8,"statement":9,"kind":"denies","member":1,"entered":"2026-11-20T11:00:00Z"}
{"type":"merge","claim":8,"into":6}
)";
    Site site{store};
    auto const report = site.import(both(forum_lines, lines));
    CHECK_MESSAGE(report.is_clean(), words_of(report));
    CHECK(report.record.added == 5);
    CHECK(site.record_lines("{\"type\":\"claim\"") == lines);
    auto const claims = store.read([](store::Reader& db) { return store::claims_of_thread(db, ThreadId{3}, {}, 1); });
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].status == ClaimStatus::denied);
    CHECK(claims[0].is_locked);
    CHECK(site.import(both(forum_lines, lines)).record.added == 0);
}

STORE_TEST_CASE("What does not fit on a record is told by its line")
{
    Site site{store};
    auto const report = site.import(both(forum_lines, R"({"type":"claim","id":1,"post":7,"wording":"One."}
{"type":"claim","id":2,"post":9,"wording":"Elsewhere."}
{"type":"claim","id":3,"post":70,"wording":"Nowhere."}
{"type":"claim","id":4,"post":7,"wording":"Two.","modality":"rumour"}
{"type":"claim","id":5,"post":7,"wording":"Three.","said_as":"day","said_to":"2026-02-30"}
{"type":"response","id":1,"claim":1,"statement":2,"kind":"denies"}
{"type":"response","id":2,"claim":1,"statement":1,"kind":"denies"}
{"type":"response","id":3,"claim":1,"statement":3,"kind":"denies"}
)"));
    std::vector<std::uint64_t> lines;
    for (auto const& problem : report.problems.kept()) lines.push_back(problem.line);
    std::ranges::sort(lines);
    CHECK(lines == std::vector<std::uint64_t>{10, 11, 12, 14, 15});
    CHECK(report.record.added == 3);  // an answer may stand in another thread
}

}  // namespace stoa::archive
