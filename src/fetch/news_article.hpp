#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace stoa::fetch {

inline constexpr std::size_t article_data_bytes_max = 256u << 10;

// What a page says of the article on it, as schema.org has it: words as they stand there, empty where nothing is said.
struct NewsArticle {
    std::string headline;
    std::string standfirst;
    std::string publisher;
    std::string authors;  // with commas between them
    std::string lang;
    std::optional<Instant> published_at;
    std::optional<Instant> updated_at;
};

// Reads a JSON-LD block of a page; nothing where it tells of no article. It was written by strangers: its depth and
// size are bound, and what is not understood counts as unsaid.
std::optional<NewsArticle> read_news_article(std::string_view json);

}  // namespace stoa::fetch
