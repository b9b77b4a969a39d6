#pragma once
#include <functional>

namespace stoa {

// Runs long work on a thread that steps back for all others, and waits for it. What it throws reaches the caller.
// Pages take a millisecond: they shall not wait while both cores are busy with what takes fifty.
void run_quietly(std::function<void()> const& work);

}  // namespace stoa
