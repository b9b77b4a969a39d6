#pragma once
#include "db/connection.hpp"

namespace stoa::db {

// Everything from here to commit() happens together or, when the transaction goes out of sight before, not at all.
class Transaction {
public:
    Transaction(Connection& connection, Purpose purpose)
        : connection_{connection}
    {
        connection_.begin(purpose);
    }
    ~Transaction();
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;

    void commit();
    void roll_back();

private:
    Connection& connection_;
    bool is_open_{true};
};

// A part of a transaction that can be taken back on its own.
class Savepoint {
public:
    explicit Savepoint(Connection& connection);
    ~Savepoint();
    Savepoint(Savepoint const&) = delete;
    Savepoint& operator=(Savepoint const&) = delete;

    void keep();
    void roll_back();

private:
    Connection& connection_;
    bool is_open_{true};
};

}  // namespace stoa::db
