#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "db/connection.hpp"

namespace stoa::store {

// One thread that runs the acts that wait, one after another, in one transaction with one fsync, and answers them all
// afterwards. It never waits for more to come: while a commit writes, the next group gathers by itself.
class GroupCommit {
public:
    using Act = std::function<bool(db::Connection&)>;  // false: take back what it wrote

    // `after_commit` runs between two groups, when all of the first have their answer.
    using AfterCommit = std::function<void(db::Connection&)>;
    GroupCommit(std::unique_ptr<db::Connection> connection, AfterCommit after_commit);
    ~GroupCommit();
    GroupCommit(GroupCommit const&) = delete;
    GroupCommit& operator=(GroupCommit const&) = delete;

    // Returns when the act is durable or taken back; throws what the act threw, or why the group could not be
    // committed.
    void run(Act const& act);
    std::uint64_t commit_count() const { return commit_count_; }
    std::size_t waiting_count();

private:
    struct Waiting {
        Act const* act;
        std::promise<void> answer;
        std::exception_ptr fault{};
    };
    using Group = std::vector<Waiting*>;
    using Clock = std::chrono::steady_clock;

    void work();
    bool wait_for_acts();
    Waiting* next();
    void run_group();
    void run_more(Group& group, Clock::time_point end);
    bool run_act(Waiting& waiting);
    void take_all(Group& group);
    static void fail(Group& group, std::exception_ptr const& fault);
    static void answer(Waiting& waiting);

    void tidy_up();

    std::unique_ptr<db::Connection> connection_;
    AfterCommit after_commit_;
    std::atomic<std::uint64_t> commit_count_{};

    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Waiting*> waiting_;
    bool is_stopping_{};
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace stoa::store
