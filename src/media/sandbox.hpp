#pragma once

namespace stoa::media {

// Gives up, for good, all that a decoder has no need of: opening files, the network, other programs, more than a share
// of memory and time. A system call that is not on the list ends the process. Call it when all libraries are loaded.
void enter_sandbox();

}  // namespace stoa::media
