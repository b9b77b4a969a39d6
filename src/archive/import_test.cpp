#include "archive/import.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "archive/export.hpp"
#include "archive/input.hpp"
#include "store/archive.hpp"
#include "store/check.hpp"
#include "store/post.hpp"
#include "store/post_quote.hpp"
#include "support/scratch_folder.hpp"
#include "support/store.hpp"

// Archives in and out of a real store.
namespace stoa::archive {
namespace {

// A forum, with what its keeper would type.
class Site {
public:
    explicit Site(store::Store& store)
        : store_{store}
    {
    }

    ImportReport import(std::string const& text, bool is_strict = false)
    {
        auto path = folder_.path() / "in.jsonl";
        std::ofstream{path} << text;
        return import_archive(store_, path, {.is_strict = is_strict, .name = {}, .now = now});
    }

    std::string exported()
    {
        auto path = folder_.path() / "out.jsonl";
        OutputFile file{path};
        export_archive(store_, file, {.site_name = "Test", .site_address = {}, .now = now});
        std::ostringstream text;
        text << std::ifstream{path}.rdbuf();
        return text.str();
    }

    std::vector<std::string> faults()
    {
        return store_.read([](store::Reader& db) { return store::find_inconsistencies(db); });
    }

    Thread first_thread()
    {
        return store_.read([](store::Reader& db) {
            auto first = store::threads_after(db, {}, 1).at(0).thread.id;
            auto thread = store::find_thread(db, first).value();
            store::name_people(db, thread);
            return thread;
        });
    }

    static constexpr Instant now{1'700'000'000'000};

private:
    testing::ScratchFolder folder_;
    store::Store& store_;
};

std::string without_head(std::string const& archive) { return archive.substr(archive.find('\n') + 1); }

constexpr char const* small = R"({"type":"forum","id":"f1","parent":null,"name":"Workshop"}
{"type":"member","id":"m1","name":"Ada","joined":"2010-09-14T00:00:00Z","flags":["United States"]}
{"type":"member","id":"m2","name":"Ben","joined":null}
{"type":"thread","id":"t1","forum":"f1","title":"Steel or titanium?","member":"m1","created":"2022-07-26T11:27:00Z"}
{"type":"post","id":"p1","thread":"t1","parent":null,"position":1,"member":"m1","created":"2022-07-26T11:27:00Z","markup":"markdown","text":"Which *one*?"}
{"type":"post","id":"p2","thread":"t1","parent":"p1","position":2,"member":"m2","created":"2022-07-27T08:00:00Z","markup":"plain","text":"Steel."}
)";

// Every member of every type that Stoa writes.
constexpr char const* everything =
    R"({"type":"archive","version":1,"software":"stoa","exported":"2024-01-01T00:00:00Z","site":{"id":"elsewhere"}}
{"type":"forum","id":9,"parent":null,"name":"Outdoors","slug":"outdoors","kind":"category","position":3}
{"type":"forum","id":4,"parent":9,"name":"Zelte & Säcke","description":"Where \"we\" sleep","slug":"zelte","kind":"forum","position":0,"icon":"tent","rules":[{"group":"guests","deny":["see_forum","read_threads"]},{"group":"members","allow":["start_threads"]}],"colour":"#fff"}
{"type":"member","id":3,"name":"Ada","joined":"2010-09-14T00:00:00Z","title":"Founder","country":"US","location_country":"GB","email":"ada@example.org","password":"$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNo","groups":["administrators"],"shoe_size":[38,{"eu":true}]}
{"type":"member","id":5,"name":"ada","joined":null}
{"type":"member","id":8,"name":"Passer-by","joined":null,"guest":true}
{"type":"thread","id":12,"forum":4,"title":"חוטים \\ threads","member":3,"created":"2022-07-26T11:27:00Z","lang":"he","tags":["a b","ג"],"prefix":"Advice","closed":true,"pinned":true,"views":77,"old_address":"/t/1"}
{"type":"post","id":30,"thread":12,"parent":null,"position":1,"member":3,"created":"2022-07-26T11:27:00Z","edited":"2022-07-26T12:00:00.250Z","title":"First","markup":"markdown","text":"One\n\ttwo \"three\"","likes":4,"attachments":["a.png"]}
{"type":"post","id":21,"thread":12,"parent":30,"position":2,"member":null,"created":null,"edited_mark":true,"markup":"html","text":"<p>x</p>"}
{"type":"post","id":22,"thread":12,"parent":21,"position":3,"member":5,"created":"2022-07-28T00:00:00Z","deleted":"2022-07-29T00:00:00Z","deleted_by":3,"markup":"bbcode","text":"[b]gone[/b]"}
{"type":"thread","id":15,"forum":4,"title":"Mail","member":null,"created":null}
{"type":"post","id":40,"thread":15,"parent":null,"position":1,"member":8,"created":"1999-12-31T23:59:59Z","markup":"mail","text":"> quoted\nreply"}
{"type":"post","id":41,"thread":15,"parent":40,"position":2,"member":3,"created":"2000-01-01T00:00:00Z","markup":"plain","text":""}
)";

}  // namespace

