#include "store/post_selection.hpp"

#include <doctest/doctest.h>

#include <array>

#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

struct WrittenPost {
    std::optional<std::int64_t> minute;  // unknown for some that were imported
    bool is_deleted{};
};

// What the halving must find: the first that is left at or behind the first one with a late enough time.
std::optional<std::int64_t> position_by_walking(std::span<WrittenPost const> posts, std::int64_t minute)
{
    auto is_late = false;
    for (std::size_t i = 0; i < posts.size(); ++i) {
        is_late = is_late || (posts[i].minute && *posts[i].minute >= minute);
        if (is_late && !posts[i].is_deleted) return static_cast<std::int64_t>(i) + 1;
    }
    return {};
}

}  // namespace

STORE_TEST_CASE("The first post of a time is found among posts without a time and deleted ones")
{
    // The first one is the sample's own.
    static constexpr std::array written{
        WrittenPost{1},        WrittenPost{{}}, WrittenPost{4},        WrittenPost{4, true},
        WrittenPost{4},        WrittenPost{{}}, WrittenPost{{}, true}, WrittenPost{6},
        WrittenPost{9, true},  WrittenPost{{}}, WrittenPost{12},       WrittenPost{12},
        WrittenPost{15, true}, WrittenPost{{}}, WrittenPost{{}},       WrittenPost{20, true},
    };
    auto const sample = store.write([&](Writer& db) {
        auto const begun = begin_sample(db);
        for (auto const& each : std::span{written}.subspan(1)) {
            auto const at = each.minute ? std::optional{at_minute(*each.minute)} : std::nullopt;
            auto const placed = insert_post(db, sample_post(begun.thread, begun.ben, "On.", at), at_minute(30));
            if (each.is_deleted) delete_post(db, placed.id, begun.ben, at_minute(31));
        }
        return begun;
    });
    auto const thread = store.read([&](Reader& db) { return named_thread(db, sample.thread); });
    REQUIRE(thread.last_position == std::ssize(written));
    for (std::int64_t minute = 0; minute <= 21; ++minute) {
        CAPTURE(minute);
        auto const found = store.read([&](Reader& db) { return first_post_since(db, thread, at_minute(minute)); });
        CHECK((found ? std::optional{found->position} : std::nullopt) == position_by_walking(written, minute));
    }
}

}  // namespace stoa::store
