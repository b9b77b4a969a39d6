#include "edge/open_files.hpp"

#include <sys/resource.h>

namespace stoa::edge {

void raise_limit_of_open_files()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);  // refused: the server works, with fewer connections
}

}  // namespace stoa::edge
