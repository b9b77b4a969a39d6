#pragma once

namespace stoa::edge {

// Each connection is an open file, and many systems start a program with 1,024 allowed and far more to be had for the
// asking (getrlimit(2), RLIMIT_NOFILE). Asks; the limit that the administrator set stays the limit.
void raise_limit_of_open_files();

}  // namespace stoa::edge
