#include <doctest/doctest.h>

#include "http/event_stream.hpp"
#include "store/event.hpp"
#include "store/session.hpp"
#include "store/thread.hpp"
#include "walk_world.hpp"

// Pages that are open: what their streams say, to whom, and the parts that they ask for then.
namespace stoa::scene {
namespace {

using Stream = std::shared_ptr<http::EventStream>;

Stream listen(Browser& browser, std::string_view address, std::string_view last_event_id = {})
{
    std::vector<http::Header> headers;
    if (!last_event_id.empty()) headers.push_back({"Last-Event-ID", std::string{last_event_id}});
    return browser.request(http::Method::get, address, {}, std::move(headers)).events;
}

std::string stream_of_page(Browser& browser)
{
    std::string const page{browser.response().bytes()};
    static constexpr std::string_view mark = "data-live=\"";
    auto const at = page.find(mark);
    if (at == std::string::npos) return {};
    auto address = page.substr(at + mark.size());
    address.resize(address.find('"'));
    for (auto amp = address.find("&amp;"); amp != std::string::npos; amp = address.find("&amp;"))
        address.replace(amp, 5, "&");
    return address;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string said(Stream const& stream) { return stream ? stream->take().text : std::string{}; }

// "id: 7" of the last event.
std::string last_id(std::string_view text)
{
    auto const at = text.rfind("id: ");
    if (at == std::string_view::npos) return {};
    auto const rest = text.substr(at + 4);
    return std::string{rest.substr(0, rest.find('\n'))};
}

std::string text_at(Browser& browser, std::string_view address)
{
    return std::string{browser.request(http::Method::get, address, {}, {}).bytes()};
}

// As a script does: with the key of a form that the page has.
void send_with_key(Browser& browser, std::string_view page, std::string_view action, FieldList fields)
{
    browser.open(page);
    auto const keys = browser.document().find("input[name=key]");
    fields.push_back({"key", attribute(keys.front(), "value").value_or("")});
    browser.forge(action, fields);
}

// Ada has started a thread in Cycling, and Ben has its page open.
struct OpenThread {
    explicit OpenThread(store::Engine engine)
        : stage{engine, false}
    {
        stage.pass(minute_ms);  // what is older than a member is no news to them
        ada.log_in("Ada");
        ada.open("/forums/2/new-thread");
        ada.send("/forums/2/threads", {{"title", "Steel"}, {"text", "Which one?"}});
        ben.log_in("Ben");
        ben.open("/threads/steel.1/");
        stream = listen(ben, stream_of_page(ben));
        REQUIRE(stream != nullptr);
        said(stream);
    }
    void reply(std::string_view text)
    {
        ada.open("/threads/steel.1/");
        ada.send("/threads/steel.1/replies", {{"text", std::string{text}}});
        REQUIRE(ada.response().status == http::Status::ok);
    }

    Stage stage;
    Browser ada{stage}, ben{stage}, guest{stage};
    Stream stream;
};

void tell_an_open_page(store::Engine engine)
{
    OpenThread here{engine};
    here.reply("Lugged.");
    auto const heard = said(here.stream);
    CHECK(holds(heard, "event: post\ndata: {\"thread\":1,\"post\":2}"));
    CHECK_FALSE(holds(heard, "Lugged"));
    auto const part = text_at(here.ben, "/threads/1/posts?page=1&after=1");
    CHECK(holds(part, "start=\"2\""));
    CHECK(holds(part, "id=\"post-2\""));
    CHECK(holds(part, "Lugged."));
    CHECK_FALSE(holds(part, "id=\"post-1\""));
    CHECK_FALSE(holds(part, "<html"));

    here.ben.open("/posts/2/react");
    here.ben.send("/posts/2/reactions", {{"kind", "thanks"}});
    CHECK(holds(said(here.stream), "event: post-changed\ndata: {\"thread\":1,\"post\":2}"));
    CHECK(holds(text_at(here.ada, "/posts/2/part"), "Thanks"));
}

// The page knows up to where it was made, so what happens before its stream is open comes with the stream.
void miss_nothing(store::Engine engine)
{
    OpenThread here{engine};
    here.guest.open("/threads/steel.1/");
    auto const address = stream_of_page(here.guest);
    here.reply("Between page and stream.");
    auto stream = listen(here.guest, address);
    auto heard = said(stream);
    CHECK(holds(heard, "\"post\":2"));
    stream.reset();

    here.reply("While nobody listened.");
    stream = listen(here.guest, address, last_id(heard));
    heard = said(stream);
    CHECK(holds(heard, "\"post\":3"));
    CHECK_FALSE(holds(heard, "\"post\":2"));
    stream.reset();
    CHECK_FALSE(holds(said(listen(here.guest, address, last_id(heard))), "event:"));
    CHECK(holds(said(listen(here.guest, "/threads/1/live")), "event: reset") == false);
}

void end_with_the_session(store::Engine engine)
{
    OpenThread here{engine};
    here.ben.open("/threads/steel.1/");
    here.ben.send("/logout", {});
    CHECK(here.stream->take().is_over);
    CHECK(here.ben.request(http::Method::get, "/account/live", {}, {}).status == http::Status::see_other);
}

// Another node has ended the session: only the table knows.
void end_with_the_session_elsewhere(store::Engine engine)
{
    OpenThread here{engine};
    here.stage.pass(2 * second_ms);
    here.stage.site().store.write([&](store::Writer& db) {
        store::delete_sessions_of(db, MemberId{2});
        return Done{};
    });
    here.stage.tell_streams();
    CHECK(here.stream->take().is_over);
}

void show_badges(store::Engine engine)
{
    OpenThread here{engine};
    here.reply("What do you say, @Ben?");
    here.stage.pass(2 * second_ms);
    here.stage.tell_streams();
    CHECK(holds(said(here.stream), "event: badges"));
    CHECK(holds(text_at(here.ben, "/account/badges"), "Alerts, 1 unread"));
    CHECK(holds(text_at(here.ben, "/alerts/part"), " mentioned you"));

    send_with_key(here.ada, "/conversations/new?to=Ben", "/conversations/",
                  {{"to", "Ben"}, {"title", "The jig"}, {"text", "It is ready."}});
    here.stage.pass(2 * second_ms);
    here.stage.tell_streams();
    CHECK(holds(said(here.stream), "event: badges"));
    CHECK(holds(text_at(here.ben, "/account/badges"), "Conversations, 1 unread"));
}

void read_what_arrived(store::Engine engine)
{
    OpenThread here{engine};
    here.reply("One more.");
    text_at(here.ben, "/threads/1/posts?page=1&after=1");
    CHECK(holds(text_at(here.ben, "/whats-new/unread"), "Steel"));
    text_at(here.ben, "/threads/1/posts?page=1&after=2&seen=99");
    CHECK(holds(text_at(here.ben, "/whats-new/unread"), "Steel"));
    text_at(here.ben, "/threads/1/posts?page=1&after=2&seen=2");
    CHECK_FALSE(holds(text_at(here.ben, "/whats-new/unread"), "Steel"));
}

void show_who_replies(store::Engine engine)
{
    OpenThread here{engine};
    send_with_key(here.ada, "/threads/steel.1/", "/threads/1/replying", {});
    CHECK(here.ada.response().status == http::Status::no_content);
    CHECK(holds(said(here.stream), "event: viewers"));
    CHECK(holds(text_at(here.ben, "/threads/1/here"), " is replying"));
    CHECK_FALSE(holds(text_at(here.ada, "/threads/1/here"), " is replying"));
    here.stage.pass(30 * second_ms);
    CHECK_FALSE(holds(text_at(here.ben, "/threads/1/here"), " is replying"));

    send_with_key(here.ada, "/account/display", "/account/display", {{"theme", "auto"}, {"signatures", "1"}});
    send_with_key(here.ada, "/threads/steel.1/", "/threads/1/replying", {});
    CHECK_FALSE(holds(text_at(here.ben, "/threads/1/here"), " is replying"));
}

// Something happens in every thread there is; each hears what exists for them, in all ways of listening.
void hear_nothing_secret(store::Engine engine)
{
    WalkWorld world{engine};
    auto& store = world.stage().site().store;
    std::map<Role, std::vector<Stream>> streams;
    auto const& threads = world.things(Hole::thread);
    for (auto role : roles) {
        if (role != Role::guest) world.key_of(role);  // logs in
        streams[role].push_back(listen(world.browser(role), "/whats-new/live"));
        for (auto const& forum : world.things(Hole::forum))
            streams[role].push_back(listen(world.browser(role), "/forums/" + std::to_string(forum.id) + "/live"));
        for (auto const& thread : threads)
            streams[role].push_back(listen(world.browser(role), "/threads/" + std::to_string(thread.id) + "/live"));
    }
    store.write([&](store::Writer& db) {
        for (auto const& thread : threads) {
            auto const found = store::find_thread(db, ThreadId{thread.id});
            if (!found) continue;
            auto const forum = found->is_deleted() ? found->deleted_from : found->forum;
            store::announce(db, {.kind = EventKind::post_added,
                                 .forum = forum,
                                 .thread = found->id,
                                 .post = {70'000 + thread.id},
                                 .at = world.stage().now()});
        }
        return Done{};
    });
    world.stage().tell_streams();
    for (auto& [role, all] : streams) {
        std::string heard;
        for (auto const& stream : all) heard += said(stream);
        for (auto const& thread : threads) {
            INFO(name_of(role), " and thread ", thread.id, ": ", heard);
            bool const exists_for_them = role >= thread.least && (role != Role::banned || thread.least == Role::guest);
            bool const is_there = &thread != &threads.back();
            bool const is_heard = holds(heard, "\"post\":" + std::to_string(70'000 + thread.id));
            if (!exists_for_them) CHECK_FALSE(is_heard);
            if (exists_for_them && is_there && thread.least == Role::guest) CHECK(is_heard);
        }
    }
}

}  // namespace

#define LIVE_TEST_CASE(name, story)                                                                                    \
    TEST_CASE(name " [SQLite]") { story(store::Engine::sqlite); }                                                      \
    TEST_CASE(name " [PostgreSQL]") { story(store::Engine::postgres); }

LIVE_TEST_CASE("An open page hears of new and changed posts, and asks for them under its reader's rights",
               tell_an_open_page)
LIVE_TEST_CASE("What happens before a stream opens, and between two of them, is heard once", miss_nothing)
LIVE_TEST_CASE("Logging out ends the streams of a session", end_with_the_session)
LIVE_TEST_CASE("A session that was ended elsewhere hears nothing any more", end_with_the_session_elsewhere)
LIVE_TEST_CASE("An alert shows in the head of a page that is open", show_badges)
LIVE_TEST_CASE("What arrived while a page was open is read when it was seen", read_what_arrived)
LIVE_TEST_CASE("Whoever writes a reply is named, unless they hide", show_who_replies)
LIVE_TEST_CASE("Nobody hears of what does not exist for them", hear_nothing_secret)

}  // namespace stoa::scene
