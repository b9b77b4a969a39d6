#pragma once

namespace stoa::app {

inline constexpr int exit_success = 0;  // everything that was asked for was done
inline constexpr int exit_failure = 1;
inline constexpr int exit_usage = 2;  // the command line or the configuration was wrong; nothing was begun

// Reads the command line, runs the command it names and returns its exit status.
int run(int argc, char** argv);

}  // namespace stoa::app
