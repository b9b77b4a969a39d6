#pragma once
#include "archive/parse.hpp"
#include "archive/pipeline.hpp"

namespace stoa::archive {

// What can be done with a line by itself: reading its JSON and rendering its text.
Prepared prepare(Line const& line, Origin origin);

}  // namespace stoa::archive
