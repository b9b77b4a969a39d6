#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/views.hpp"

namespace stoa::live {

// Who is here, from the requests of the last minutes. In memory only: presence is worth nothing after a restart.
// Bounded: at most `places_max` visitors are remembered, the oldest leave first. Safe to call from all threads.
class Presence {
public:
    static constexpr std::size_t places_max = 20'000;
    static constexpr std::size_t names_max = 50;  // in an answer

    Presence();
    ~Presence();

    struct Visitor {
        MemberName member;         // id 0: a guest; without a name: counted, not named
        std::string_view address;  // tells guests apart, together with user_agent; kept only as a keyed hash
        std::string_view user_agent;
    };
    // Where a visitor is now; thread 0: elsewhere on the site.
    void saw(Visitor const& visitor, ThreadId thread, Instant now);

    stoa::Presence in_thread(ThreadId thread, Instant now) const;
    stoa::Presence on_site(Instant now) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Another number as soon as anything that is shown of it is another. Never 0.
std::uint64_t fingerprint_of(stoa::Presence const& here);

// A crawler, or a program rather than a browser, by its own word; also who says nothing at all.
bool is_robot(std::string_view user_agent);

}  // namespace stoa::live
