#include "acts/common_password_list.hpp"

namespace stoa::acts {

bool is_in_common_password_list(std::string_view lowered)
{
    auto list = common_password_list();
    while (!list.empty()) {
        // The line in the middle, or the one that the middle falls into.
        auto const before = list.rfind('\n', list.size() / 2 - 1);
        auto const begin = before == std::string_view::npos ? 0 : before + 1;
        auto const end = list.find('\n', begin);
        auto const line = list.substr(begin, end - begin);
        if (line == lowered) return true;
        list = line < lowered ? list.substr(end + 1) : list.substr(0, begin);
    }
    return false;
}

}  // namespace stoa::acts
