#pragma once
#include <cstddef>
#include <exception>
#include <string>
#include <string_view>

namespace stoa {

// Argon2id through libsodium. At most `cores` hashes run at once; further callers wait in line, and when
// `password_waiting_max` wait already the call throws PasswordQueueFull, which the rim answers with 503.
struct PasswordCost {
    unsigned long long passes{1};
    std::size_t memory_bytes{46u << 20};  // OWASP: 46 MiB with one pass
};
inline constexpr PasswordCost password_cost_for_tests{1, 8u << 13};
// Who waits keeps a worker waiting: fewer than there are (app/settings.hpp), so that pages always find one.
inline constexpr std::size_t password_waiting_max = 128;

struct PasswordQueueFull : std::exception {
    char const* what() const noexcept override { return "too many passwords are being checked"; }
};

std::string hash_password(std::string_view password, PasswordCost cost = {});  // a PHC string
bool verify_password(std::string_view hash, std::string_view password);
// The same work as verify_password for a member that does not exist; always false.
bool verify_no_password(std::string_view password, PasswordCost cost = {});
// True where a hash was made at another cost: the next log-in is the moment to make it anew.
bool is_at_another_cost(std::string_view hash, PasswordCost cost = {});

}  // namespace stoa
