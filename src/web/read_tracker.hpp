#pragma once
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "store/alert.hpp"
#include "store/participant.hpp"
#include "store/read_mark.hpp"

namespace stoa::web {

// What reading leaves behind (marks, views, who was here when) is gathered and written about once a second in one
// transaction: a page view costs no write of its own. A crash loses a second of it, which nobody misses.
class ReadTracker {
public:
    ReadTracker(store::Store& store, Clock clock, std::chrono::milliseconds period);
    ~ReadTracker();  // writes what is left

    void read(store::ReadMark const& mark);
    void viewed(ThreadId thread);
    // The posts that alerts lead to are read with them.
    void shown(store::ShownPosts const& posts);
    void shown(MemberId member, ForumId forum);
    void seen(MemberId member, Sha256 const& session, Instant at);
    // Messages up to there, and the alert about them.
    void read_messages(store::ReadMessages const& read);
    // All alerts of a kind: a queue that they lead to was opened.
    void read_alerts(MemberId member, AlertKind kind);
    void flush();

private:
    struct Batch {
        std::map<std::pair<MemberId, ThreadId>, std::int64_t> marks;
        std::map<ThreadId, std::int64_t> views;
        std::map<MemberId, Instant> members;
        std::map<Sha256, Instant> sessions;
        std::vector<store::ShownPosts> posts;
        std::set<std::pair<MemberId, ForumId>> forums;
        std::map<std::pair<MemberId, ConversationId>, std::int64_t> messages;
        std::set<std::pair<MemberId, AlertKind>> kinds;
        bool empty() const
        {
            return marks.empty() && views.empty() && members.empty() && sessions.empty() && posts.empty() &&
                   forums.empty() && messages.empty() && kinds.empty();
        }
    };
    void write(store::Writer& db, Batch const& batch);
    void run(std::stop_token const& stopping, std::chrono::milliseconds period);

    store::Store& store_;
    Clock clock_;
    std::mutex mutex_;
    Batch batch_;
    std::condition_variable_any woken_;
    std::jthread thread_;
};

}  // namespace stoa::web
