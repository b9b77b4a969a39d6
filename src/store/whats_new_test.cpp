#include "store/whats_new.hpp"

#include "model/limits.hpp"
#include "store/read_mark.hpp"
#include "store/sample_test.hpp"
#include "store/watch.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

using Titles = std::vector<std::string>;

Titles titles_of(NewsThreads const& news)
{
    Titles titles;
    for (auto const& thread : news.threads) titles.push_back(thread.title);
    return titles;
}

NewsThreads list(Store& store, MemberId member, NewsQuery const& query)
{
    return store.read([&](Reader& db) { return news_threads(db, *find_viewer(db, member), query); });
}

ThreadId thread_at(Store& store, NewThread thread, int minute)
{
    return store.write([&](Writer& db) {
        thread.created_at = thread.activity_at = at_minute(minute);
        auto const id = insert_thread(db, thread);
        insert_post(db, sample_post(id, thread.starter, thread.title, at_minute(minute)), at_minute(minute));
        return id;
    });
}

void answer(Store& store, ThreadId thread, MemberId author, int minute)
{
    store.write([&](Writer& db) {
        return insert_post(db, sample_post(thread, author, "More.", at_minute(minute)), at_minute(minute));
    });
}

}  // namespace

STORE_TEST_CASE("each list has what belongs to it, latest activity first")
{
    auto sample = store.write(begin_sample);  // by Ada, minute 1
    auto const saddles = thread_at(store, sample_thread(sample.forum, sample.ben, "saddles", {}), 3);
    auto const pedals = thread_at(store, sample_thread(sample.forum, sample.ben, "pedals", {}), 4);
    answer(store, sample.thread, sample.ben, 5);
    store.write([&](Writer& db) {
        set_read_marks(db, {{sample.ada, pedals, 1}});
        set_thread_watch(db, sample.ada, saddles, WatchLevel::alert, at_minute(6));
        return Done{};
    });
    auto const ada = [&](WhatsNewList which) {
        return titles_of(list(store, sample.ada, {.list = which, .forums = {sample.forum}}));
    };
    CHECK(ada(WhatsNewList::latest) == Titles{"steel-or-titanium", "pedals", "saddles"});
    CHECK(ada(WhatsNewList::unread) == Titles{"steel-or-titanium", "saddles"});
    CHECK(ada(WhatsNewList::replies) == Titles{"steel-or-titanium"});
    CHECK(ada(WhatsNewList::started) == Titles{"steel-or-titanium"});
    CHECK(ada(WhatsNewList::watched) == Titles{"saddles"});
    CHECK(ada(WhatsNewList::unanswered) == Titles{"pedals", "saddles"});
    CHECK(list(store, sample.ada, {.list = WhatsNewList::watched, .forums = {sample.forum}}).watches ==
          std::vector{WatchLevel::alert});

    // Neither what one may not read, nor what one ignores.
    CHECK(titles_of(list(store, sample.ada, {.forums = {ForumId{99}}})).empty());
    store.write([&](Writer& db) {
        set_thread_watch(db, sample.ada, pedals, WatchLevel::ignored, at_minute(6));
        return Done{};
    });
    CHECK(ada(WhatsNewList::latest) == Titles{"steel-or-titanium", "saddles"});
    CHECK(ada(WhatsNewList::unanswered) == Titles{"saddles"});
}

STORE_TEST_CASE("filters combine")
{
    auto sample = store.write(begin_sample);
    auto const other = store.write([](Writer& db) { return insert_forum(db, {.name = "Sale", .slug = "sale"}); });
    auto wanted = sample_thread(other, sample.ben, "wanted", {});
    wanted.prefix = "Wanted";
    wanted.tags = {"gears", "chains"};
    thread_at(store, wanted, 3);
    auto offered = sample_thread(other, sample.ben, "offered", {});
    offered.tags = {"gears"};
    thread_at(store, offered, 4);
    std::vector<ForumId> const both{sample.forum, other};
    auto const found = [&](NewsQuery query) { return titles_of(list(store, sample.ada, query)); };
    CHECK(found({.forums = both}) == Titles{"offered", "wanted", "steel-or-titanium"});
    CHECK(found({.forums = {other}, .only_forum = other}) == Titles{"offered", "wanted"});
    CHECK(found({.forums = both, .tag = "gears"}) == Titles{"offered", "wanted"});
    CHECK(found({.forums = both, .prefix = "Wanted"}) == Titles{"wanted"});
    CHECK(found({.forums = both, .prefix = "Wanted", .tag = "chains"}) == Titles{"wanted"});
    CHECK(found({.forums = {sample.forum}, .tag = "gears"}).empty());
    CHECK(found({.forums = both, .since = at_minute(3)}) == Titles{"offered"});
    CHECK(found({.list = WhatsNewList::unanswered, .forums = both, .tag = "chains"}) == Titles{"wanted"});
    auto const gone = store.read([&](Reader& db) {
        return news_posts(db, *find_viewer(db, sample.ada), {.forums = both, .tag = "chains"}, {}).posts.size();
    });
    CHECK(gone == 1);
}

