#include "acts/alert_make.hpp"

#include "acts/alerts_read.hpp"
#include "acts/mention_find.hpp"
#include "acts/post_delete.hpp"
#include "acts/post_react.hpp"
#include "acts/thread_lock.hpp"
#include "acts/thread_move.hpp"
#include "acts/watch.hpp"
#include "model/alert_words.hpp"
#include "store/alert.hpp"
#include "store/watch.hpp"
#include "support/community.hpp"

namespace stoa::acts {

namespace {

// Whatever has happened since the last time is told.
class Telling {
public:
    explicit Telling(Community& where)
        : here{where}
    {
    }

    void tell()
    {
        here.store.write([&](store::Writer& db) {
            for (auto const& event : store::events_after(db, last_, 1000)) {
                make_alerts(db, *here.access, event, AlertLetters::yes, here.now);
                // Twice: nobody may notice.
                make_alerts(db, *here.access, event, AlertLetters::yes, here.now);
                last_ = event.id;
            }
            return Done{};
        });
    }

    // "Ben quoted you in Frames", latest first.
    std::vector<std::string> lines_of(MemberId member)
    {
        tell();
        auto view =
            here.read(alerts_read, here.as(member), store::AlertQuestion{AlertKinds::all(), true}, std::int64_t{1});
        std::vector<std::string> lines;
        for (auto const& alert : view->alerts) {
            auto const words = words_for(alert);
            lines.push_back(words.what.text() + " " + words.where.text());
        }
        CHECK(here.as(member).unread_alerts == static_cast<std::int64_t>(lines.size() + view->hidden.size()));
        return lines;
    }

