#pragma once
#include <span>

#include "html/writer.hpp"
#include "model/views.hpp"

namespace stoa::pages {

struct SimilarThreads {
    std::span<ThreadRow const> rows;
    Instant now;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
