#pragma once
#include <stdexcept>
#include <string>
#include <string_view>

namespace stoa::db {

// The database could not do what it was asked: disk, connection, or a mistake in our SQL.
class Fault : public std::runtime_error {
public:
    Fault(std::string_view statement, std::string_view code, std::string_view message)
        : std::runtime_error{std::string{statement} + ": " + std::string{message} + " (" + std::string{code} + ")"}
        , statement_{statement}
        , code_{code}
    {
    }

    std::string const& statement() const { return statement_; }
    std::string const& code() const { return code_; }  // SQLSTATE, or the name of SQLite's result

private:
    std::string statement_;
    std::string code_;
};

// Two transactions stood in each other's way: the same one may well succeed when it is tried again.
class Conflict : public Fault {
public:
    using Fault::Fault;
};

}  // namespace stoa::db
