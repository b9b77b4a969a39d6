#pragma once
#include <string_view>

namespace stoa::jobs {

// Is it an address of this forum, "https://forum.example"? Nobody needs to be asked for what is here.
inline bool is_own(std::string_view address, std::string_view origin)
{
    if (origin.empty() || !address.starts_with(origin)) return false;
    return address.size() == origin.size() || address[origin.size()] == '/' || address[origin.size()] == '?';
}

}  // namespace stoa::jobs
