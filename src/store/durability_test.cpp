#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "base/log.hpp"
#include "store/check.hpp"
#include "store/sample_test.hpp"
#include "store/store.hpp"
#include "support/scratch_folder.hpp"

namespace stoa::store {

namespace {

// A process that replies as fast as it can, from four threads, and tells the id of each reply that was acknowledged.
[[noreturn]] void reply_until_killed(std::filesystem::path const& folder, ThreadId thread, MemberId author, int pipe)
{
    auto store = Store::open({.data = folder});
    auto reply = [&] {
        while (true) {
            auto placed = store->write(
                [&](Writer& db) { return insert_post(db, sample_post(thread, author, "A reply."), at_minute(3)); });
            if (write(pipe, &placed.id.value, sizeof placed.id.value) < 0) _exit(1);
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) threads.emplace_back(reply);
    for (auto& worker : threads) worker.join();
    _exit(0);
}

std::vector<PostId> acknowledged_before_kill(std::filesystem::path const& folder, Sample const& sample,
                                             int milliseconds)
{
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    pid_t child = fork();
    if (child == 0) reply_until_killed(folder, sample.thread, sample.ben, ends[1]);
    close(ends[1]);
    std::vector<PostId> acknowledged;
    std::jthread killer{[=] {
        std::this_thread::sleep_for(std::chrono::milliseconds{milliseconds});
        kill(child, SIGKILL);
    }};
    PostId id;
    while (read(ends[0], &id.value, sizeof id.value) == sizeof id.value) acknowledged.push_back(id);
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return acknowledged;
}

}  // namespace

TEST_CASE("a server that is killed again and again has lost no reply that it acknowledged")
{
    log::set_level(log::Level::warning);
    testing::ScratchFolder folder;
    auto sample = Store::open({.data = folder.path()})->write(begin_sample);
    std::vector<PostId> acknowledged;
    for (int round = 0; round < 5; ++round) {
        auto more = acknowledged_before_kill(folder.path(), sample, 150 + 40 * round);
        acknowledged.insert(acknowledged.end(), more.begin(), more.end());

        auto store = Store::open({.data = folder.path()});
        auto missing = store->read([&](Reader& db) {
            return std::ranges::count_if(acknowledged, [&](PostId id) { return !find_post(db, id); });
        });
        CHECK(missing == 0);
        CHECK(store->read([](Reader& db) { return find_damage(db); }) == std::vector<std::string>{});
        CHECK(store->read([](Reader& db) { return find_inconsistencies(db); }) == std::vector<std::string>{});
    }
    CHECK(acknowledged.size() > 50);
}

}  // namespace stoa::store
