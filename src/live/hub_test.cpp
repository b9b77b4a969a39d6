#include "live/hub.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"

using namespace stoa;
using live::Hub;
using live::HubLimits;
using live::Listener;
using live::Topic;

namespace {

constexpr ForumId cycling{2}, staff_room{3};
constexpr ThreadId steel{12}, titanium{13}, rota{14};
constexpr MemberId ada{1}, ben{2}, mona{3};

// Whoever is Mona reads everything, others not the staff room.
bool may_read(Viewer const& viewer, ForumId forum) { return forum != staff_room || viewer.member == mona; }

Event event(std::int64_t id, EventKind kind, ForumId forum, ThreadId thread, PostId post = {}, MemberId member = {})
{
    return {{id}, kind, forum, thread, post, member, Instant{id}};
}

Event post_in(std::int64_t id, ThreadId thread, ForumId forum = cycling)
{
    return event(id, EventKind::post_added, forum, thread, {100 + id});
}

Listener reader(Topic topic, MemberId member = {}, EventId heard = {})
{
    Listener listener;
    listener.viewer.member = member;
    listener.session = sha256(std::to_string(member.value));
    listener.address = 7;
    listener.topic = topic;
    listener.heard = heard;
    return listener;
}

constexpr Topic of_steel{Topic::Kind::thread, steel, cycling};
constexpr Topic of_cycling{Topic::Kind::forum, {}, cycling};
constexpr Topic of_everything{Topic::Kind::everywhere, {}, {}};

// "post 5", for each event with its number.
std::vector<std::string> heard(http::EventStream& stream)
{
    std::vector<std::string> kinds;
    std::string id;
    auto const text = stream.take().text;
    for (auto line : split(text, '\n')) {
        if (line.starts_with("id: ")) id = line.substr(4);
        if (line.starts_with("event: ")) kinds.push_back(std::string{line.substr(7)} + (id.empty() ? "" : " " + id));
        if (line.empty()) id.clear();
    }
    return kinds;
}

using Kinds = std::vector<std::string>;

struct Station {
    explicit Station(HubLimits limits = {})
        : hub{limits}
    {
        hub.begin({}, {0});
    }
    auto open(Topic topic, MemberId member = {}, EventId since = {})
    {
        return hub.open(reader(topic, member, since), may_read);
    }
    void tell(std::vector<Event> const& events) { hub.tell(events, may_read); }

    Hub hub;
};

}  // namespace

TEST_CASE("Each page hears of its topic, in the order of commits, and only numbers")
{
    Station here;
    auto thread = here.open(of_steel), forum = here.open(of_cycling), everywhere = here.open(of_everything);
    for (auto& stream : {thread, forum, everywhere}) CHECK(stream->take().text.ends_with("\n\nid: 0\n\n"));
    here.tell({post_in(1, steel), post_in(2, titanium), event(3, EventKind::post_edited, cycling, steel, {101})});
    here.tell({event(4, EventKind::thread_started, {5}, {20}), event(5, EventKind::thread_changed, cycling, steel)});
    CHECK(thread->take().text == "id: 1\nevent: post\ndata: {\"thread\":12,\"post\":101}\n\n"
                                 "id: 3\nevent: post-changed\ndata: {\"thread\":12,\"post\":101}\n\n"
                                 "id: 5\nevent: thread-changed\ndata: {\"thread\":12}\n\n");
    CHECK(heard(*forum) == Kinds{"list-changed 1", "list-changed 2", "list-changed 5"});
    CHECK(heard(*everywhere) == Kinds{"list-changed 1", "list-changed 2", "list-changed 4", "list-changed 5"});
}

TEST_CASE("What is told twice is heard once")
{
    Station here;
    auto stream = here.open(of_steel);
    here.tell({post_in(1, steel), post_in(2, steel)});
    here.tell({post_in(2, steel), post_in(3, steel)});
    CHECK(heard(*stream) == Kinds{"post 1", "post 2", "post 3"});
}

TEST_CASE("Whoever may not read a forum hears nothing of it")
{
    Station here;
    auto everybody = here.open(of_everything), moderator = here.open(of_everything, mona);
    here.tell({post_in(1, rota, staff_room), post_in(2, steel)});
    CHECK(heard(*everybody) == Kinds{"list-changed 2"});
    CHECK(heard(*moderator) == Kinds{"list-changed 1", "list-changed 2"});

    auto back = here.open(of_everything, ada, {0});
    CHECK(heard(*back) == Kinds{"list-changed 2"});
}

