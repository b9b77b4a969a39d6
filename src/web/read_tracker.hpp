#pragma once
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "base/digest.hpp"
#include "store/read_mark.hpp"

namespace stoa::web {

// What reading leaves behind (marks, views, who was here when) is gathered and written about once a second in one
// transaction: a page view costs no write of its own. A crash loses a second of it, which nobody misses.
class ReadTracker {
public:
    ReadTracker(store::Store& store, std::chrono::milliseconds period);
    ~ReadTracker();  // writes what is left

    void read(store::ReadMark const& mark);
    void viewed(ThreadId thread);
    void seen(MemberId member, Sha256 const& session, Instant at);
    void flush();

private:
    struct Batch {
        std::map<std::pair<MemberId, ThreadId>, std::int64_t> marks;
        std::map<ThreadId, std::int64_t> views;
        std::map<MemberId, Instant> members;
        std::map<Sha256, Instant> sessions;
        bool empty() const { return marks.empty() && views.empty() && members.empty() && sessions.empty(); }
    };
    static void write(store::Writer& db, Batch const& batch);
    void run(std::stop_token const& stopping, std::chrono::milliseconds period);

    store::Store& store_;
    std::mutex mutex_;
    Batch batch_;
    std::condition_variable_any woken_;
    std::jthread thread_;
};

}  // namespace stoa::web
