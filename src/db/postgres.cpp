#include "db/postgres.hpp"

#include <endian.h>
#include <libpq-fe.h>

#include <cstring>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

namespace stoa::db {

namespace {

struct Closing {
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
};
using Session = std::unique_ptr<PGconn, Closing>;
using Answer = std::unique_ptr<PGresult, Closing>;

constexpr int binary = 1;

template <class Number>
Number from_big_endian(char const* bytes)
{
    Number number;
    std::memcpy(&number, bytes, sizeof number);
    if constexpr (sizeof number == 2) number = static_cast<Number>(be16toh(static_cast<std::uint16_t>(number)));
    if constexpr (sizeof number == 4) number = static_cast<Number>(be32toh(static_cast<std::uint32_t>(number)));
    if constexpr (sizeof number == 8) number = static_cast<Number>(be64toh(static_cast<std::uint64_t>(number)));
    return number;
}

// Answers come in the binary format: whole numbers and booleans in network order, texts and bytes as they are.
class ResultColumns final : public Columns {
public:
    explicit ResultColumns(PGresult const* result)
        : result_{result}
    {
    }
    void go_to(int row) { row_ = row; }

    bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    std::int64_t number(int column) const override
    {
        char const* bytes = PQgetvalue(result_, row_, column);
        switch (PQgetlength(result_, row_, column)) {
        case 1: return *bytes;
        case 2: return from_big_endian<std::int16_t>(bytes);
        case 4: return from_big_endian<std::int32_t>(bytes);
        case 8: return from_big_endian<std::int64_t>(bytes);
        case 0:
            if (is_null(column)) return 0;
            [[fallthrough]];
        default: throw std::logic_error{"a column that is no whole number was read as one"};
        }
    }
    std::string_view bytes(int column) const override
    {
        return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }

private:
    PGresult const* result_;
    int row_{};
};

// Parameters as libpq takes them: numbers as text, so that each becomes what its place in the statement asks for.
class BoundValues {
public:
    explicit BoundValues(std::span<Value const> values)
    {
        texts_.reserve(values.size());
        for (auto const& value : values) add(value);
    }
    int count() const { return static_cast<int>(data_.size()); }
    char const* const* data() const { return data_.data(); }
    int const* lengths() const { return lengths_.data(); }
    int const* formats() const { return formats_.data(); }

private:
    void add(Value const& value)
    {
        auto kind = value.kind();
        // libpq wants a closing NUL behind what it sends as text, so those are copied.
        if (kind == Value::Kind::number) texts_.push_back(std::to_string(value.number()));
        if (kind == Value::Kind::text || kind == Value::Kind::bytes) texts_.emplace_back(value.view());
        bool is_null = kind == Value::Kind::null;
        data_.push_back(is_null ? nullptr : texts_.back().c_str());
        lengths_.push_back(is_null ? 0 : static_cast<int>(texts_.back().size()));
        formats_.push_back(kind == Value::Kind::bytes ? binary : 0);
    }

    std::vector<std::string> texts_;
    std::vector<char const*> data_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
};

std::string_view trimmed(std::string_view message)
{
    while (!message.empty() && (message.back() == '\n' || message.back() == ' ')) message.remove_suffix(1);
    return message;
}

// serialization_failure, deadlock_detected, and unique_violation: two acts that read the same "next position" may be
// told of the second one's key before they are told of their conflict (PostgreSQL manual, 13.2.3 Serializable Isolation
// Level). A key that is really taken is taken on each repeat too, and the last fault is told.
bool is_conflict(std::string_view sqlstate)
{
    return sqlstate == "40001" || sqlstate == "40P01" || sqlstate == "23505";
}

class PostgresConnection final : public Connection {
public:
    PostgresConnection(std::string const& url, PostgresOptions const& options)
        : session_{PQconnectdb(url.c_str())}
        , turnstile_{options.turnstile}
    {
        if (!is_usable()) throw Fault{"connect", "08001", trimmed(PQerrorMessage(session_.get()))};
        PQsetNoticeProcessor(session_.get(), [](void*, char const*) {}, nullptr);
        command("SET statement_timeout = " + std::to_string(options.statement_timeout_ms) +
                ";"
                "SET idle_in_transaction_session_timeout = 60000; SET client_encoding = 'UTF8'");
    }

