#pragma once
#include <span>

#include "html/writer.hpp"
#include "model/views.hpp"
#include "pages/local_now.hpp"

namespace stoa::pages {

struct SimilarThreads {
    std::span<ThreadRow const> rows;
    LocalNow now;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
