#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "html/writer.hpp"
#include "pages/diff.hpp"

namespace stoa::pages {

// The changes between two texts, each with a few of the lines around it.
struct DiffTable {
    std::vector<LineChange> const& lines;
    std::string_view label;
    void operator()(html::Writer& out) const;
};

// "3 lines added, 2 removed."
std::string diff_summary(std::vector<LineChange> const& lines);

}  // namespace stoa::pages
