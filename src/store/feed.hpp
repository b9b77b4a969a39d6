#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "base/id.hpp"
#include "store/store.hpp"

// What feeds and sitemaps ask besides what pages do.
namespace stoa::store {

std::unordered_map<std::int64_t, std::string> excerpts_of(Reader& db, std::vector<PostId> const& posts);

// Threads by number, in pieces of sitemap_piece_size; those pieces alone that hold one of these forums.
std::vector<std::int64_t> sitemap_pieces(Reader& db, std::vector<ForumId> const& forums);
struct SitemapThread {
    ThreadId id{};
    std::string slug;
    Instant activity_at{};
};
std::vector<SitemapThread> threads_of_piece(Reader& db, std::int64_t piece, std::vector<ForumId> const& forums);

}  // namespace stoa::store