TEST_CASE("A thread that is moved out of sight ends the streams of those who may not follow")
{
    Station here;
    auto guest = here.open(of_steel), moderator = here.open(of_steel, mona);
    here.tell({event(1, EventKind::thread_moved, staff_room, steel), post_in(2, steel, staff_room)});
    CHECK(heard(*moderator) == Kinds{"thread-changed 1", "post 2"});
    auto taken = guest->take();
    CHECK(taken.is_over);
    CHECK(taken.text.find("event:") == std::string::npos);
}

TEST_CASE("An event without a forum is judged by where its thread stands now")
{
    Station here;
    auto guest = here.open(of_steel), moderator = here.open(of_steel, mona);
    here.tell(
        {event(1, EventKind::thread_moved, staff_room, steel), event(2, EventKind::post_rendered, {}, steel, {9})});
    CHECK(heard(*moderator) == Kinds{"thread-changed 1", "post-changed 2"});
    CHECK(heard(*guest).empty());
}

TEST_CASE("Whoever comes back hears what they missed, once, and then goes on")
{
    Station here;
    here.tell({post_in(1, steel), post_in(2, titanium), post_in(3, steel), post_in(4, steel)});
    auto stream = here.open(of_steel, {}, {1});
    CHECK(heard(*stream) == Kinds{"post 3", "post 4"});
    here.tell({post_in(5, steel)});
    CHECK(heard(*stream) == Kinds{"post 5"});
}

TEST_CASE("Whoever is ahead, from another node, hears nothing twice")
{
    Station here;
    here.tell({post_in(1, steel)});
    auto stream = here.open(of_steel, {}, {3});
    here.tell({post_in(2, steel), post_in(3, steel), post_in(4, steel)});
    CHECK(heard(*stream) == Kinds{"post 4"});
}

TEST_CASE("After a restart the table of events is remembered as far as it goes")
{
    Hub hub;
    CHECK_FALSE(hub.position());
    CHECK(hub.open(reader(of_steel), may_read) == nullptr);
    std::vector<Event> const latest{post_in(11, steel), post_in(12, steel), post_in(13, steel)};
    hub.begin(latest, {13});
    CHECK(hub.position() == EventId{13});
    CHECK(heard(*hub.open(reader(of_steel, {}, {11}), may_read)) == Kinds{"post 12", "post 13"});
    CHECK(heard(*hub.open(reader(of_steel, {}, {10}), may_read)) == Kinds{"post 11", "post 12", "post 13"});
    CHECK(heard(*hub.open(reader(of_steel, {}, {9}), may_read)) == Kinds{"reset 13"});
    CHECK(heard(*hub.open(reader(of_steel, {}, {1'000'000}), may_read)) == Kinds{"reset 13"});
}

TEST_CASE("Whoever missed too much is asked to load the page anew")
{
    Station here{{.history_max = 100}};
    std::vector<Event> events;
    for (std::int64_t id = 1; id <= 150; ++id) events.push_back(post_in(id, steel));
    here.tell(events);
    CHECK(heard(*here.open(of_steel, {}, {49})) == Kinds{"reset 150"});
    CHECK(heard(*here.open(of_steel, {}, {50})).size() == 100);
}

TEST_CASE("A stream that hears nothing of its own knows all the same how far it has come")
{
    Station here{{.history_max = 100}};
    auto quiet = here.open(of_steel);
    quiet->take();
    std::vector<Event> events;
    for (std::int64_t id = 1; id <= 30; ++id) events.push_back(post_in(id, titanium));
    here.tell(events);
    CHECK(quiet->take().text == "id: 30\n\n");
}

TEST_CASE("A reader who takes nothing is cut off, and others are not")
{
    Station here;
    auto slow = here.open(of_steel), quick = here.open(of_steel);
    std::size_t count = 0;
    for (std::int64_t id = 1; id <= 2000; ++id) {
        here.tell({post_in(id, steel)});
        count += heard(*quick).size();
    }
    CHECK(count == 2000);
    auto taken = slow->take();
    CHECK(taken.is_over);
    CHECK(taken.text.empty());
}

