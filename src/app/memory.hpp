#pragma once

namespace stoa::app {

// Tells the C library's allocator what this program is like.
void settle_memory();

}  // namespace stoa::app