STORE_TEST_CASE("an archive becomes a forum whose counts are right")
{
    Site site{store};
    auto report = site.import(small);
    CHECK(words_of(report).find("problems") == std::string::npos);
    CHECK(report.posts.added == 2);
    CHECK(site.faults() == std::vector<std::string>{});

    auto thread = site.first_thread();
    CHECK(thread.post_count == 2);
    CHECK(thread.last_author.name == "Ben");
    CHECK(iso_text(thread.last_post_at.value()) == "2022-07-27T08:00:00Z");
    CHECK(thread.activity_at == thread.last_post_at.value());
}

STORE_TEST_CASE("an imported post that quotes another one of its archive leads to it, and that one says so")
{
    Site site{store};
    site.import(R"({"type":"forum","id":"f1","parent":null,"name":"Before"}
{"type":"member","id":"m1","name":"Ada","joined":null}
{"type":"thread","id":"t1","forum":"f1","title":"Before","member":"m1","created":null}
{"type":"post","id":"x","thread":"t1","parent":null,"position":1,"member":"m1","created":null,"markup":"plain","text":"Hm."}
)");
    site.import(R"({"type":"archive","version":1,"software":"other","site":{"id":"other"}}
{"type":"forum","id":"f1","parent":null,"name":"Workshop"}
{"type":"member","id":"m1","name":"Ben","joined":null}
{"type":"thread","id":"t1","forum":"f1","title":"Steel","member":"m1","created":null}
{"type":"post","id":1,"thread":"t1","parent":null,"position":1,"member":"m1","created":null,"markup":"bbcode","text":"Which one?"}
{"type":"post","id":7,"thread":"t1","parent":1,"position":2,"member":"m1","created":null,"markup":"bbcode","text":"[QUOTE=\"Ben, post: 1, member: 3\"]Which one?[/QUOTE]\nSteel. [QUOTE=\"Ben, post: 99\"]Later[/QUOTE]"}
)");
    auto const posts = store.read([](store::Reader& db) {
        auto const thread = store::threads_after(db, {}, 10).back().thread.id;
        return store::posts_of_thread(db, thread, 1, 2);
    });
    REQUIRE(posts.size() == 2);
    auto const& [quoted, quoting] = std::pair{posts[0], posts[1]};
    CHECK(quoted.id != PostId{1});
    CHECK(quoting.body.view().find("href=\"/posts/" + std::to_string(quoted.id.value) + "/\"") !=
          std::string_view::npos);
    CHECK(quoting.body.view().find("/posts/1/") == std::string_view::npos);
    CHECK(quoting.body.view().find("/posts/99/") == std::string_view::npos);
    store.read([&](store::Reader& db) {
        auto const quotes = store::quotes_in_post(db, quoting.id);
        REQUIRE(quotes.size() == 1);
        CHECK(quotes.front().quoted == quoted.id);
        CHECK(quotes.front().member == quoted.author.id);
        CHECK(quotes.front().is_current);
        CHECK(store::quoted_numbers(db, quoting.id) == QuotedNumbers{{PostId{1}, quoted.id}});
        return Done{};
    });
}

STORE_TEST_CASE("the same file again adds nothing, a longer one only what is new")
{
    Site site{store};
    CHECK(site.import(small).is_clean());
    auto again = site.import(small);
    CHECK(again.is_clean());
    CHECK(again.posts.added == 0);
    CHECK(again.posts.known == 2);

    auto longer =
        std::string{small} +
        R"({"type":"post","id":"p3","thread":"t1","position":3,"member":"m1","created":"2022-08-01T00:00:00Z","markup":"plain","text":"Thanks."})";
    auto later = site.import(longer);
    CHECK(later.is_clean());
    CHECK(later.posts.added == 1);
    CHECK(site.faults() == std::vector<std::string>{});
    CHECK(site.first_thread().post_count == 3);
}

STORE_TEST_CASE("exporting, importing and exporting again gives the same bytes")
{
    Site first{store};
    auto report = first.import(everything);
    CHECK(words_of(report).find("problems") == std::string::npos);
    auto archive = first.exported();
    CHECK(without_head(archive) == without_head(everything));

    testing::EmptyStore another{store.engine()};
    Site second{*another};
    CHECK(second.import(archive).is_clean());
    CHECK(without_head(second.exported()) == without_head(archive));
    CHECK(second.faults() == std::vector<std::string>{});
}

STORE_TEST_CASE("what a forum exported it does not take back: everything would be there twice")
{
    Site site{store};
    CHECK(site.import(small).is_clean());
    CHECK_THROWS_AS(site.import(site.exported()), ImportImpossible);
}

