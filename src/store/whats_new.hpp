#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/viewer.hpp"
#include "model/views.hpp"
#include "model/whats_new.hpp"
#include "store/store.hpp"

namespace stoa::store {

// What a page of What's new is made of.
struct NewsQuery {
    WhatsNewList list{};
    std::vector<ForumId> forums;  // none else are looked into
    ForumId only_forum{};         // the one that they are, so that its own index is walked; 0: they are several
    std::string prefix{}, tag{};  // empty: any
    Instant since{};
    ListPlace before{};
};

struct NewsThreads {
    std::vector<Thread> threads;      // as many as a page holds, latest activity first
    std::vector<WatchLevel> watches;  // of each, by the viewer
    std::optional<ListPlace> older;   // where the next page begins, unless this was the end
};
// One page looks at no more than news_window threads: where few of them fit, it is short, and the next one goes on.
inline constexpr std::int64_t news_window = 1'000;
NewsThreads news_threads(Reader& db, Viewer const& viewer, NewsQuery const& query);

struct NewsPosts {
    std::vector<NewsPost> posts;  // latest first; not those of `ignored`, which is sorted
    std::optional<ListPlace> older;
};
NewsPosts news_posts(Reader& db, Viewer const& viewer, NewsQuery const& query, std::vector<MemberId> const& ignored);

// The list that a member has chosen to begin with: text_of() it; or empty.
std::string own_whats_new(Reader& db, MemberId member);
void set_own_whats_new(Writer& db, MemberId member, std::string_view list);

}  // namespace stoa::store
