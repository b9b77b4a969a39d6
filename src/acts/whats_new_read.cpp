#include "acts/whats_new_read.hpp"

#include <algorithm>
#include <utility>

#include "acts/feed_read.hpp"
#include "acts/mark_read.hpp"
#include "acts/thread_rows.hpp"
#include "acts/watch.hpp"
#include "store/ignore.hpp"
#include "store/thread.hpp"
#include "store/whats_new.hpp"

namespace stoa::acts {
namespace {

store::NewsQuery news_query(Access const& access, Viewer const& viewer, WhatsNewWish const& wish, Instant now)
{
    store::NewsQuery query;
    query.list = wish.list;
    query.forums = readable_below(access, viewer, wish.filter.forum);
    if (wish.filter.forum.value != 0 && query.forums.size() == 1) query.only_forum = query.forums.front();
    query.prefix = wish.filter.prefix;
    query.tag = wish.filter.tag;
    query.since = begin_of(wish.filter.period, now);
    query.before = wish.before;
    return query;
}

void add_news_posts(WhatsNewView& view, store::Reader& db, Viewer const& viewer, store::NewsQuery const& query)
{
    std::vector<MemberId> ignored;
    if (viewer.ignores_members) ignored = store::ignored_members(db, viewer.member);
    auto news = store::news_posts(db, viewer, query, ignored);
    view.posts = std::move(news.posts);
    view.older = news.older;
}

void add_news_threads(WhatsNewView& view, store::Reader& db, Access const& access, Viewer const& viewer,
                      store::NewsQuery const& query)
{
    auto news = store::news_threads(db, viewer, query);
    view.threads = thread_rows(access, with_read_positions(db, viewer, std::move(news.threads)));
    for (std::size_t i = 0; i < view.threads.size(); ++i) view.threads[i].watch = news.watches[i];
    view.older = news.older;
}

std::vector<ForumChoice> forums_to_choose(Access const& access, Viewer const& viewer)
{
    std::vector<ForumChoice> choices;
    for (auto& forum : access.all_forums()) {
        if (!access.may(viewer, Permission::see_forum, forum.id)) continue;
        auto const depth = static_cast<int>(access.path_to(forum.id).size()) - 1;
        choices.push_back({std::move(forum), depth});
    }
    return choices;
}

}  // namespace

Result<WhatsNewView> whats_new_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                    WhatsNewWish const& wish, Instant now)
{
    if (!viewer.is_member() && !is_for_guests(wish.list)) return Refusal::login_required;
    auto const query = news_query(access, viewer, wish, now);
    WhatsNewView view;
    view.list = wish.list;
    view.filter = wish.filter;
    view.is_first_page = wish.before == ListPlace{};
    view.forums = forums_to_choose(access, viewer);
    if (wish.list == WhatsNewList::posts)
        add_news_posts(view, db, viewer, query);
    else
        add_news_threads(view, db, access, viewer, query);
    if (!viewer.is_member()) return view;
    view.unread_threads = store::count_unread_threads(db, viewer, access.readable_forums(viewer));
    view.is_own = own_whats_new_read(db, viewer) == text_of(wish.list, wish.filter);
    if (wish.list == WhatsNewList::watched && view.is_first_page && wish.filter.is_empty())
        view.watched = watched_forums_read(db, access, viewer);
    return view;
}

FeedView news_feed_of(store::Reader& db, Access const& access, Viewer const& viewer, WhatsNewWish const& wish,
                      Instant now)
{
    auto const query = news_query(access, viewer, wish, now);
    FeedView feed{
        std::string{words_for(wish.list)}, html::Url::path("/whats-new/" + text_of(wish.list, wish.filter)), {}};
    auto const ignored = viewer.ignores_members ? store::ignored_members(db, viewer.member) : std::vector<MemberId>{};
    if (wish.list == WhatsNewList::posts) {
        for (auto const& news : store::news_posts(db, viewer, query, ignored).posts)
            feed.entries.push_back(entry_of(news.author, news.post));
        return feed;
    }
    feed.entries = entries_of_last_posts(db, store::news_threads(db, viewer, query).threads);
    std::erase_if(feed.entries,
                  [&](FeedEntry const& entry) { return std::ranges::binary_search(ignored, entry.author.id); });
    return feed;
}

Result<FeedView> whats_new_feed_read(store::Reader& db, Access const& access, WhatsNewWish const& wish, Instant now)
{
    if (!is_for_guests(wish.list)) return Refusal::no_such_page;
    return news_feed_of(db, access, Viewer{}, wish, now);
}

std::string own_whats_new_read(store::Reader& db, Viewer const& viewer)
{
    if (!viewer.is_member()) return {};
    return store::own_whats_new(db, viewer.member);
}

Result<Done> own_whats_new_set(store::Writer& db, Viewer const& viewer, WhatsNewList list, WhatsNewFilter const& filter)
{
    if (!viewer.is_member()) return Refusal::login_required;
    store::set_own_whats_new(db, viewer.member, text_of(list, filter));
    return Done{};
}

}  // namespace stoa::acts
