#pragma once
#include <cstdint>
#include <string_view>

#include "base/id.hpp"
#include "web/guesses.hpp"
#include "web/pace.hpp"

namespace stoa::web {

// Keeps people and programs from doing too much too fast. In memory: a restart forgives. Each question answers with the
// seconds to wait, 0: go on.
class Throttle {
public:
    explicit Throttle(bool is_on)
        : is_on_{is_on}
    {
    }

    std::int64_t wait_to_write(MemberId member, Instant now);
    std::int64_t wait_to_compose(MemberId member, Instant now);
    std::int64_t wait_to_react(MemberId member, Instant now);  // one press of a button, not a text
    std::int64_t wait_to_upload(MemberId member, Instant now);
    std::int64_t wait_to_register(std::string_view address, Instant now);
    std::int64_t wait_to_leave(std::string_view address, Instant now);  // for a provider
    std::int64_t wait_for_letter(std::string_view address, Instant now);
    // `name` as typed, or what known_device.hpp makes of it.
    std::int64_t wait_to_log_in(std::string_view name, std::string_view address, Instant now);
    void log_in_failed(std::string_view name, std::string_view address, Instant now);
    // The network keeps its count: one own account would otherwise wash away the guesses at others.
    void log_in_succeeded(std::string_view name);

private:
    bool is_on_;
    PaceKeeper writing_{{.burst = 10, .interval_ms = 2 * second_ms}};
    PaceKeeper composing_{{.burst = 60, .interval_ms = 300}};
    PaceKeeper reacting_{{.burst = 30, .interval_ms = second_ms}};
    PaceKeeper uploading_{{.burst = 30, .interval_ms = 3 * second_ms}};
    PaceKeeper registering_{{.burst = 5, .interval_ms = 10 * minute_ms}};
    PaceKeeper leaving_{{.burst = 30, .interval_ms = 5 * second_ms}};
    PaceKeeper mailing_{{.burst = 10, .interval_ms = 2 * minute_ms}};
    PaceKeeper signing_in_{{.burst = 200, .interval_ms = 100}};  // of the whole site
    Guesses of_account_{5};
    Guesses of_network_{20};
};

}  // namespace stoa::web
