#include "acts/ignore.hpp"

#include "acts/alert_make.hpp"
#include "acts/alerts_read.hpp"
#include "acts/mention_find.hpp"
#include "acts/post_delete.hpp"
#include "acts/watch.hpp"
#include "model/limits.hpp"
#include "store/alert.hpp"
#include "support/community.hpp"

namespace stoa::acts {

namespace {

Result<MemberName> ignore(Community& here, Viewer const& who, MemberId member)
{
    return here.does(member_ignore, who, member);
}

void unignore(Community& here, Viewer const& who, MemberId member)
{
    here.store.write([&](store::Writer& db) { return member_unignore(db, who, member); });
}

void set_watch(Community& here, Viewer const& who, ThreadId thread, WatchLevel level)
{
    REQUIRE(here.does(thread_watch, who, thread, level));
}

std::size_t alerts_of(Community& here, MemberId member)
{
    here.store.write([&](store::Writer& db) {
        for (auto const& event : store::events_after(db, {}, 1000))
            make_alerts(db, *here.access, event, AlertLetters::no, here.now);
        return Done{};
    });
    return here.read(alerts_read, here.as(member), store::AlertQuestion{AlertKinds::all(), true}, std::int64_t{1})
        ->alerts.size();
}

std::vector<std::string> titles(std::vector<ThreadRow> const& rows)
{
    std::vector<std::string> found;
    for (auto const& row : rows) found.push_back(row.thread.title);
    return found;
}

using Titles = std::vector<std::string>;

}  // namespace

STORE_TEST_CASE("Posts of an ignored member are folded, and quotations of them")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto const first = here.start(ada, here.frames, "Steel", "Which?");
    REQUIRE(first);
    auto const thread = first->thread;
    here.reply(ben, thread, "This one.");
    here.reply(here.as(here.mona), thread,
               "[quote=\"ada, post: " + std::to_string(first->post.value) + "\"]Which?[/quote]\n\nYes.");

    CHECK_FALSE(ben.ignores_members);
    REQUIRE(ignore(here, ben, here.ada));
    ben = here.as(here.ben);
    CHECK(ben.ignores_members);
    auto view = here.read(thread_read, ben, thread, 1);
    CHECK(view->posts[0].is_ignored);
    CHECK_FALSE(view->posts[1].is_ignored);
    CHECK(view->posts[2].post.body.view().find("<details class=\"more\">") != std::string_view::npos);
    view = here.read(thread_read, ada, thread, 1);
    CHECK_FALSE(view->posts[0].is_ignored);
    CHECK(view->posts[2].post.body.view().find("<details") == std::string_view::npos);
    CHECK(here.read(member_read, ben, here.ada, 1)->is_ignored);
    CHECK_FALSE(here.read(member_read, ben, here.ada, 1)->may_ignore);

    unignore(here, ben, here.ada);
    ben = here.as(here.ben);
    CHECK_FALSE(ben.ignores_members);
    CHECK_FALSE(here.read(thread_read, ben, thread, 1)->posts[0].is_ignored);
    CHECK(here.read(member_read, ben, here.ada, 1)->may_ignore);
}

STORE_TEST_CASE("Whoever looks after the forum is heard, and nobody ignores themselves")
{
    Community here{store};
    auto const ada = here.as(here.ada);
    CHECK(refusal_of(ignore(here, ada, here.mona)) == Refusal::staff_not_ignored);
    CHECK(refusal_of(ignore(here, ada, here.ada)) == Refusal::not_over_oneself);
    CHECK(refusal_of(ignore(here, ada, MemberId{999})) == Refusal::no_such_member);
    CHECK(refusal_of(ignore(here, here.guest, here.ben)) == Refusal::login_required);
    CHECK_FALSE(here.read(member_read, ada, here.mona, 1)->may_ignore);

    // Somebody who becomes a moderator later is heard again.
    auto const placed = here.start(here.as(here.ben), here.frames, "Steel", "Which?");
    REQUIRE(ignore(here, ada, here.ben));
    here.store.write([&](store::Writer& db) { return store::add_to_group(db, here.ben, moderators), Done{}; });
    CHECK_FALSE(here.read(thread_read, here.as(here.ada), placed->thread, 1)->posts[0].is_ignored);
}

STORE_TEST_CASE("An ignored member causes no alerts, whatever they do; moderators always do")
{
    Community here{store};
    auto const ada = here.as(here.ada), ben = here.as(here.ben);
    auto const thread = here.start(ada, here.frames, "Steel", "Which?")->thread;
    REQUIRE(ignore(here, ada, here.ben));
    here.reply(ben, thread, "This one.");
    CHECK(alerts_of(here, here.ada) == 0);
    auto const mine = here.reply(ada, thread, "Hm.");
    REQUIRE(here.remove(here.as(here.mona), mine->post));
    CHECK(alerts_of(here, here.ada) == 1);
    unignore(here, here.as(here.ada), here.ben);
    here.reply(ben, thread, "As I said.");
    CHECK(alerts_of(here, here.ada) == 2);
}

STORE_TEST_CASE("An ignored thread stands in no list and counts as nothing new")
{
    Community here{store};
    auto const ada = here.as(here.ada);
    auto const steel = here.start(ada, here.frames, "Steel", "Which?")->thread;
    here.start(ada, here.frames, "Saddles", "Leather?");
    auto ben = here.as(here.ben);
    CHECK(here.read(whats_new_read, ben, WhatsNewWish{WhatsNewList::unread}, here.now)->unread_threads == 2);

    set_watch(here, ben, steel, WatchLevel::ignored);
    ben = here.as(here.ben);
    CHECK(ben.ignores_threads);
    auto const unread = here.read(whats_new_read, ben, WhatsNewWish{WhatsNewList::unread}, here.now);
    CHECK(unread->unread_threads == 1);
    CHECK(titles(unread->threads) == Titles{"Saddles"});
    CHECK(titles(here.read(whats_new_read, ben, WhatsNewWish{}, here.now)->threads) == Titles{"Saddles"});
    CHECK(titles(here.read(forum_read, ben, here.frames, 1)->threads) == Titles{"Saddles"});
    CHECK(here.read(index_read, ben)->unread_threads == 1);
    CHECK(titles(here.read(index_read, ben)->unread) == Titles{"Saddles"});
    CHECK(here.read(whats_new_read, ben, WhatsNewWish{WhatsNewList::watched}, here.now)->threads.empty());
    CHECK(titles(here.read(ignored_read, ben, 1)->threads) == Titles{"Steel"});
    // Its page is there all the same.
    CHECK(here.read(thread_read, ben, steel, 1)->watch == WatchLevel::ignored);
    CHECK(titles(here.read(forum_read, ada, here.frames, 1)->threads) == Titles{"Saddles", "Steel"});

    set_watch(here, ben, steel, WatchLevel::none);
    ben = here.as(here.ben);
    CHECK_FALSE(ben.ignores_threads);
    CHECK(here.read(whats_new_read, ben, WhatsNewWish{WhatsNewList::unread}, here.now)->unread_threads == 2);
}

STORE_TEST_CASE("What was ignored in a forum that one may not see any more is not listed")
{
    Community here{store};
    auto const thread = here.start(here.as(here.ada), here.frames, "Steel", "Which?")->thread;
    set_watch(here, here.as(here.ben), thread, WatchLevel::ignored);
    here.forbid(here.frames, Permission::read_threads);
    CHECK(here.read(ignored_read, here.as(here.ben), 1)->threads.empty());
}

}  // namespace stoa::acts
