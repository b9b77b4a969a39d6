#include "acts/thread_rows.hpp"

#include <utility>

#include "acts/unread.hpp"
#include "store/read_mark.hpp"

namespace stoa::acts {

std::vector<store::UnreadThread> with_read_positions(store::Reader& db, Viewer const& viewer,
                                                     std::vector<Thread> threads)
{
    std::vector<std::int64_t> positions;
    if (viewer.is_member()) {
        std::vector<ThreadId> ids;
        for (auto const& thread : threads) ids.push_back(thread.id);
        positions = store::read_positions(db, viewer, ids);
    }
    std::vector<store::UnreadThread> found;
    for (std::size_t i = 0; i < threads.size(); ++i) {
        auto position = viewer.is_member() ? positions.at(i) : threads[i].last_position;
        found.push_back({std::move(threads[i]), position});
    }
    return found;
}

std::vector<ThreadRow> thread_rows(Access const& access, std::vector<store::UnreadThread> threads)
{
    std::vector<ThreadRow> rows;
    for (auto& [thread, read_position] : threads) {
        auto unread = unread_of(thread, read_position);
        auto forum = access.find(thread.forum).value_or(ForumName{});
        rows.push_back({std::move(thread), std::move(forum), unread.posts, unread.first});
    }
    return rows;
}

}  // namespace stoa::acts
