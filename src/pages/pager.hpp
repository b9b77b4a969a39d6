#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/writer.hpp"
#include "model/views.hpp"

namespace stoa::pages {

inline constexpr std::int64_t page_gap = 0;
// The pages that a pager names: the first, the last, this one and its neighbours, with page_gap for two or more
// between.
std::vector<std::int64_t> named_pages(PageNumber page);

struct PageAddresses {
    std::string first;    // "/threads/steel.12/"
    std::string further;  // what stands before the number of a later page: "/threads/steel.12/page-"
};
// Things have their pages below them.
PageAddresses pages_of(html::Url const& thing);

struct Pager {
    PageNumber page;
    PageAddresses const& addresses;
    std::string_view id{"pages"};  // two pagers on a page must differ
    std::string_view label{"Pages"};
    // What else the address asks for, which the jump form must ask for again: "unread" and "1".
    std::string_view filter{};
    std::string_view filter_value{};
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
