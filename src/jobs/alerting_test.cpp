#include "jobs/alerting.hpp"

#include <stdexcept>

#include "acts/unsubscribe.hpp"
#include "acts/watch.hpp"
#include "jobs/event_consumer.hpp"
#include "store/alert.hpp"
#include "store/mail.hpp"
#include "store/watch.hpp"
#include "support/community.hpp"

using namespace stoa;
using acts::Community;

namespace {

acts::LetterHead head() { return {"Stoa", "https://forum.example"}; }

void work(jobs::Alerts& alerts, Instant now)
{
    while (alerts.work(now)) {
    }
}

std::vector<store::QueuedLetter> letters(Community& here)
{
    return here.store.write([&](store::Writer& db) {
        auto taken = store::take_letters(db, here.now, here.now, 10);
        for (auto const& letter : taken) store::delete_letter(db, letter.id);
        return taken;
    });
}

void come_back(Community& here, MemberId member)
{
    auto at = here.later(minute_ms);
    here.store.write([&](store::Writer& db) { return store::touch_seen(db, {{member, at}}), Done{}; });
}

// They watch by letter what they start.
ThreadId thread_by(Community& here, MemberId member)
{
    here.store.write([&](store::Writer& db) {
        auto preferences = store::alert_preferences(db, member);
        preferences.started = WatchLevel::letter;
        store::set_alert_preferences(db, member, preferences);
        return Done{};
    });
    return here.start(here.as(member), here.frames, "Steel", "Which?")->thread;
}

// Whose address is proven.
ThreadId thread_of_ada(Community& here)
{
    here.store.write([&](store::Writer& db) {
        store::set_confirmed_email(db, here.ada, "ada@example.org", here.now);
        return Done{};
    });
    return thread_by(here, here.ada);
}

}  // namespace

STORE_TEST_CASE("a consumer takes every event once, in order, from when it came")
{
    Community here{store};
    auto thread = here.start(here.as(here.ada), here.frames, "Steel", "Which?")->thread;
    jobs::begin_consuming(store, "test");
    std::vector<EventId> taken;
    jobs::EventConsumer const consumer{"test", [&](store::Writer&, Event const& event) { taken.push_back(event.id); }};
    CHECK_FALSE(jobs::consume_next(store, consumer));
    for (int i = 0; i < 150; ++i) here.reply(here.as(here.ben), thread, "Reply " + std::to_string(i));
    jobs::begin_consuming(store, "test");  // as after a restart
    CHECK(jobs::consume_next(store, consumer));
    CHECK(jobs::consume_next(store, consumer));
    CHECK_FALSE(jobs::consume_next(store, consumer));
    CHECK(taken.size() == 150);
    CHECK(std::ranges::is_sorted(taken));
}

STORE_TEST_CASE("what fails in the middle leaves no trace and is taken again")
{
    Community here{store};
    jobs::begin_consuming(store, "test");
    auto thread = here.start(here.as(here.ada), here.frames, "Steel", "Which?")->thread;
    here.reply(here.as(here.ben), thread, "This one.");
    auto taking = [&](bool is_broken) {
        return jobs::EventConsumer{"test", [&, is_broken](store::Writer& db, Event const& event) {
                                       store::set_forum_watch(db, here.mona, here.frames, WatchLevel::alert, event.at);
                                       if (is_broken && event.kind == EventKind::post_added)
                                           throw std::runtime_error{"the power fails"};
                                   }};
    };
    CHECK_THROWS(jobs::consume_next(store, taking(true)));
    auto watched = [&] {
        return store.read([&](store::Reader& db) { return store::watched_forums(db, here.mona).size(); });
    };
    CHECK(watched() == 0);
    CHECK(jobs::consume_next(store, taking(false)));
    CHECK(watched() == 1);
    CHECK_FALSE(jobs::consume_next(store, taking(false)));
}

