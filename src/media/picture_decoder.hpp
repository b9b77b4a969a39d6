#pragma once
#include "media/picture.hpp"
#include "media/vips.hpp"

namespace stoa::media {

// Makes renditions of pictures. For the helper process alone.
class PictureDecoder {
public:
    PictureDecoder();
    PictureResult render(PictureOrder const& order) const;

private:
    Vips vips_;
};

}  // namespace stoa::media
