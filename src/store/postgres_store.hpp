#pragma once
#include "store/connection_pool.hpp"
#include "store/store.hpp"
#include "store/turnstile.hpp"

namespace stoa::store {

// Reads and acts run on the threads that ask. Acts are SERIALIZABLE and repeated when they meet.
class PostgresStore final : public Store {
public:
    explicit PostgresStore(StoreOptions const& options);
    Engine engine() const override { return Engine::postgres; }

protected:
    void run_read(std::function<void(Reader&)> const& question) override;
    void run_write(std::function<Verdict(Writer&)> const& act) override;

private:
    bool try_together(db::Connection& connection, std::function<Verdict(Writer&)> const& act);
    void repeat_alone(db::Connection& connection, std::function<Verdict(Writer&)> const& act);
    void run_once(db::Connection& connection, db::Purpose purpose, std::function<Verdict(Writer&)> const& act);

    ConnectionPool readers_;
    ConnectionPool writers_;  // apart, so that pages do not wait for acts that wait for each other
    Turnstile turnstile_;
};

}  // namespace stoa::store
