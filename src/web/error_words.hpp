#pragma once
#include <string_view>

#include "http/response.hpp"

namespace stoa::web {

// What the page of an error says, where nothing more exact is known.
struct ErrorWords {
    std::string_view title;
    std::string_view explanation;
};
ErrorWords words_for(http::Status status);

}  // namespace stoa::web
