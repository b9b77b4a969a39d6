#pragma once
#include <stop_token>
#include <string_view>

#include "base/instant.hpp"
#include "fetch/fetcher.hpp"
#include "store/store.hpp"

namespace stoa::jobs {

// Looks at the page of the source that is due first: what it says of itself fills what no member wrote, what it says
// otherwise than the last time is noted, and so is that it is not there any more. A day later it looks again, then
// after two, four and so on up to thirty days. False: nothing was due. Pages of `origin`, which is this forum, are left
// alone.
bool check_next_source(store::Store& store, fetch::Fetcher const& fetcher, std::string_view origin, Clock const& clock,
                       std::stop_token const& stopping = {});

}  // namespace stoa::jobs