STORE_TEST_CASE("pages neither repeat nor skip while posts arrive")
{
    auto sample = store.write(begin_sample);
    std::vector<ThreadId> threads;
    for (int i = 0; i < 50; ++i)
        threads.push_back(
            thread_at(store, sample_thread(sample.forum, sample.ben, "thread " + std::to_string(i), {}), 10 + i));
    NewsQuery query{.forums = {sample.forum}, .since = at_minute(5)};
    auto const first = list(store, sample.ada, query);
    REQUIRE(first.threads.size() == threads_per_page);
    CHECK(first.threads.front().title == "thread 49");
    answer(store, threads[45], sample.ben, 100);  // on the first page: it must not come again
    thread_at(store, sample_thread(sample.forum, sample.ben, "newest", {}), 101);
    query.before = first.older.value();
    auto const second = list(store, sample.ada, query);
    REQUIRE(second.threads.size() == threads_per_page);
    CHECK(second.threads.front().title == "thread 29");
    query.before = second.older.value();
    auto const third = list(store, sample.ada, query);
    CHECK(third.threads.size() == 10);
    CHECK(third.threads.back().title == "thread 0");
    CHECK_FALSE(third.older);
}

STORE_TEST_CASE("a page looks at a bounded number of threads, and the next one goes on")
{
    auto sample = store.write(begin_sample);
    auto rare = sample_thread(sample.forum, sample.ben, "rare", {});
    rare.prefix = "Rare";
    thread_at(store, rare, 2);
    store.write([&](Writer& db) {
        for (int i = 0; i < news_window; ++i)
            insert_thread(db, sample_thread(sample.forum, sample.ben, "usual", at_minute(10 + i)));
        return Done{};
    });
    NewsQuery query{.forums = {sample.forum}, .prefix = "Rare"};
    auto const first = list(store, sample.ada, query);
    CHECK(first.threads.empty());
    REQUIRE(first.older);
    query.before = *first.older;
    CHECK(titles_of(list(store, sample.ada, query)) == Titles{"rare"});
}

STORE_TEST_CASE("new posts are listed one by one, without those that are deleted or ignored")
{
    auto sample = store.write(begin_sample);
    for (int minute = 2; minute <= 30; ++minute) answer(store, sample.thread, sample.ben, minute);
    answer(store, sample.thread, sample.ada, 31);
    store.write([&](Writer& db) {
        delete_post(db, {29}, sample.ben, at_minute(32));
        set_read_marks(db, {{sample.ada, sample.thread, 30}});
        return Done{};
    });
    auto const posts = [&](NewsQuery const& query, std::vector<MemberId> const& ignored) {
        return store.read([&](Reader& db) { return news_posts(db, *find_viewer(db, sample.ada), query, ignored); });
    };
    NewsQuery query{.list = WhatsNewList::posts, .forums = {sample.forum}};
    auto const first = posts(query, {});
    REQUIRE(first.posts.size() == posts_per_page);
    CHECK(first.posts[0].post.position == 31);
    CHECK(first.posts[0].author.name == "Ada");
    CHECK(first.posts[0].is_unread);
    CHECK(first.posts[1].post.excerpt == "More.");
    CHECK_FALSE(first.posts[1].is_unread);
    CHECK(first.posts[2].post.position == 28);
    query.before = first.older.value();
    auto const second = posts(query, {});
    CHECK(second.posts.size() == 10);
    CHECK(second.posts.back().post.position == 1);
    CHECK_FALSE(second.older);
    CHECK(posts({.list = WhatsNewList::posts, .forums = {sample.forum}}, {sample.ben}).posts.size() == 2);
    CHECK(posts({.list = WhatsNewList::posts, .forums = {}}, {}).posts.empty());
}

STORE_TEST_CASE("a member begins with a list of their own")
{
    auto sample = store.write(begin_sample);
    CHECK(store.read([&](Reader& db) { return own_whats_new(db, sample.ada); }).empty());
    store.write([&](Writer& db) {
        set_own_whats_new(db, sample.ada, "unread?forum=1");
        return Done{};
    });
    CHECK(store.read([&](Reader& db) { return own_whats_new(db, sample.ada); }) == "unread?forum=1");
    CHECK(store.read([&](Reader& db) { return own_whats_new(db, sample.ben); }).empty());
}

}  // namespace stoa::store
