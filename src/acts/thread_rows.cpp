#include "acts/thread_rows.hpp"

#include "acts/unread.hpp"
#include "store/read_mark.hpp"

namespace stoa::acts {
namespace {

ThreadRow row_of(Access const& access, Thread thread, Unread unread)
{
    auto forum = access.find(thread.forum).value_or(ForumName{});
    return {std::move(thread), std::move(forum), unread.posts, unread.first};
}

std::vector<ThreadId> ids_of(std::vector<Thread> const& threads)
{
    std::vector<ThreadId> ids;
    for (auto const& thread : threads) ids.push_back(thread.id);
    return ids;
}

}  // namespace

std::vector<ThreadRow> thread_rows(store::Reader& db, Access const& access, Viewer const& viewer,
                                   std::vector<Thread> threads)
{
    std::vector<std::int64_t> read;
    if (viewer.is_member() && !threads.empty()) read = store::read_positions(db, viewer, ids_of(threads));
    std::vector<ThreadRow> rows;
    for (std::size_t i = 0; i < threads.size(); ++i) {
        auto unread = read.empty() ? Unread{} : unread_of(threads[i], read.at(i));
        rows.push_back(row_of(access, std::move(threads[i]), unread));
    }
    return rows;
}

std::vector<ThreadRow> thread_rows(Access const& access, std::vector<store::UnreadThread> threads)
{
    std::vector<ThreadRow> rows;
    for (auto& [thread, read_position] : threads) {
        auto unread = unread_of(thread, read_position);
        rows.push_back(row_of(access, std::move(thread), unread));
    }
    return rows;
}

}  // namespace stoa::acts
