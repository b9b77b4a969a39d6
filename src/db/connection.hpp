#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "db/engine.hpp"
#include "db/fault.hpp"
#include "db/recollection.hpp"
#include "db/row.hpp"
#include "db/statement.hpp"
#include "db/value.hpp"

namespace stoa::db {

// Alone: nobody else writes meanwhile, on whichever node (on SQLite that is always so).
enum class Purpose { reading, writing, writing_alone };

// A connection to one database, used by one thread at a time. Statements are prepared once and kept.
class Connection {
public:
    virtual ~Connection() = default;
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    // Runs a statement and tells how many rows it changed.
    template <class... Parameters>
    std::int64_t execute(Statement const& statement, Parameters const&... parameters)
    {
        return run(statement, {}, parameters...);
    }

    // Shows each row in turn. The visitor must not run the same statement again meanwhile.
    template <class Visit, class... Parameters>
    void each(Statement const& statement, Visit&& visit, Parameters const&... parameters)
    {
        run(
            statement,
            [&](Row& row) {
                visit(row);
                return true;
            },
            parameters...);
    }

    // Shows row after row until the visitor has seen enough and says false.
    template <class Visit, class... Parameters>
    void walk(Statement const& statement, Visit&& visit, Parameters const&... parameters)
    {
        run(statement, std::forward<Visit>(visit), parameters...);
    }

    // What `read` makes of each row.
    template <class Read, class... Parameters>
    auto all(Statement const& statement, Read&& read, Parameters const&... parameters)
    {
        std::vector<std::invoke_result_t<Read&, Row&>> found;
        run(
            statement,
            [&](Row& row) {
                found.push_back(read(row));
                return true;
            },
            parameters...);
        return found;
    }

    // What `read` makes of the first row, if there is one.
    template <class Read, class... Parameters>
    auto first(Statement const& statement, Read&& read, Parameters const&... parameters)
    {
        std::optional<std::invoke_result_t<Read&, Row&>> found;
        run(
            statement,
            [&](Row& row) {
                found.emplace(read(row));
                return false;
            },
            parameters...);
        return found;
    }

    // The first column of the first row, if there is one.
    template <class T, class... Parameters>
    std::optional<T> one(Statement const& statement, Parameters const&... parameters)
    {
        return first(statement, [](Row& row) { return row.get<T>(); }, parameters...);
    }

    // Runs a text of several statements, without parameters and answers: migrations.
    virtual void run_script(std::string_view name, std::string const& text) = 0;

    virtual void begin(Purpose purpose) = 0;
    virtual void commit() = 0;
    virtual void roll_back() = 0;
    virtual bool is_in_transaction() const = 0;
    virtual bool is_usable() const = 0;  // false: the connection broke and is of no more use
    virtual Engine engine() const = 0;

    // What was read before of the state that this transaction sees; null where that is not known.
    virtual Recollection* recollection() { return nullptr; }

    // How many statements have run so far; begin and commit do not count.
    std::uint64_t statement_count() const { return statement_count_; }

    // What the functions above come down to: shows each row until the visitor has enough (false), tells how many rows
    // were changed.
    using Visitor = std::function<bool(Row&)>;
    virtual std::int64_t run_with(Statement const& statement, std::span<Value const> values, Visitor const& visit) = 0;

protected:
    Connection() = default;

private:
    template <class... Parameters>
    std::int64_t run(Statement const& statement, Visitor const& visit, Parameters const&... parameters)
    {
        std::array<Value, sizeof...(Parameters)> values{Value(parameters)...};
        ++statement_count_;
        return run_with(statement, values, visit);
    }

    std::uint64_t statement_count_{};
};

}  // namespace stoa::db