STORE_TEST_CASE("whoever is away gets one letter until they come back")
{
    Community here{store};
    jobs::Alerts alerts{store, head()};
    auto thread = thread_of_ada(here);
    come_back(here, here.ada);
    auto ben = here.as(here.ben);
    here.reply(ben, thread, "This one.");
    work(alerts, here.now);
    CHECK(letters(here).empty());  // she may still be about
    work(alerts, here.later(alert_letter_delay_ms));
    auto first = letters(here);
    REQUIRE(first.size() == 1);
    CHECK(first[0].recipient == "ada@example.org");
    CHECK(first[0].subject == "ben replied in a thread you watch: Steel");
    CHECK(first[0].text.find("https://forum.example/threads/steel.") != std::string::npos);
    CHECK(first[0].unsubscribe.starts_with("https://forum.example/unsubscribe?token="));

    here.reply(ben, thread, "Or that one.");
    work(alerts, here.now);
    work(alerts, here.later(alert_letter_delay_ms));
    CHECK(letters(here).empty());

    come_back(here, here.ada);
    here.reply(ben, thread, "Hello?");
    work(alerts, here.now);
    work(alerts, here.later(alert_letter_delay_ms));
    CHECK(letters(here).size() == 1);
}

STORE_TEST_CASE("whoever comes back in time gets no letter")
{
    Community here{store};
    jobs::Alerts alerts{store, head()};
    auto thread = thread_of_ada(here);
    here.reply(here.as(here.ben), thread, "This one.");
    work(alerts, here.now);
    come_back(here, here.ada);
    work(alerts, here.later(alert_letter_delay_ms));
    CHECK(letters(here).empty());
}

STORE_TEST_CASE("a letter holds nothing that its reader may not see any more")
{
    Community here{store};
    jobs::Alerts alerts{store, head()};
    auto thread = thread_of_ada(here);
    here.reply(here.as(here.ben), thread, "This one.");
    work(alerts, here.now);
    here.forbid(here.frames, Permission::read_threads);
    work(alerts, here.later(alert_letter_delay_ms));
    CHECK(letters(here).empty());
}

STORE_TEST_CASE("there are no letters to addresses that nobody has proven, and none where none can be sent")
{
    Community here{store};
    jobs::Alerts alerts{store, head()};
    jobs::Alerts silent{store, std::nullopt};
    auto ben = here.as(here.ben);
    here.reply(here.as(here.mona), thread_by(here, here.ben), "That one.");
    work(alerts, here.now);
    CHECK(here.as(here.ben).unread_alerts == 1);
    work(alerts, here.later(alert_letter_delay_ms));
    CHECK(letters(here).empty());
    auto thread = thread_of_ada(here);
    REQUIRE(here.reply(ben, thread, "This one."));
    work(silent, here.now);
    work(alerts, here.later(alert_letter_delay_ms));
    CHECK(letters(here).empty());
    CHECK(here.as(here.ada).unread_alerts == 1);
}

STORE_TEST_CASE("a letter about a message says who wrote, and not what")
{
    Community here{store};
    jobs::Alerts alerts{store, head()};
    here.store.write([&](store::Writer& db) {
        return store::set_confirmed_email(db, here.ada, "ada@example.org", here.now), Done{};
    });
    come_back(here, here.ada);
    acts::ConversationDraft const draft{*acts::ThreadTitle::parse("About the fork"),
                                        {"ada", "mona"},
                                        *acts::PostText::parse("The secret of the jig.", Markup::markdown),
                                        {}};
    auto const talk = here.does(acts::conversation_start, here.as(here.ben), draft)->conversation;
    auto const mute = [&](MemberId member) {
        auto const viewer = here.as(member);
        return store.write(
            [&](store::Writer& db) { return acts::conversation_mark(db, viewer, talk, SeatMark::mute); });
    };
    REQUIRE(mute(here.mona));
    work(alerts, here.now);
    CHECK(here.as(here.ada).unread_alerts == 1);
    CHECK(here.as(here.ben).unread_alerts == 0);
    CHECK(here.as(here.mona).unread_alerts == 0);
    work(alerts, here.later(alert_letter_delay_ms));
    auto const sent = letters(here);
    REQUIRE(sent.size() == 1);
    CHECK(sent[0].subject == "ben wrote to you in a conversation: About the fork");
    CHECK(sent[0].text.find("https://forum.example/conversations/") != std::string::npos);
    CHECK(sent[0].text.find("secret") == std::string::npos);
    CHECK(sent[0].html.find("secret") == std::string::npos);
}