    Community& here;

private:
    EventId last_{};
};

using Lines = std::vector<std::string>;

// A text whose mentions are looked up, as the handler does it.
PostText spoken(Community& here, std::string_view text)
{
    return *PostText::parse(text, Markup::markdown, [&](std::vector<std::string> const& names) {
        return here.store.read([&](store::Reader& db) { return mention_find(db, names); });
    });
}

Result<PostPlaced> start(Community& here, Viewer const& who, ForumId forum, std::string_view title,
                         std::string_view text)
{
    ThreadDraft const draft{forum, *ThreadTitle::parse(title), spoken(here, text), {}, {}, {}};
    return here.does(thread_start, who, draft);
}

Result<PostPlaced> reply(Community& here, Viewer const& who, ThreadId thread, std::string_view text)
{
    return here.does(post_reply, who, ReplyDraft{thread, spoken(here, text), {}, 0});
}

}  // namespace

STORE_TEST_CASE("who watches a thread is told of replies, counted together until they are read")
{
    Community here{store};
    Telling telling{here};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto thread = here.start(ada, here.frames, "Steel", "Which?")->thread;
    CHECK(telling.lines_of(here.ada).empty());
    here.reply(ben, thread, "This one.");
    CHECK(telling.lines_of(here.ada) == Lines{"ben replied in a thread you watch: Steel"});
    here.reply(mona, thread, "No, that one.");
    CHECK(telling.lines_of(here.ada) == Lines{"2 new replies in a thread you watch: Steel"});
    // Whoever replies watches too, and is told nothing of what they did themselves.
    CHECK(telling.lines_of(here.ben) == Lines{"mona replied in a thread you watch: Steel"});

    // Seen, and so read; what comes after is another alert.
    here.store.write(
        [&](store::Writer& db) { return store::mark_alerts_read(db, {here.ada, thread, 1, 3}, here.now), Done{}; });
    CHECK(telling.lines_of(here.ada).empty());
    here.reply(ben, thread, "As I said.");
    CHECK(telling.lines_of(here.ada) == Lines{"ben replied in a thread you watch: Steel"});
}

STORE_TEST_CASE("who is quoted, mentioned and watches besides is told once")
{
    Community here{store};
    Telling telling{here};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto first = here.start(ada, here.frames, "Steel", "Which?").operator*();
    auto quote = "[quote=\"ada, post: " + std::to_string(first.post.value) +
                 ", member: " + std::to_string(here.ada.value) + "\"]Which?[/quote]\n\n@ada, this one.";
    reply(here, ben, first.thread, quote);
    CHECK(telling.lines_of(here.ada) == Lines{"ben quoted you in Steel"});
}

STORE_TEST_CASE("a mention is told once, also after an edit, and never to oneself")
{
    Community here{store};
    Telling telling{here};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto thread = start(here, ada, here.frames, "Steel", "I, @ada, ask @ben.").operator*();
    CHECK(telling.lines_of(here.ben) == Lines{"ada mentioned you in Steel"});
    CHECK(telling.lines_of(here.ada).empty());
    here.store.write([&](store::Writer& db) { return store::mark_alerts_read(db, here.ben, here.now), Done{}; });
    EditDraft const again{.post = thread.post,
                          .text = spoken(here, "I, @ada, ask @ben again."),
                          .revision = {},
                          .is_from_form = false,
                          .reason = {}};
    REQUIRE(here.does(post_edit, ada, again));
    CHECK(telling.lines_of(here.ben).empty());
}

STORE_TEST_CASE("nobody is told of what they may not see, neither then nor later")
{
    Community here{store};
    Telling telling{here};
    auto mona = here.as(here.mona), ben = here.as(here.ben);
    start(here, mona, here.shelf, "Between ourselves", "@ben must not know.");
    CHECK(telling.lines_of(here.ben).empty());
    CHECK(here.as(here.ben).unread_alerts == 0);

    auto thread = start(here, mona, here.frames, "Open", "@ben may know.")->thread;
    CHECK(telling.lines_of(here.ben) == Lines{"mona mentioned you in Open"});
    here.forbid(here.frames, Permission::read_threads);
    CHECK(telling.lines_of(here.ben).empty());
    CHECK(refusal_of(here.does(thread_watch, ben, thread, WatchLevel::alert)) == Refusal::no_such_thread);
}

STORE_TEST_CASE("reactions to a post are one alert with a count of people")
{
    Community here{store};
    Telling telling{here};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Steel", "Which?")->post;
    here.does(post_react, ben, post, like_kind);
    CHECK(telling.lines_of(here.ada) == Lines{"ben reacted to your post in Steel"});
    here.does(post_react, ben, post, ReactionKindId{2});  // the same person
    CHECK(telling.lines_of(here.ada) == Lines{"ben reacted to your post in Steel"});
    here.does(post_react, mona, post, like_kind);
    CHECK(telling.lines_of(here.ada) == Lines{"mona and 1 other reacted to your post in Steel"});
    here.does(post_react, mona, post, ReactionKindId{});
    here.does(post_react, ben, post, ReactionKindId{});
    CHECK(telling.lines_of(here.ada).empty());
}

STORE_TEST_CASE("new threads are told to those who watch the forum")
{
    Community here{store};
    Telling telling{here};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    REQUIRE(here.does(forum_watch, ben, here.frames, WatchLevel::alert));
    auto first = here.start(ada, here.frames, "Steel", "Which?")->thread;
    CHECK(telling.lines_of(here.ben) == Lines{"ada started a thread in Frames, which you watch: Steel"});
    here.start(ada, here.frames, "Titanium", "Why?");
    CHECK(telling.lines_of(here.ben) == Lines{"2 new threads in Frames, which you watch. The latest: Titanium"});
    here.reply(ada, first, "Nobody?");  // the thread itself they do not watch
    CHECK(telling.lines_of(here.ben).size() == 1);
    REQUIRE(here.does(forum_watch, ben, here.frames, WatchLevel::none));
    here.start(ada, here.frames, "Carbon", "Ever?");
    CHECK(telling.lines_of(here.ben).size() == 1);
}

STORE_TEST_CASE("what is muted is silent, but for moderators")
{
    Community here{store};
    Telling telling{here};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto thread = here.start(ada, here.frames, "Steel", "Which?")->thread;
    REQUIRE(here.does(thread_watch, ada, thread, WatchLevel::muted));
    auto post = reply(here, ben, thread, "@ada: this one.")->post;
    here.does(post_react, ben, post, like_kind);
    here.reply(ada, thread, "Thanks.");  // what was muted stays so
    reply(here, ben, thread, "Any time, @ada.");
    CHECK(telling.lines_of(here.ada).empty());
    here.does(thread_lock, mona, thread, true);
    CHECK(telling.lines_of(here.ada) == Lines{"A moderator locked your thread in Frames: Steel"});
}

STORE_TEST_CASE("what a moderator does is told with the reason, what one does oneself is not")
{
    Community here{store};
    Telling telling{here};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto placed = here.start(ada, here.frames, "Steel", "Which?").operator*();
    auto reply = here.reply(ada, placed.thread, "Nobody?")->post;
    here.remove(ada, reply);
    here.restore(ada, reply);
    CHECK(telling.lines_of(here.ada).empty());
    auto at = here.later();
    here.store.write([&](store::Writer& db) { return post_delete(db, *here.access, mona, reply, at, "Off topic"); });
    CHECK(telling.lines_of(here.ada) ==
          Lines{"A moderator deleted your post in Frames: Steel (the reason: Off topic)"});
    CHECK(telling.lines_of(here.mona).empty());
}

STORE_TEST_CASE("whoever does not want a kind is not told, and hears of the post as a watcher instead")
{
    Community here{store};
    Telling telling{here};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto thread = here.start(ada, here.frames, "Steel", "Which?")->thread;
    AlertPreferences preferences{AlertKinds{}.add(AlertKind::reply), {}, WatchLevel::none, WatchLevel::none, true};
    here.store.write(
        [&](store::Writer& db) { return store::set_alert_preferences(db, here.ada, preferences), Done{}; });
    reply(here, ben, thread, "@ada: this one.");
    CHECK(telling.lines_of(here.ada) == Lines{"ben replied in a thread you watch: Steel"});
    auto second = here.start(ada, here.frames, "Titanium", "Why?")->thread;
    here.reply(ben, second, "Rust.");
    CHECK(telling.lines_of(here.ada).size() == 1);
}

STORE_TEST_CASE("the page of what is watched has threads by activity, and forums")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto first = here.start(ada, here.frames, "Steel", "Which?")->thread;
    auto second = here.start(ada, here.frames, "Titanium", "Why?")->thread;
    here.reply(ben, first, "This one.");
    REQUIRE(here.does(forum_watch, ada, here.frames, WatchLevel::letter));
    auto view = here.read(whats_new_read, ada, WhatsNewWish{WhatsNewList::watched}, here.now).operator*();
    REQUIRE(view.threads.size() == 2);
    CHECK(view.threads[0].thread.id == first);
    CHECK(view.threads[0].unread_posts == 1);
    CHECK(view.threads[1].thread.id == second);
    CHECK(view.threads[1].watch == WatchLevel::alert);
    REQUIRE(view.watched.size() == 1);
    CHECK(view.watched[0].second == WatchLevel::letter);
    CHECK(here.read(thread_read, ada, first, std::int64_t{1})->watch == WatchLevel::alert);
    REQUIRE(here.does(thread_watch, ada, second, WatchLevel::none));
    CHECK(here.read(whats_new_read, ada, WhatsNewWish{WhatsNewList::watched}, here.now)->threads.size() == 1);
    CHECK(refusal_of(here.read(whats_new_read, here.guest, WhatsNewWish{WhatsNewList::watched}, here.now)) ==
          Refusal::login_required);
    CHECK(refusal_of(here.does(forum_watch, ben, here.workshop, WatchLevel::alert)) == Refusal::no_such_forum);
}

}  // namespace stoa::acts
