#pragma once
#include <cstdint>

#include "db/connection.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

namespace stoa::scene {

// Hands everything on to another store and counts the statements that were run.
class CountingStore : public store::Store {
public:
    explicit CountingStore(store::Store& whole)
        : whole_{whole}
    {
    }
    store::Engine engine() const override { return whole_.engine(); }
    std::uint64_t changes() const override { return whole_.changes(); }
    std::uint64_t statements() const { return statements_; }
    bool is_failing() const { return is_failing_; }
    void fail(bool is_failing) { is_failing_ = is_failing; }  // as a database that is away

protected:
    void run_read(std::function<void(store::Reader&)> const& question) override
    {
        if (is_failing_) throw std::runtime_error{"the database is away"};
        whole_.read([&](store::Reader& db) {
            auto before = db.connection().statement_count();
            question(db);
            statements_ += db.connection().statement_count() - before;
            return Done{};
        });
    }

    void run_write(std::function<Verdict(store::Writer&)> const& act) override
    {
        if (is_failing_) throw std::runtime_error{"the database is away"};
        (void)whole_.write([&](store::Writer& db) -> Result<Done> {
            auto before = db.connection().statement_count();
            auto verdict = act(db);
            statements_ += db.connection().statement_count() - before;
            if (verdict == Verdict::roll_back) return Refusal::not_permitted;
            return Done{};
        });
    }

private:
    store::Store& whole_;
    std::atomic<std::uint64_t> statements_{};
    std::atomic<bool> is_failing_{};
};

}  // namespace stoa::scene
