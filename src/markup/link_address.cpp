#include "markup/link_address.hpp"

#include <string>

#include "base/text.hpp"

namespace stoa::markup {

std::optional<html::Url> link_address(std::string_view typed)
{
    typed = trim(typed);
    bool const is_right = typed.find_first_of(" \"<>^`{|}") == std::string_view::npos && !typed.starts_with("//");
    if (is_right) return html::Url::parse(typed);
    std::string address;
    if (typed.starts_with("//")) address = "https:";
    for (char letter : typed) {
        switch (letter) {
        case ' ': address += "%20"; break;
        case '"': address += "%22"; break;
        case '<': address += "%3C"; break;
        case '>': address += "%3E"; break;
        case '^': address += "%5E"; break;
        case '`': address += "%60"; break;
        case '{': address += "%7B"; break;
        case '|': address += "%7C"; break;
        case '}': address += "%7D"; break;
        default: address += letter;
        }
    }
    return html::Url::parse(address);
}

}  // namespace stoa::markup
