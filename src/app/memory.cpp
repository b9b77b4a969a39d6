#include "app/memory.hpp"

#include <malloc.h>

namespace stoa::app {

// A page is a buffer of some hundred kilobytes that lives for a millisecond. By default glibc asks the kernel for each
// such buffer and gives it back at once, and the kernel clears every page of it: some 8 % of what a thread page cost
// (mallopt(3)).
void settle_memory()
{
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
    mallopt(M_TRIM_THRESHOLD, 32 << 20);
    mallopt(M_ARENA_MAX, 8);
}

}  // namespace stoa::app
