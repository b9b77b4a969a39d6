#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "html/html.hpp"
#include "html/url.hpp"
#include "model/member.hpp"
#include "model/source.hpp"

namespace stoa {

// A post in a feed: whole, or as an extract.
struct FeedEntry {
    PostId post{};
    ThreadId thread{};
    std::string thread_title;
    std::string thread_slug;
    std::int64_t position{};
    MemberName author;
    std::optional<Instant> at;
    std::optional<Instant> edited_at;
    std::string excerpt;
    html::Html body;                // empty: the extract stands for it
    std::vector<Source> sources{};  // that the post cites with cards, before its text
    // Of what is no post: a change of a record.
    std::string place{};    // its path
    std::int64_t number{};  // of the change
};

// What guests may see of a place, latest first. Nothing in it hangs on who asks.
struct FeedView {
    std::string title;  // empty: that of the site
    html::Url place;    // the page that it is the feed of
    std::vector<FeedEntry> entries;
};

inline constexpr int feed_entries_max = 20;
inline constexpr std::int64_t sitemap_piece_size = 10'000;  // the protocol allows 50,000

}  // namespace stoa
