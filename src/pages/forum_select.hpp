#pragma once
#include <span>
#include <string_view>

#include "html/writer.hpp"
#include "model/admin_views.hpp"

namespace stoa::pages {

// A list of the forums, with their place in the tree. Its id and its name are "forum".
struct ForumSelect {
    std::span<ForumChoice const> forums;
    ForumId chosen{};
    std::string_view none;  // what forum 0 is called
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
