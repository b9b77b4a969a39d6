#pragma once
#include <stop_token>
#include <string_view>

#include "base/instant.hpp"
#include "fetch/fetcher.hpp"
#include "media/file_store.hpp"
#include "media/pictures.hpp"
#include "store/store.hpp"

namespace stoa::jobs {

struct CopyingMeans {
    fetch::Fetcher const& fetcher;
    media::Pictures& pictures;
    media::FileStore& files;
    std::string_view origin;  // of this forum, whose pictures need no copy
};

// Asks for the picture of another site that is due first, lets it be drawn anew, and keeps that. What is no picture, or
// a broken one, or too large, is given up. False: nothing was due, or whose turn it was has to wait: a member's posts
// and cards send us for so many bytes a day, and administrators may want no pictures of posts at all.
bool copy_next_picture(store::Store& store, CopyingMeans const& means, Clock const& clock,
                       std::stop_token const& stopping = {});

}  // namespace stoa::jobs