STORE_TEST_CASE("whoever has left a conversation finds no alert of it any more, and no letter")
{
    Community here{store};
    jobs::Alerts alerts{store, head()};
    here.store.write([&](store::Writer& db) {
        return store::set_confirmed_email(db, here.ada, "ada@example.org", here.now), Done{};
    });
    come_back(here, here.ada);
    acts::ConversationDraft const draft{*acts::ThreadTitle::parse("About the fork"),
                                        {"ada", "mona"},
                                        *acts::PostText::parse("Hello.", Markup::markdown),
                                        {}};
    auto const talk = here.does(acts::conversation_start, here.as(here.ben), draft)->conversation;
    work(alerts, here.now);
    auto const ada = here.as(here.ada);
    auto const at = here.later();
    auto const left =
        store.write([&](store::Writer& db) { return acts::conversation_leave(db, ada, talk, Attendance::gone, at); });
    REQUIRE(left);
    CHECK(here.as(here.ada).unread_alerts == 0);
    acts::MessageDraft const more{talk, *acts::PostText::parse("More.", Markup::markdown), {}};
    REQUIRE(here.does(acts::message_add, here.as(here.ben), more));
    work(alerts, here.now);
    CHECK(here.as(here.ada).unread_alerts == 0);
    CHECK(here.as(here.mona).unread_alerts == 1);
    work(alerts, here.later(alert_letter_delay_ms));
    CHECK(letters(here).empty());
    auto const alerts_of_ada =
        here.read(acts::alerts_read, ada, store::AlertQuestion{AlertKinds::all(), false}, std::int64_t{1});
    CHECK(alerts_of_ada->alerts.empty());
}

STORE_TEST_CASE("the link in a letter ends letters, and nothing else does")
{
    Community here{store};
    auto token = store.write([&](store::Writer& db) { return acts::unsubscribe_token(db, here.ada); });
    auto press = [&](std::string const& with) {
        return store.write([&](store::Writer& db) { return acts::unsubscribe(db, with); });
    };
    auto letter_kinds = [&] {
        return store.read([&](store::Reader& db) { return store::alert_preferences(db, here.ada).letters; });
    };
    for (auto const& wrong : {std::string{}, std::string{"1."}, token + "x",
                              std::to_string(here.ben.value) + token.substr(token.find('.'))})
        CHECK_FALSE(press(wrong));
    CHECK(letter_kinds() != AlertKinds{});
    CHECK(press(token));
    CHECK(press(token));
    CHECK(letter_kinds() == AlertKinds{});
}

STORE_TEST_CASE("old alerts go, and the count of unread ones with them")
{
    Community here{store};
    jobs::Alerts alerts{store, std::nullopt};
    REQUIRE(here.reply(here.as(here.mona), thread_by(here, here.ben), "That one."));
    work(alerts, here.now);
    CHECK(here.as(here.ben).unread_alerts == 1);
    auto tidy = [&](Instant before) {
        return store.write([&](store::Writer& db) { return store::delete_some_old_alerts(db, before); });
    };
    CHECK_FALSE(tidy(here.now - alerts_kept_ms));
    CHECK(tidy(here.now + 1));
    CHECK(here.as(here.ben).unread_alerts == 0);
}
