#pragma once

namespace stoa::media {

// The helper process, `stoa worker pictures`: reads one order from standard input, answers on it, and ends. One process
// for each picture: whatever a picture does to its decoder, it does to no other picture.
int run_picture_worker();

}  // namespace stoa::media
