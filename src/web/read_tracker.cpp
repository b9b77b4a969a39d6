#include "web/read_tracker.hpp"

#include <algorithm>
#include <exception>
#include <vector>

#include "base/log.hpp"
#include "store/member.hpp"
#include "store/session.hpp"
#include "store/thread.hpp"

namespace stoa::web {

ReadTracker::ReadTracker(store::Store& store, Clock clock, std::chrono::milliseconds period)
    : store_{store}
    , clock_{std::move(clock)}
    , thread_{[this, period](std::stop_token const& stopping) { run(stopping, period); }}
{
}

ReadTracker::~ReadTracker()
{
    thread_.request_stop();
    thread_.join();
    flush();
}

void ReadTracker::read(store::ReadMark const& mark)
{
    std::lock_guard lock{mutex_};
    auto& position = batch_.marks[{mark.member, mark.thread}];
    position = std::max(position, mark.position);
}

void ReadTracker::viewed(ThreadId thread)
{
    std::lock_guard lock{mutex_};
    ++batch_.views[thread];
}

void ReadTracker::shown(store::ShownPosts const& posts)
{
    std::lock_guard lock{mutex_};
    batch_.posts.push_back(posts);
}

void ReadTracker::shown(MemberId member, ForumId forum)
{
    std::lock_guard lock{mutex_};
    batch_.forums.emplace(member, forum);
}

void ReadTracker::seen(MemberId member, Sha256 const& session, Instant at)
{
    std::lock_guard lock{mutex_};
    batch_.members[member] = at;
    batch_.sessions[session] = at;
}

void ReadTracker::read_messages(store::ReadMessages const& read)
{
    std::lock_guard lock{mutex_};
    auto& position = batch_.messages[{read.member, read.conversation}];
    position = std::max(position, read.position);
}

void ReadTracker::read_alerts(MemberId member, AlertKind kind)
{
    std::lock_guard lock{mutex_};
    batch_.kinds.emplace(member, kind);
}

void ReadTracker::flush()
{
    Batch batch;
    {
        std::lock_guard lock{mutex_};
        std::swap(batch, batch_);
    }
    if (batch.empty()) return;
    try {
        store_.write([&](store::Writer& db) {
            write(db, batch);
            return Done{};
        });
    } catch (std::exception const& fault) {
        log::error("what was read could not be written down", {{"fault", std::string_view{fault.what()}}});
    }
}

void ReadTracker::write(store::Writer& db, Batch const& batch)
{
    std::vector<store::ReadMark> marks;
    for (auto const& [key, position] : batch.marks) marks.push_back({key.first, key.second, position});
    if (!marks.empty()) store::set_read_marks(db, marks);
    if (!batch.views.empty()) store::add_views(db, {batch.views.begin(), batch.views.end()});
    if (!batch.members.empty()) store::touch_seen(db, {batch.members.begin(), batch.members.end()});
    for (auto const& posts : batch.posts) store::mark_alerts_read(db, posts, clock_());
    for (auto const& [member, forum] : batch.forums) store::mark_forum_alerts_read(db, member, forum, clock_());
    for (auto const& [key, position] : batch.messages) {
        auto const& [member, conversation] = key;
        store::mark_messages_read(db, {conversation, member, position});
        store::mark_message_alert_read(db, member, conversation, clock_());
    }
    for (auto const& [member, kind] : batch.kinds) store::mark_alerts_read(db, member, kind, clock_());
    if (!batch.sessions.empty()) store::touch_sessions(db, {batch.sessions.begin(), batch.sessions.end()});
}

void ReadTracker::run(std::stop_token const& stopping, std::chrono::milliseconds period)
{
    while (!stopping.stop_requested()) {
        {
            std::unique_lock lock{mutex_};
            woken_.wait_for(lock, stopping, period, [] { return false; });
        }
        flush();
    }
}

}  // namespace stoa::web
