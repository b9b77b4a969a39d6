#pragma once
#include <cstdint>

#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"

namespace stoa::acts {

// An empty list still has its first page; a page beyond the last does not exist.
inline Result<PageNumber> page_of(std::int64_t total, std::int64_t per_page, std::int64_t number)
{
    auto count = total > 0 ? (total - 1) / per_page + 1 : 1;
    if (number < 1 || number > count) return Refusal::no_such_page;
    return PageNumber{number, count};
}

}  // namespace stoa::acts
