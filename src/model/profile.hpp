#pragma once
#include <string>
#include <vector>

namespace stoa {

struct Birthday {
    int month{};  // 0: not told
    int day{};
    int year{};       // 0: not told
    bool is_shown{};  // to others
    explicit operator bool() const { return month != 0; }
};

// What a member says of themselves.
struct Profile {
    std::string about;               // Markdown, on their page
    std::string signature;           // plain, under their posts
    std::vector<std::string> links;  // http and https alone
    Birthday birthday;
};

}  // namespace stoa
