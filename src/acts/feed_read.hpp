#pragma once
#include <string_view>
#include <vector>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/feed.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"
#include "store/feed.hpp"

namespace stoa::acts {

// Feeds and sitemaps show what guests may see, whoever asks: so their bytes may be kept by anybody on the way.

// For feeds of other lists: the latest post of each of these threads, and one post by somebody.
std::vector<FeedEntry> entries_of_last_posts(store::Reader& db, std::vector<Thread> const& threads);
FeedEntry entry_of(MemberName const& member, MemberPost const& post);

// The latest post of each of the threads that were active last.
FeedView site_feed_read(store::Reader& db, Access const& access);
Result<FeedView> forum_feed_read(store::Reader& db, Access const& access, ForumId forum);
Result<FeedView> tag_feed_read(store::Reader& db, Access const& access, std::string_view tag);
// The latest posts, whole.
Result<FeedView> thread_feed_read(store::Reader& db, Access const& access, ThreadId thread);
Result<FeedView> member_feed_read(store::Reader& db, Access const& access, MemberId member);

std::vector<std::int64_t> sitemap_pieces_read(store::Reader& db, Access const& access);
std::vector<store::SitemapThread> sitemap_piece_read(store::Reader& db, Access const& access, std::int64_t piece);
std::vector<ForumName> sitemap_forums_read(Access const& access);

}  // namespace stoa::acts
