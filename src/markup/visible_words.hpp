#pragma once
#include <string>
#include <string_view>

#include "markup/entity.hpp"

// For tests: what a reader sees of HTML, without its line breaks and spaces, those that may not break included.
namespace stoa::markup {

inline std::string visible_words(std::string_view html)
{
    std::string words;
    for (std::size_t i = 0; i < html.size();) {
        if (html[i] == '<') {
            auto const end = html.find('>', i);
            i = end == std::string_view::npos ? html.size() : end + 1;
            continue;
        }
        if (html.substr(i).starts_with("\u00A0")) {
            i += 2;
            continue;
        }
        auto const taken = html[i] == '&' ? decode_entity(html.substr(i), words) : 0;
        if (taken == 0 && std::string_view{" \n\t\r"}.find(html[i]) == std::string_view::npos) words += html[i];
        i += taken == 0 ? 1 : taken;
    }
    return words;
}

}  // namespace stoa::markup