    void run_script(std::string_view name, std::string const& text) override
    {
        check(name, PQexec(session_.get(), text.c_str()));
    }

    void begin(Purpose purpose) override
    {
        try {
            command(begin_text(purpose));
        } catch (Fault const&) {
            if (is_in_transaction()) roll_back();
            throw;
        }
    }
    void commit() override
    {
        auto answer = command("COMMIT");
        // A transaction that failed before is rolled back by COMMIT, without an error.
        if (std::string_view{PQcmdStatus(answer.get())} != "COMMIT")
            throw Fault{"commit", "25P02", "the transaction had failed"};
    }
    void roll_back() override { command("ROLLBACK"); }
    bool is_in_transaction() const override
    {
        auto status = PQtransactionStatus(session_.get());
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
    }
    bool is_usable() const override { return PQstatus(session_.get()) == CONNECTION_OK; }
    Engine engine() const override { return Engine::postgres; }

    std::int64_t run_with(Statement const& statement, std::span<Value const> values, Visitor const& visit) override
    {
        auto const& name = prepare(statement);
        BoundValues bound{values};
        auto answer = check(statement.name, PQexecPrepared(session_.get(), name.c_str(), bound.count(), bound.data(),
                                                           bound.lengths(), bound.formats(), binary));
        show_rows(answer.get(), visit);
        char const* changed = PQcmdTuples(answer.get());
        return *changed == '\0' ? 0 : std::stoll(changed);
    }

private:
    // One message, so the lock costs no journey. It comes before the first question, so what the transaction sees is
    // what was there when it had the lock (PostgreSQL manual, LOCK: "before executing any SELECT or data
    // modification").
    std::string begin_text(Purpose purpose) const
    {
        if (purpose == Purpose::reading) return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        std::string const begin = "BEGIN ISOLATION LEVEL SERIALIZABLE";
        if (turnstile_.empty()) return begin;
        return begin + "; LOCK TABLE " + turnstile_ +
               (purpose == Purpose::writing_alone ? " IN EXCLUSIVE MODE" : " IN ROW SHARE MODE");
    }

    std::string const& prepare(Statement const& statement)
    {
        auto found = names_.find(&statement);
        if (found != names_.end()) return found->second;
        auto name = "s" + std::to_string(names_.size());
        auto text = spelled_for(Engine::postgres, statement);
        check(statement.name, PQprepare(session_.get(), name.c_str(), text.c_str(), 0, nullptr));
        return names_.emplace(&statement, std::move(name)).first->second;
    }

    static void show_rows(PGresult const* answer, Visitor const& visit)
    {
        if (!visit) return;
        ResultColumns columns{answer};
        for (int i = 0; i < PQntuples(answer); ++i) {
            columns.go_to(i);
            Row row{columns};
            if (!visit(row)) return;
        }
    }

    Answer command(std::string const& text) { return check(text, PQexec(session_.get(), text.c_str())); }

    Answer check(std::string_view statement, PGresult* result) const
    {
        Answer answer{result};
        auto status = PQresultStatus(result);
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return answer;
        char const* sqlstate = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        std::string code = sqlstate ? sqlstate : "08006";  // no state: the connection is gone
        auto message = trimmed(PQerrorMessage(session_.get()));
        if (is_conflict(code)) throw Conflict{statement, code, message};
        throw Fault{statement, code, message};
    }

    Session session_;
    std::string const turnstile_;
    std::unordered_map<Statement const*, std::string> names_;
};

}  // namespace

std::unique_ptr<Connection> connect_postgres(std::string const& url, PostgresOptions const& options)
{
    return std::make_unique<PostgresConnection>(url, options);
}

}  // namespace stoa::db
