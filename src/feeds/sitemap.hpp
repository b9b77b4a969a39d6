#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "html/url.hpp"

// Sitemaps (sitemaps.org/protocol.html): what search engines may look at, in pieces of a bound size.
namespace stoa::feeds {

struct SitemapPlace {
    html::Url url;
    std::optional<Instant> changed_at{};
};
std::string sitemap_of(std::span<SitemapPlace const> places, std::string_view base_url);
std::string sitemap_index_of(std::span<html::Url const> pieces, std::string_view base_url);

}  // namespace stoa::feeds