TEST_CASE("There are so many streams and no more, and who closes one may open another")
{
    Station here{{.streams_max = 5, .streams_per_member_max = 2, .streams_of_guests_per_address_max = 2}};
    auto a = here.open(of_steel, ada), b = here.open(of_cycling, ada);
    CHECK(here.open(of_steel, ada) == nullptr);
    a.reset();
    a = here.open({}, ada);
    CHECK(a != nullptr);
    auto c = here.open(of_steel), d = here.open(of_steel);
    CHECK(here.open(of_steel) == nullptr);
    auto e = here.open(of_steel, ben);
    CHECK(e != nullptr);
    CHECK(here.open(of_steel, mona) == nullptr);
    CHECK(here.hub.stream_count() == 5);
    a.reset(), b.reset(), c.reset(), d.reset(), e.reset();
    CHECK(here.hub.stream_count() == 0);
    here.tell({post_in(1, steel)});
}

TEST_CASE("Whose rights have changed is asked anew who they are")
{
    auto const is_over = [](auto const& stream) { return stream->take().is_over; };
    for (auto kind : {EventKind::member_banned, EventKind::member_groups_changed, EventKind::account_deleted}) {
        Station here;
        auto adas = here.open(of_steel, ada), bens = here.open(of_steel, ben);
        here.tell({event(1, kind, {}, {}, {}, ada)});
        CHECK(is_over(adas));
        CHECK_FALSE(is_over(bens));
    }
    Station here;
    auto adas = here.open({}, ada), guests = here.open(of_steel);
    here.tell({event(1, EventKind::permissions_changed, {}, {})});
    CHECK(is_over(adas));
    CHECK_FALSE(is_over(guests));
    auto bens = here.open(of_steel, ben);
    here.hub.end_streams_of(ben);
    CHECK(is_over(bens));
    auto monas = here.open(of_steel, mona);
    here.tell({event(2, EventKind::thread_deleted, cycling, steel)});
    auto taken = monas->take();
    CHECK(taken.is_over);
    CHECK(taken.text.find("event: thread-changed") != std::string::npos);
}

TEST_CASE("A session that is over hears nothing any more, and what waits for a member shows")
{
    Station here;
    auto adas = here.open({}, ada), bens = here.open(of_steel, ben);
    CHECK(here.hub.members_after({}, 10) == std::vector<MemberId>{ada, ben});
    CHECK(here.hub.members_after(ada, 10) == std::vector<MemberId>{ben});
    std::vector<MemberId> const asked{ada, ben};
    std::vector<SessionState> states{{ada, sha256("1"), {.alerts = 0}}, {ben, sha256("2"), {.alerts = 3}}};
    here.hub.sessions_are(asked, states);
    CHECK(heard(*adas).empty());
    CHECK(heard(*bens) == Kinds{"badges"});
    here.hub.sessions_are(asked, states);
    CHECK(heard(*bens).empty());
    states.front().session = sha256("another one of ada");
    here.hub.sessions_are(asked, states);
    CHECK(adas->take().is_over);
    CHECK_FALSE(bens->take().is_over);
}

TEST_CASE("Readers hear that somebody came or went, at most every few seconds")
{
    Station here;
    auto stream = here.open(of_steel);
    Instant now{1'000'000};
    Presence ours{.members = 1, .guests = 1, .robots = 0, .names = {{ada, "Ada"}}};
    CHECK(here.hub.rooms_due(now) == std::vector<ThreadId>{steel});
    here.hub.viewers_are(steel, ours, now);
    CHECK(heard(*stream).empty());
    CHECK(here.hub.rooms_due(now + 4 * second_ms).empty());
    CHECK(here.hub.rooms_due(now + 5 * second_ms).size() == 1);
    here.hub.viewers_are(steel, ours, now + 5 * second_ms);
    CHECK(heard(*stream).empty());
    ours.guests = 2;
    here.hub.viewers_are(steel, ours, now + 10 * second_ms);
    CHECK(heard(*stream) == Kinds{"viewers"});

    std::vector<std::shared_ptr<http::EventStream>> crowd;
    for (int i = 0; i < 999; ++i) crowd.push_back(here.open(of_steel, {1000 + i}));
    CHECK(here.hub.rooms_due(now + 29 * second_ms).empty());
    CHECK(here.hub.rooms_due(now + 30 * second_ms).size() == 1);
}
