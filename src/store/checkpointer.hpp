#pragma once
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <thread>

#include "db/connection.hpp"

namespace stoa::store {

// Copies SQLite's write-ahead log back into the file while others write, so that no act waits for it. Only when next to
// nothing is left does the writer copy the rest, because the log begins anew only if all of it is copied at a moment
// when nobody writes.
class Checkpointer {
public:
    explicit Checkpointer(std::filesystem::path file);
    ~Checkpointer();
    Checkpointer(Checkpointer const&) = delete;
    Checkpointer& operator=(Checkpointer const&) = delete;

    // For the writer, between two transactions of its connection.
    void after_commit(db::Connection& writer);

private:
    void work();
    bool wait_for_work();
    void copy_nearly_all();

    std::filesystem::path file_;
    std::unique_ptr<db::Connection> connection_;
    std::atomic<bool> is_rest_small_{};

    std::mutex mutex_;
    std::condition_variable woken_;
    bool is_wanted_{};
    bool is_stopping_{};
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace stoa::store
