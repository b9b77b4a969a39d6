#include "base/password.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <new>
#include <thread>

#include "base/gate.hpp"
#include "base/quiet_work.hpp"
#include "base/sodium.hpp"

namespace stoa {
namespace {

// Every hash takes tens of megabytes and a whole core: the limit is the machine's, so there is one gate for the
// program.
Gate& machine_gate()
{
    static Gate gate{std::max(1u, std::thread::hardware_concurrency()), password_waiting_max};
    return gate;
}

class Turn {
public:
    Turn()
    {
        if (!machine_gate().enter()) throw PasswordQueueFull{};
    }
    ~Turn() { machine_gate().leave(); }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;
};

}  // namespace

std::string hash_password(std::string_view password, PasswordCost cost)
{
    ready_sodium();
    Turn turn;
    std::array<char, crypto_pwhash_STRBYTES> phc{};
    int failed = 0;
    run_quietly([&] {
        failed = crypto_pwhash_str_alg(phc.data(), password.data(), password.size(), cost.passes, cost.memory_bytes,
                                       crypto_pwhash_ALG_ARGON2ID13);
    });
    if (failed) throw std::bad_alloc{};  // the only way in which it fails
    return phc.data();
}

bool verify_password(std::string_view hash, std::string_view password)
{
    ready_sodium();
    Turn turn;
    std::string const phc{hash};
    bool is_right = false;
    run_quietly([&] { is_right = crypto_pwhash_str_verify(phc.c_str(), password.data(), password.size()) == 0; });
    return is_right;
}

bool verify_no_password(std::string_view password, PasswordCost cost)
{
    hash_password(password, cost);
    return false;
}

bool is_at_another_cost(std::string_view hash, PasswordCost cost)
{
    ready_sodium();
    return crypto_pwhash_str_needs_rehash(std::string{hash}.c_str(), cost.passes, cost.memory_bytes) != 0;
}

}  // namespace stoa
