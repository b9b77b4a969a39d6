#pragma once
#include <atomic>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "base/instant.hpp"
#include "base/result.hpp"
#include "db/engine.hpp"

namespace stoa::db {
class Connection;
}

namespace stoa::store {

// The right to ask. Every select takes one.
class Reader {
public:
    explicit Reader(db::Connection& connection)
        : connection_{&connection}
    {
    }
    db::Connection& connection() const { return *connection_; }
    db::Connection* operator->() const { return connection_; }

private:
    db::Connection* connection_;
};

// The right to ask and to change, inside one transaction.
class Writer : public Reader {
public:
    using Reader::Reader;

    void note_announcement() { has_announced_ = true; }
    bool has_announced() const { return has_announced_; }

private:
    bool has_announced_{};
};

using db::Engine;

// Two servers on one SQLite folder are refused: each would keep caches that the other makes stale. Tools (check,
// export, import, member) may work beside a server; writers then wait for each other, at most ten seconds.
enum class StoreUse { server, tool };

struct StoreOptions {
    std::filesystem::path data{};  // SQLite: the file is data/stoa.db
    std::string database{};        // "postgresql://...": then PostgreSQL; empty: SQLite
    int readers_max{8};            // connections that read at once
    StoreUse use{StoreUse::server};
};

namespace detail {
template <class T>
struct IsRefused {
    static bool ask(T const&) { return false; }
};
template <class T, class E>
struct IsRefused<Result<T, E>> {
    static bool ask(Result<T, E> const& result) { return !result.has_value(); }
};
}  // namespace detail

// The door to the database. Brings the schema up to date when it opens.
//
// read() runs a function on a leased connection, inside one transaction that sees one moment.
// write() runs an act so that it is durable when write() returns. On SQLite one thread runs the acts that wait, each in
// a savepoint, and commits them together; on PostgreSQL each runs SERIALIZABLE on the caller's thread and is repeated
// on conflict. So an act may run more than once and must have no effect outside its transaction. What an act that ends
// in a Refusal has written is rolled back; so is what an act has written that throws, and the exception reaches the
// caller.
class Store {
public:
    static std::unique_ptr<Store> open(StoreOptions options);
    virtual ~Store() = default;
    Store(Store const&) = delete;
    Store& operator=(Store const&) = delete;

    template <class Question>
    auto read(Question&& question)
    {
        using Answer = std::invoke_result_t<Question&, Reader&>;
        std::optional<Answer> answer;
        run_read([&](Reader& db) { answer.emplace(question(db)); });
        return std::move(*answer);
    }

    template <class Act>
    auto write(Act&& act)
    {
        using Outcome = std::invoke_result_t<Act&, Writer&>;
        std::optional<Outcome> outcome;
        run_write([&](Writer& db) {
            outcome.emplace(act(db));
            return detail::IsRefused<Outcome>::ask(*outcome) ? Verdict::roll_back : Verdict::commit;
        });
        return std::move(*outcome);
    }

    virtual Engine engine() const = 0;

    // How many writes of this store have announced something. Each is counted before its write() returns, so whatever
    // is read after this was asked shows all that had been acknowledged by then, or the number has grown.
    virtual std::uint64_t changes() const { return changes_; }

protected:
    Store() = default;
    enum class Verdict { commit, roll_back };
    virtual void run_read(std::function<void(Reader&)> const& question) = 0;
    virtual void run_write(std::function<Verdict(Writer&)> const& act) = 0;
    void count_change() { ++changes_; }

private:
    std::atomic<std::uint64_t> changes_{};
};

}  // namespace stoa::store
