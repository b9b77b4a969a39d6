#pragma once

namespace stoa {

// libsodium must be set up before its first use; every function here that calls it asks for this first.
void ready_sodium();

}  // namespace stoa
