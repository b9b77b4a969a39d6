#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/password.hpp"
#include "model/trusted_device.hpp"
#include "openid/provider.hpp"
#include "web/registration_options.hpp"

namespace stoa::web {

// What the one who runs the forum decides about its web side.
struct SiteOptions {
    std::string name{"Stoa"};
    std::string base_url{"http://127.0.0.1:8080"};  // absolute links and cookies go by this alone; no slash at its end
    std::vector<std::string> hosts;                 // further names that requests may give, with or without a port
    PasswordCost password_cost{};
    std::string sealing_key{};       // of secrets in the database; the program keeps it in a file beside that
    std::string security_contact{};  // an address for security.txt; empty: there is none
    Clock clock{system_now};
    RegistrationOptions registration{};
    openid::Providers providers{};
    std::int64_t trusted_device_days{trusted_device_days_usual};  // 0: every log-in asks for the code
    bool requires_confirmation{false};                            // of the address, before one may do more than guests
    bool requires_https{false};        // whoever comes by plain http is led to https, or refused
    bool is_paced{true};               // off for benchmarks: nobody writes or guesses too fast
    bool logs_requests{true};          // one line each
    std::size_t guest_pages_bytes{0};  // pages for guests that are kept ready; 0: none
};

}  // namespace stoa::web
