#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "fetch/news_article.hpp"

namespace stoa::fetch {

inline constexpr std::size_t summary_title_length_max = 200;  // in code points, as those below
inline constexpr std::size_t summary_site_length_max = 80;
inline constexpr std::size_t summary_description_length_max = 300;

// What a page says about itself: Open Graph's words before those of Twitter's cards before those of HTML. Each is one
// clean line of plain text, empty where the page says nothing.
struct PageSummary {
    std::string title;
    std::string site;
    std::string description;
    std::string picture;  // an address as the page has it
    NewsArticle article;  // what it says of the article on it, and of itself where it names none
};

// Reads the head of a page. Words that are not UTF-8 count as unsaid: nothing is better than wrong letters.
PageSummary summarise_page(std::string_view html);

}  // namespace stoa::fetch
