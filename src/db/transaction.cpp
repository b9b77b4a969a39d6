#include "db/transaction.hpp"

#include "base/log.hpp"

namespace stoa::db {

namespace {

constexpr Statement set_savepoint{"savepoint.set", "SAVEPOINT part"};
constexpr Statement keep_savepoint{"savepoint.keep", "RELEASE SAVEPOINT part"};
constexpr Statement undo_savepoint{"savepoint.undo", "ROLLBACK TO SAVEPOINT part"};

// In a destructor an exception is on its way already: what fails here besides can only be told.
template <class Undo>
void undo_quietly(Undo undo)
{
    try {
        undo();
    } catch (Fault const& fault) {
        log::error("rolling back failed", {{"fault", fault.what()}});
    }
}

}  // namespace

Transaction::~Transaction()
{
    if (is_open_) undo_quietly([this] { roll_back(); });
}

void Transaction::commit()
{
    connection_.commit();
    is_open_ = false;
}

void Transaction::roll_back()
{
    is_open_ = false;
    // Some faults end SQLite's transaction by themselves (a full disk, for one).
    if (connection_.is_in_transaction()) connection_.roll_back();
}

Savepoint::Savepoint(Connection& connection)
    : connection_{connection}
{
    connection_.execute(set_savepoint);
}

Savepoint::~Savepoint()
{
    if (is_open_) undo_quietly([this] { roll_back(); });
}

void Savepoint::keep()
{
    connection_.execute(keep_savepoint);
    is_open_ = false;
}

void Savepoint::roll_back()
{
    is_open_ = false;
    connection_.execute(undo_savepoint);
    connection_.execute(keep_savepoint);
}

}  // namespace stoa::db
