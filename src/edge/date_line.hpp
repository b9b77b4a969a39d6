#pragma once
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace stoa::edge {

// The value of the Date header, written anew once a second.
class DateLine {
public:
    std::string_view at(Instant now)
    {
        auto second = now.ms / second_ms;
        if (second != second_) {
            text_ = http_date(now);
            second_ = second;
        }
        return text_;
    }

private:
    std::int64_t second_{-1};
    std::string text_;
};

}  // namespace stoa::edge
