#include "store/whats_new.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "db/connection.hpp"
#include "model/limits.hpp"
#include "store/recall.hpp"
#include "store/thread_row.hpp"

namespace stoa::store {

namespace {

// Threads are walked from an index, latest activity first, until a page is full; what the walk must know of each is
// little. 1000 is news_window, and $2, $3 the place that it begins behind.
#define STOA_NEWS_COLUMNS                                                                                              \
    "SELECT t.id, t.activity_at, t.forum_id, t.prefix, t.tags, t.last_post_position, m.position, w.level"
#define STOA_NEWS_MARKS                                                                                                \
    " LEFT JOIN read_marks m ON m.member_id = $1 AND m.thread_id = t.id"                                               \
    " LEFT JOIN thread_watches w ON w.member_id = $1 AND w.thread_id = t.id"
#define STOA_NEWS_ORDER " ORDER BY t.activity_at DESC, t.id DESC LIMIT 1000"
#define STOA_NEWS_PLACE " (t.activity_at, t.id) < ($2, $3)"
static_assert(news_window == 1'000);
constexpr db::Statement news_all{"news.all", STOA_NEWS_COLUMNS " FROM threads t" STOA_NEWS_MARKS
                                                               " WHERE" STOA_NEWS_PLACE STOA_NEWS_ORDER};
constexpr db::Statement news_of_forum{"news.of_forum",
                                      STOA_NEWS_COLUMNS " FROM threads t" STOA_NEWS_MARKS
                                                        " WHERE t.forum_id = $4 AND" STOA_NEWS_PLACE STOA_NEWS_ORDER};
constexpr db::Statement news_unanswered{"news.unanswered", STOA_NEWS_COLUMNS
                                        " FROM threads t" STOA_NEWS_MARKS
                                        " WHERE t.post_count = 1 AND" STOA_NEWS_PLACE STOA_NEWS_ORDER};
constexpr db::Statement news_started{"news.started",
                                     STOA_NEWS_COLUMNS " FROM threads t" STOA_NEWS_MARKS
                                                       " WHERE t.starter_id = $1 AND" STOA_NEWS_PLACE STOA_NEWS_ORDER};
constexpr db::Statement news_tagged{"news.tagged", STOA_NEWS_COLUMNS R"(
      FROM thread_tags g
     CROSS JOIN threads t)" STOA_NEWS_MARKS R"(
     WHERE g.tag = $4 AND (g.activity_at, g.thread_id) < ($2, $3) AND t.id = g.thread_id
     ORDER BY g.activity_at DESC, g.thread_id DESC LIMIT 1000)"};
// Those that were watched last.
constexpr db::Statement news_watched{"news.watched", STOA_NEWS_COLUMNS R"(
      FROM (SELECT thread_id FROM thread_watches WHERE member_id = $1 AND level < 4
             ORDER BY watched_at DESC, thread_id DESC LIMIT 1000) recent
     CROSS JOIN threads t)" STOA_NEWS_MARKS R"(
     WHERE t.id = recent.thread_id AND)" STOA_NEWS_PLACE STOA_NEWS_ORDER};
static_assert(static_cast<int>(WatchLevel::ignored) == 4);
#undef STOA_NEWS_PLACE
#undef STOA_NEWS_ORDER
#undef STOA_NEWS_MARKS
#undef STOA_NEWS_COLUMNS
constexpr db::Statement news_threads_shown{"news.threads_shown",
                                           "SELECT " STOA_THREAD_COLUMNS " FROM threads t WHERE t.id IN LIST($1)"};

constexpr db::Statement news_posts_walk{"news.posts", R"(
    SELECT s.post_id, p.created_at, t.forum_id, t.prefix, t.tags, p.author_id,
           CASE WHEN p.deleted_at IS NULL THEN 0 ELSE 1 END, w.level
      FROM post_sources s
     CROSS JOIN threads t
     CROSS JOIN posts p
      LEFT JOIN thread_watches w ON w.member_id = $1 AND w.thread_id = t.id
     WHERE s.post_id < $2 AND t.id = s.thread_id AND p.thread_id = s.thread_id AND p.position = s.position
     ORDER BY s.post_id DESC LIMIT 1000)"};
// A post is unread for somebody whose mark and floor lie before it.
constexpr db::Statement news_posts_shown{"news.posts_shown", R"(
    SELECT p.id, p.thread_id, t.title, t.slug, f.id, f.name, f.slug, f.kind, p.position, p.created_at, s.excerpt,
           a.id, a.name, a.avatar_id, CASE WHEN t.activity_at > $3 AND coalesce(m.position, 0) < p.position
                                            AND coalesce(p.created_at, 0) > $3 THEN 1 ELSE 0 END
      FROM post_sources s
     CROSS JOIN posts p
     CROSS JOIN threads t
     CROSS JOIN forums f
      LEFT JOIN members a ON a.id = p.author_id
      LEFT JOIN read_marks m ON m.member_id = $2 AND m.thread_id = t.id
     WHERE s.post_id IN LIST($1) AND p.thread_id = s.thread_id AND p.position = s.position
       AND t.id = p.thread_id AND f.id = t.forum_id)"};

constexpr db::Statement own_whats_new_find{"member.whats_new", "SELECT whats_new FROM members WHERE id = $1"};
constexpr db::Statement own_whats_new_set{"member.set_whats_new", "UPDATE members SET whats_new = $2 WHERE id = $1"};

bool has_tag(std::string_view column, std::string_view tag)
{
    auto const tags = split(column, '\n');
    return std::ranges::find(tags, tag) != tags.end();
}

// Decides about one row after another, until a page is full and one more has been found.
class NewsWalk {
public:
    NewsWalk(Viewer const& viewer, NewsQuery const& query, std::size_t page_size)
        : query_{query}
        , page_size_{page_size}
        , asks_unread_{query.list == WhatsNewList::unread || query.list == WhatsNewList::replies}
        , since_{asks_unread_ ? std::max(query.since, viewer.read_floor) : query.since}
    {
    }

    // True: go on. A thread is unread as store/read_mark.cpp counts it.
    bool take_thread(db::Row& row)
    {
        auto const place = place_from(row);
        if (place.at <= since_) return is_at_end_ = true, false;
        auto const where = where_from(row);
        auto const last_position = row.get<std::int64_t>();
        auto const mark = row.get<std::int64_t>();
        auto const watch = row.get<WatchLevel>();
        bool const is_listed = !asks_unread_ || mark < last_position;
        return take(place, is_listed && where && watch != WatchLevel::ignored, watch);
    }

    // Posts stand in the order in which they came, which an import may have brought in another one than their times.
    bool take_post(db::Row& row, std::vector<MemberId> const& ignored)
    {
        auto const place = place_from(row);
        auto const where = where_from(row);
        bool const is_ignored = std::ranges::binary_search(ignored, row.get<MemberId>());
        bool const is_deleted = row.get<bool>();
        auto const watch = row.get<WatchLevel>();
        bool const is_in_time = since_ == Instant{} || place.at > since_;
        bool const is_listed = is_in_time && !is_deleted && !is_ignored;
        return take({{}, place.id}, is_listed && where && watch != WatchLevel::ignored, watch);
    }

    std::vector<ListPlace> const& found() const { return found_; }
    std::vector<WatchLevel> const& watches() const { return watches_; }
    std::optional<ListPlace> older() const
    {
        if (is_full_) return found_.back();
        if (looked_at_ == news_window && !is_at_end_) return last_;
        return std::nullopt;
    }

private:
    static ListPlace place_from(db::Row& row)
    {
        ListPlace place;
        place.id = row.get<std::int64_t>();
        place.at = row.get<Instant>();
        return place;
    }

    bool where_from(db::Row& row) const
    {
        auto const forum = row.get<ForumId>();
        auto const prefix = row.get<std::string_view>();
        auto const tags = row.get<std::string_view>();
        return std::ranges::find(query_.forums, forum) != query_.forums.end() &&
               (query_.prefix.empty() || prefix == query_.prefix) && (query_.tag.empty() || has_tag(tags, query_.tag));
    }

    bool take(ListPlace place, bool is_listed, WatchLevel watch)
    {
        if (is_listed && found_.size() == page_size_) return is_full_ = true, false;
        if (is_listed) {
            found_.push_back(place);
            watches_.push_back(watch);
        }
        last_ = place;
        ++looked_at_;
        return true;
    }

    NewsQuery const& query_;
    std::size_t page_size_;
    bool asks_unread_;
    Instant since_;
    std::vector<ListPlace> found_;
    std::vector<WatchLevel> watches_;
    ListPlace last_;
    std::int64_t looked_at_{};
    bool is_full_{};
    bool is_at_end_{};
};

void walk_threads(Reader& db, Viewer const& viewer, NewsQuery const& query, NewsWalk& walk)
{
    auto const take = [&](db::Row& row) { return walk.take_thread(row); };
    auto const& before = query.before;
    switch (query.list) {
    case WhatsNewList::watched: return db->walk(news_watched, take, viewer.member, before.at, before.id);
    case WhatsNewList::replies:
    case WhatsNewList::started: return db->walk(news_started, take, viewer.member, before.at, before.id);
    case WhatsNewList::unanswered: return db->walk(news_unanswered, take, viewer.member, before.at, before.id);
    case WhatsNewList::posts:
    case WhatsNewList::latest:
    case WhatsNewList::unread: break;
    }
    if (!query.tag.empty()) return db->walk(news_tagged, take, viewer.member, before.at, before.id, query.tag);
    if (query.only_forum.value != 0)
        return db->walk(news_of_forum, take, viewer.member, before.at, before.id, query.only_forum);
    db->walk(news_all, take, viewer.member, before.at, before.id);
}

// In the order of `places`; what was found a moment ago is there still, as both are read in one transaction.
template <class Thing>
std::vector<Thing> in_order(std::vector<Thing> things, std::vector<ListPlace> const& places, auto const& id_of)
{
    std::unordered_map<std::int64_t, std::size_t> rank;
    for (std::size_t i = 0; i < places.size(); ++i) rank.emplace(places[i].id, i);
    std::ranges::sort(things, {}, [&](Thing const& thing) { return rank.at(id_of(thing).value); });
    return things;
}

NewsPost news_post_from(db::Row& row)
{
    NewsPost news;
    auto& post = news.post;
    post.id = row.get<PostId>();
    post.thread = row.get<ThreadId>();
    post.thread_title = row.get<std::string>();
    post.thread_slug = row.get<std::string>();
    post.forum.id = row.get<ForumId>();
    post.forum.name = row.get<std::string>();
    post.forum.slug = row.get<std::string>();
    post.forum.kind = row.get<ForumKind>();
    post.position = row.get<std::int64_t>();
    post.created_at = row.get<std::optional<Instant>>();
    post.excerpt = row.get<std::string>();
    news.author.id = row.get<MemberId>();
    news.author.name = row.get<std::string>();
    news.author.avatar = row.get<UploadId>();
    news.is_unread = row.get<bool>();
    return news;
}

}  // namespace

NewsThreads news_threads(Reader& db, Viewer const& viewer, NewsQuery const& query)
{
    NewsWalk walk{viewer, query, threads_per_page};
    walk_threads(db, viewer, query, walk);
    NewsThreads news{{}, walk.watches(), walk.older()};
    if (walk.found().empty()) return news;
    std::vector<ThreadId> ids;
    for (auto const& place : walk.found()) ids.push_back({place.id});
    auto const read = [&] {
        auto threads = in_order(db->all(news_threads_shown, thread_from, ids), walk.found(),
                                [](Thread const& thread) { return thread.id; });
        name_people(db, threads);
        return threads;
    };
    news.threads = *recalled(db, news_threads_shown, RecallKey{ids}, read);
    return news;
}

NewsPosts news_posts(Reader& db, Viewer const& viewer, NewsQuery const& query, std::vector<MemberId> const& ignored)
{
    NewsWalk walk{viewer, query, posts_per_page};
    auto const take = [&](db::Row& row) { return walk.take_post(row, ignored); };
    db->walk(news_posts_walk, take, viewer.member, query.before.id);
    NewsPosts news{{}, walk.older()};
    if (walk.found().empty()) return news;
    std::vector<PostId> ids;
    for (auto const& place : walk.found()) ids.push_back({place.id});
    news.posts = in_order(db->all(news_posts_shown, news_post_from, ids, viewer.member, viewer.read_floor),
                          walk.found(), [](NewsPost const& news_post) { return news_post.post.id; });
    return news;
}

std::string own_whats_new(Reader& db, MemberId member)
{
    return db->one<std::string>(own_whats_new_find, member).value_or(std::string{});
}

void set_own_whats_new(Writer& db, MemberId member, std::string_view list)
{
    db->execute(own_whats_new_set, member, list);
}

}  // namespace stoa::store
