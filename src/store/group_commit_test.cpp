#include "store/group_commit.hpp"

#include <doctest/doctest.h>

#include <latch>

#include "base/log.hpp"
#include "db/connection.hpp"
#include "model/refusal.hpp"
#include "store/setting.hpp"
#include "store/sqlite_store.hpp"
#include "support/scratch_folder.hpp"

namespace stoa::store {

namespace {

struct Forum {
    Forum() { log::set_level(log::Level::warning); }
    testing::ScratchFolder folder;
    SqliteStore store{StoreOptions{.data = folder.path()}};

    std::optional<std::string> setting(std::string_view name)
    {
        return store.read([&](Reader& db) { return find_setting(db, name); });
    }
    void set(std::string_view name)
    {
        store.write([&](Writer& db) {
            set_setting(db, name, "yes");
            return Done{};
        });
    }
};

// Holds the writer in an act until `count` others wait, which makes these one group.
template <class Act>
void run_together(Forum& forum, int count, Act act)
{
    std::latch is_held{1};
    std::latch release{1};
    std::thread holder{[&] {
        forum.store.write([&](Writer&) {
            is_held.count_down();
            release.wait();
            return Done{};
        });
    }};
    is_held.wait();
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i) threads.emplace_back([&, i] { act(i); });
    while (forum.store.waiting_count() < static_cast<std::size_t>(count)) std::this_thread::yield();
    // As long as a group may last, so that the holder's group ends with the holder.
    std::this_thread::sleep_for(std::chrono::milliseconds{25});
    release.count_down();
    holder.join();
    for (auto& thread : threads) thread.join();
}

struct Broken : std::exception {};

constexpr db::Statement defer_references{"test.defer", "PRAGMA defer_foreign_keys = ON"};
constexpr db::Statement break_reference{"test.break", "INSERT INTO member_groups (member_id, group_id) VALUES (77, 2)"};

}  // namespace

TEST_CASE("acts that wait share one commit")
{
    Forum forum;
    auto before = forum.store.commit_count();
    run_together(forum, 20, [&](int i) { forum.set(std::to_string(i)); });
    // Two, unless a busy machine makes an act so slow that the group must end before all have had their turn.
    CHECK(forum.store.commit_count() - before < 7);
    for (int i = 0; i < 20; ++i) CHECK(forum.setting(std::to_string(i)) == "yes");
}

TEST_CASE("an act is not held up for others to come")
{
    Forum forum;
    auto before = forum.store.commit_count();
    for (int i = 0; i < 5; ++i) forum.set(std::to_string(i));
    CHECK(forum.store.commit_count() - before == 5);
}

TEST_CASE("an exception in one act reaches its caller and leaves the others alone")
{
    Forum forum;
    run_together(forum, 6, [&](int i) {
        auto act = [&](Writer& db) {
            set_setting(db, std::to_string(i), "yes");
            if (i == 3) throw Broken{};
            return Done{};
        };
        if (i == 3)
            CHECK_THROWS_AS(forum.store.write(act), Broken);
        else
            forum.store.write(act);
    });
    for (int i = 0; i < 6; ++i) CHECK(forum.setting(std::to_string(i)).has_value() == (i != 3));
}

TEST_CASE("a mistake in the SQL of one act leaves the others alone")
{
    Forum forum;
    static constexpr db::Statement nonsense{"test.nonsense", "SELECT * FROM nowhere"};
    run_together(forum, 4, [&](int i) {
        if (i == 0)
            CHECK_THROWS_AS(forum.store.write([](Writer& db) { return db->execute(nonsense); }), db::Fault);
        else
            forum.set(std::to_string(i));
    });
    for (int i = 1; i < 4; ++i) CHECK(forum.setting(std::to_string(i)) == "yes");
}

TEST_CASE("when the commit fails nobody of the group is told that it worked")
{
    Forum forum;
    std::atomic<int> faults{};
    run_together(forum, 5, [&](int i) {
        try {
            forum.store.write([&](Writer& db) {
                set_setting(db, std::to_string(i), "yes");
                if (i == 2) db->execute(defer_references), db->execute(break_reference);
                return Done{};
            });
        } catch (db::Fault const&) {
            ++faults;
        }
    });
    CHECK(faults == 5);
    for (int i = 0; i < 5; ++i) CHECK_FALSE(forum.setting(std::to_string(i)).has_value());
    forum.set("afterwards");
    CHECK(forum.setting("afterwards") == "yes");
}

TEST_CASE("the log begins anew instead of growing with what is written")
{
    Forum forum;
    std::string const large(100'000, 'x');
    for (int i = 0; i < 1000; ++i)
        forum.store.write([&](Writer& db) {
            set_setting(db, std::to_string(i % 10), large);
            return Done{};
        });
    // 100 MB were written; the log holds 16 MB and what came while they were copied.
    CHECK(std::filesystem::file_size(forum.folder.path() / "stoa.db-wal") < 80'000'000);
}

TEST_CASE("an act that starts another one is a mistake of ours, not a standstill")
{
    Forum forum;
    auto act = [&](Writer&) {
        forum.set("inner");
        return Done{};
    };
    CHECK_THROWS_AS(forum.store.write(act), std::logic_error);
}

TEST_CASE("a second server on the same folder is refused, a tool is not")
{
    Forum forum;
    StoreOptions options{.data = forum.folder.path()};
    CHECK_THROWS_WITH(Store::open(options), doctest::Contains("another stoa serves"));
    options.use = StoreUse::tool;
    auto tool = Store::open(options);
    tool->write([](Writer& db) {
        set_setting(db, "name", "Stoa");
        return Done{};
    });
    CHECK(forum.setting("name") == "Stoa");
}

TEST_CASE("only the owner may read the files")
{
    Forum forum;
    auto data = forum.folder.path() / "made";
    SqliteStore made{StoreOptions{.data = data / "deep"}};
    made.read([](Reader& db) { return find_setting(db, "x"); });
    CHECK(std::filesystem::status(data / "deep").permissions() == std::filesystem::perms::owner_all);
    auto owner_only = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
    for (auto const& file : std::filesystem::directory_iterator{data / "deep"})
        CHECK(std::filesystem::status(file).permissions() == owner_only);
}

}  // namespace stoa::store
