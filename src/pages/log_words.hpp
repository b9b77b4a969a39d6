#pragma once
#include <span>
#include <string_view>

#include "model/log_entry.hpp"

namespace stoa::pages {

struct LogWords {
    LogKind kind;
    std::string_view words;  // "Moved"
    std::string_view badge;  // a class for its colour
};

// All kinds, in the order in which the filter offers them.
std::span<LogWords const> log_words();
LogWords log_words_for(LogKind kind);

}  // namespace stoa::pages
