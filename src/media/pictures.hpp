#pragma once
#include <chrono>
#include <cstddef>
#include <string>

#include "base/gate.hpp"
#include "media/picture.hpp"

namespace stoa::media {

struct PictureOptions {
    std::string program{"/proc/self/exe"};  // answers to `worker pictures`
    std::size_t helpers_max{2};
    std::size_t waiting_max{12};
    std::chrono::milliseconds time_max{15'000};  // for one picture
};

// Turns uploaded pictures into renditions, in helper processes. May be called from any thread, and waits for its turn;
// when too many wait already, the answer is PictureFault::busy at once.
class Pictures {
public:
    explicit Pictures(PictureOptions options = {});
    PictureResult render(PictureOrder const& order);

private:
    PictureResult render_in_helper(PictureOrder const& order) const;

    PictureOptions const options_;
    Gate gate_;
};

}  // namespace stoa::media
