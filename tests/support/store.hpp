#pragma once
#include <doctest/doctest.h>

#include <memory>

#include "base/log.hpp"
#include "store/store.hpp"
#include "support/postgres.hpp"
#include "support/scratch_folder.hpp"

namespace stoa::testing {

// An empty forum that is thrown away with this.
class EmptyStore {
public:
    explicit EmptyStore(store::Engine engine)
    {
        log::set_level(log::Level::warning);
        options_.data = folder_.path();
        if (engine == store::Engine::postgres) options_.database = postgres_server().new_database();
        store_ = store::Store::open(options_);
    }

    store::Store& operator*() const { return *store_; }
    store::Store* operator->() const { return store_.get(); }
    store::StoreOptions const& options() const { return options_; }

private:
    ScratchFolder folder_;
    store::StoreOptions options_;
    std::unique_ptr<store::Store> store_;
};

}  // namespace stoa::testing

// A test case that runs on both engines, each time on an empty forum:
//
//     STORE_TEST_CASE("a reply counts")
//     {
//         store.write([&](store::Writer& db) { ... });
//     }
#define STORE_TEST_CASE(title) STOA_STORE_TEST_CASE(title, DOCTEST_ANONYMOUS(stoa_store_story_))
#define STOA_STORE_TEST_CASE(title, story)                                                                             \
    static void story(::stoa::store::Store& store);                                                                    \
    TEST_CASE(title " [SQLite]") { story(*::stoa::testing::EmptyStore{::stoa::store::Engine::sqlite}); }               \
    TEST_CASE(title " [PostgreSQL]") { story(*::stoa::testing::EmptyStore{::stoa::store::Engine::postgres}); }         \
    static void story([[maybe_unused]] ::stoa::store::Store& store)
