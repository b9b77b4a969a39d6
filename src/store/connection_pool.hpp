#pragma once
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "db/connection.hpp"

namespace stoa::store {

// Connections to lend, opened as they are needed. The one given back last is lent first: its cache is the warmest, and
// a quiet server touches few of them.
class ConnectionPool {
public:
    using Open = std::function<std::unique_ptr<db::Connection>()>;

    ConnectionPool(std::size_t count_max, Open open)
        : count_max_{count_max}
        , open_{std::move(open)}
    {
    }

    class Lease {
    public:
        Lease(ConnectionPool& pool, std::unique_ptr<db::Connection> connection)
            : pool_{&pool}
            , connection_{std::move(connection)}
        {
        }
        ~Lease() { pool_->give_back(std::move(connection_)); }
        Lease(Lease const&) = delete;
        Lease& operator=(Lease const&) = delete;
        db::Connection& operator*() const { return *connection_; }

    private:
        ConnectionPool* pool_;
        std::unique_ptr<db::Connection> connection_;
    };

    // Waits while all are lent.
    Lease lease();

private:
    std::unique_ptr<db::Connection> take();
    void give_back(std::unique_ptr<db::Connection> connection);

    std::size_t const count_max_;
    Open const open_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<db::Connection>> free_;
    std::size_t count_{};
};

}  // namespace stoa::store
