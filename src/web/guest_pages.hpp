#pragma once
#include <array>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/instant.hpp"
#include "http/accept.hpp"
#include "http/response.hpp"
#include "model/event.hpp"
#include "model/thread.hpp"

namespace stoa::web {

// What has been announced: by this node, counted before whoever wrote is told (Store::changes()); and by all nodes, as
// far as this one has heard of it.
struct Announced {
    std::uint64_t here{};
    EventId heard{};
    friend bool operator==(Announced const&, Announced const&) = default;
};

// A page as all guests get it alike, in the codings that were asked for so far.
struct GuestPage {
    http::Response head;  // all but the body
    std::string etag;
    std::array<std::shared_ptr<std::string const>, http::coding_count> bytes;
    ThreadId thread{};      // whose page it is; 0: of none
    Announced announced{};  // before it was read
    Instant made_at{};
};

// Pages for guests, kept as whole answers. One is shown while nothing has been announced since it was read, so nobody
// ever gets a page that lacks an acknowledged post; and not longer than `lag_ms`, as some things on it are announced to
// nobody: who is here, how often a thread was viewed, "2 min ago", what another process wrote.
// docs/decisions/0034 says why. Safe to use from all threads.
class GuestPages {
public:
    using Page = std::shared_ptr<GuestPage const>;

    GuestPages(std::size_t bytes_max, std::int64_t lag_ms);

    // One maker for each page: this is held by whoever makes it.
    class Turn {
    public:
        Turn(GuestPages& pages, std::string key);
        Turn(Turn&& other) noexcept;
        ~Turn();
        Turn& operator=(Turn&&) = delete;

    private:
        GuestPages* pages_;
        std::string key_;
    };

    // A page that is up to date; or that only lags, while somebody is making it anew. While some page takes long to
    // make, others may lag by a minute, so that nobody else waits for a database that stands still.
    Page find(std::string_view key, Announced const& announced, Instant now);
    // Nothing: it is there, or whoever makes it takes too long; waits for that one.
    std::optional<Turn> begin(std::string_view key, Announced const& announced, Instant now);
    void keep(std::string_view key, Page page);
    std::size_t bytes();

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };
    struct Half {
        std::unordered_map<std::string, Page, Hash, std::equal_to<>> pages;
        std::size_t bytes{};
    };

    Page look(std::string_view key, Announced const& announced, Instant now);
    bool is_stalled(Instant now) const;
    Page promoted(std::string_view key);
    void insert(std::string key, Page page);
    void end_turn(std::string const& key);

    std::size_t const half_bytes_max_;
    std::int64_t const lag_ms_;
    std::mutex mutex_;
    std::condition_variable made_;
    std::unordered_map<std::string, Instant, Hash, std::equal_to<>> being_made_;  // since when
    Half young_, old_;  // the least recently used go: once the young half is full it becomes the old one
};

}  // namespace stoa::web
