#include "store/connection_pool.hpp"

namespace stoa::store {

ConnectionPool::Lease ConnectionPool::lease()
{
    auto connection = take();
    if (connection) return Lease{*this, std::move(connection)};
    try {
        return Lease{*this, open_()};
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

// Nothing: the caller may open one more, which is counted already.
std::unique_ptr<db::Connection> ConnectionPool::take()
{
    std::unique_lock lock{mutex_};
    returned_.wait(lock, [this] { return !free_.empty() || count_ < count_max_; });
    if (free_.empty()) {
        ++count_;
        return nullptr;
    }
    auto connection = std::move(free_.back());
    free_.pop_back();
    return connection;
}

void ConnectionPool::give_back(std::unique_ptr<db::Connection> connection)
{
    {
        std::lock_guard lock{mutex_};
        if (connection && connection->is_usable() && !connection->is_in_transaction())
            free_.push_back(std::move(connection));
        else
            --count_;
    }
    returned_.notify_one();
}

}  // namespace stoa::store
