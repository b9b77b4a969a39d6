#pragma once
#include <utility>
#include <vector>

#include "model/alert.hpp"
#include "model/thread.hpp"
#include "model/viewer.hpp"
#include "model/watch.hpp"
#include "store/store.hpp"

namespace stoa::store {

// WatchLevel::none: it is watched no more.
void set_thread_watch(Writer& db, MemberId member, ThreadId thread, WatchLevel level, Instant now);
void set_forum_watch(Writer& db, MemberId member, ForumId forum, WatchLevel level, Instant now);
// As the member prefers; what they have said about the thread before stays.
void watch_by_preference(Writer& db, MemberId member, ThreadId thread, WatchReason reason, Instant now);

std::vector<std::pair<ForumId, WatchLevel>> watched_forums(Reader& db, MemberId member);

// Somebody who may have to be told, with what they want.
struct Addressee {
    Viewer viewer;
    WatchLevel watch{};  // of the thread, or else of its forum
    AlertKinds alerts, letters;
};
// Those who have muted it are not among them.
std::vector<Addressee> watchers_of_thread(Reader& db, ThreadId thread);
std::vector<Addressee> watchers_of_forum(Reader& db, ForumId forum);
std::optional<Addressee> find_addressee(Reader& db, MemberId member, ThreadId thread, ForumId forum);

}  // namespace stoa::store
