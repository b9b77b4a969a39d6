#pragma once
#include <string>

#include "html/url.hpp"
#include "model/alert.hpp"

namespace stoa {

// An alert in words, for pages and letters: "Noor and 3 others reacted to your post" and "in Steel or titanium?".
struct AlertWords {
    std::string what;
    std::string where;
};
AlertWords words_for(Alert const& alert);

html::Url url_of(Alert const& alert);

}  // namespace stoa