STORE_TEST_CASE("quotations of another program's posts lead to no post of this forum, not even by way of a second Stoa")
{
    std::string const head = R"({"type":"archive","version":1,"software":"SOFTWARE","site":{"id":"elsewhere"}})"
                             "\n";
    std::string const content = R"({"type":"forum","id":1,"name":"F"}
{"type":"thread","id":1,"forum":1,"title":"T","member":null,"created":null}
{"type":"post","id":1,"thread":1,"position":1,"member":null,"created":null,"markup":"bbcode","text":"[quote=\"Ben, post: 1\"]Steel.[/quote]"}
)";
    auto const of = [&](std::string_view software) {
        auto text = head;
        return text.replace(text.find("SOFTWARE"), 8, software) + content;
    };
    auto const post_of = [](store::Store& forum) {
        return forum.read([](store::Reader& db) { return *store::find_post(db, {1}); });
    };
    auto const is_foreign = [](store::Store& forum) {
        return forum.read([](store::Reader& db) { return store::find_post_source(db, {1})->has_foreign_numbers; });
    };
    Site from_elsewhere{store};
    CHECK(from_elsewhere.import(of("phpbb")).is_clean());
    CHECK(is_foreign(store));
    CHECK(post_of(store).body.view().find("/posts/1/") == std::string_view::npos);

    testing::EmptyStore second{store.engine()};
    CHECK(Site{*second}.import(from_elsewhere.exported()).is_clean());
    CHECK(is_foreign(*second));
    CHECK(post_of(*second).body.view().find("/posts/1/") == std::string_view::npos);

    testing::EmptyStore third{store.engine()};
    CHECK(Site{*third}.import(of("stoa")).is_clean());
    CHECK_FALSE(is_foreign(*third));
    CHECK(post_of(*third).body.view().find("/posts/1/") != std::string_view::npos);
}

STORE_TEST_CASE("ids of Stoa that are taken give way, and references follow")
{
    Site site{store};
    CHECK(site.import(small).is_clean());
    CHECK(site.import(everything).is_clean());
    CHECK(site.faults() == std::vector<std::string>{});
    auto archive = site.exported();
    CHECK(archive.find("Steel or titanium?") != std::string::npos);
    CHECK(archive.find("gone") != std::string::npos);
}

STORE_TEST_CASE("a broken line stops nothing, and is told")
{
    Site site{store};
    auto report = site.import(R"({"type":"forum","id":"f1","name":"F"}
{"type":"poll","id":1}
not json
{"type":"member","id":"m1","name":"Ada"}
{"type":"member","id":"m1","name":"Ada again"}
{"type":"thread","id":"t1","forum":"nowhere","title":"T","member":"m1","created":null}
{"type":"post","id":"p0","thread":"t1","position":1,"member":"m1","created":null,"markup":"plain","text":"lost"}
{"type":"thread","id":"t2","forum":"f1","title":"T","member":"m1","created":null}
{"type":"post","id":"p1","thread":"t2","position":1,"member":"m9","created":null,"markup":"plain","text":"x"}
{"type":"post","id":"p2","thread":"t2","position":5,"member":"m1","created":null,"markup":"plain","text":"y"}
{"type":"post","id":"p3","thread":"t2","position":4,"member":"m1","created":null,"markup":"plain","text":"z"}
)");
    std::vector<std::uint64_t> lines;
    for (auto const& problem : report.problems.kept()) lines.push_back(problem.line);
    CHECK(lines == std::vector<std::uint64_t>{3, 5, 6, 7, 9, 11});
    CHECK(report.warnings.count() == 1);
    CHECK(report.posts.added == 2);
    CHECK(report.members.added == 1);
    CHECK(site.faults() == std::vector<std::string>{});
}

STORE_TEST_CASE("strict stops at the first problem and keeps what came before")
{
    Site site{store};
    auto report = site.import(std::string{small} + "not json\n" + R"({"type":"forum","id":"f2","name":"After"})", true);
    CHECK(report.was_stopped);
    CHECK(report.problems.count() == 1);
    CHECK(report.posts.added == 2);
    CHECK(report.forums.added == 1);
    CHECK(site.faults() == std::vector<std::string>{});
}

STORE_TEST_CASE("more posts than one batch holds stay in order and are counted once")
{
    std::string archive =
        "{\"type\":\"forum\",\"id\":1,\"name\":\"F\"}\n"
        "{\"type\":\"thread\",\"id\":1,\"forum\":1,\"title\":\"T\",\"member\":null,\"created\":null}\n";
    for (int i = 1; i <= 4500; ++i) {
        auto number = std::to_string(i);
        archive += R"({"type":"post","id":)" + number + R"(,"thread":1,"position":)" + number +
                   R"(,"member":null,"created":null,"markup":"plain","text":"post )" + number + "\"}\n";
    }
    Site site{store};
    CHECK(site.import(archive).posts.added == 4500);
    CHECK(site.faults() == std::vector<std::string>{});
    auto thread = site.first_thread().id;
    auto posts = store.read([&](store::Reader& db) { return store::posts_after(db, thread, 4400, 1000); });
    REQUIRE(posts.size() == 100);
    CHECK(posts[99].source.text == "post 4500");
}

STORE_TEST_CASE("a file that is not there is a fault")
{
    CHECK_THROWS_AS(import_archive(store, "/nowhere/at/all.jsonl", {}), InputFault);
}

}  // namespace stoa::archive
