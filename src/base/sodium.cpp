#include "base/sodium.hpp"

#include <sodium.h>

#include <stdexcept>

namespace stoa {

void ready_sodium()
{
    static bool const is_ready = sodium_init() >= 0;
    if (!is_ready) throw std::runtime_error{"libsodium cannot be set up"};
}

}  // namespace stoa
