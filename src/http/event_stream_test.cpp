#include "http/event_stream.hpp"

#include <doctest/doctest.h>

using namespace stoa;
using namespace stoa::http;

TEST_CASE("What is said is taken once, in order, and whoever takes it is called once for all of it")
{
    EventStream stream;
    int calls = 0;
    stream.say("data: before\n\n");
    stream.attach([&] { ++calls; });
    CHECK(stream.take().text == "data: before\n\n");
    CHECK(calls == 0);

    stream.say("data: 1\n\n");
    stream.say("data: 2\n\n");
    CHECK(calls == 1);
    auto taken = stream.take();
    CHECK(taken.text == "data: 1\n\ndata: 2\n\n");
    CHECK_FALSE(taken.is_over);
    CHECK(stream.take().text.empty());

    stream.say("data: 3\n\n");
    CHECK(calls == 2);
    stream.detach();
    stream.say("data: 4\n\n");
    CHECK(calls == 2);
}

TEST_CASE("A stream that ends says its last words and nothing after them")
{
    EventStream stream;
    int calls = 0;
    stream.attach([&] { ++calls; });
    stream.end("retry: 700\n\n");
    stream.say("data: too late\n\n");
    CHECK(calls == 1);
    auto taken = stream.take();
    CHECK(taken.text == "retry: 700\n\n");
    CHECK(taken.is_over);
}

TEST_CASE("A reader who does not take what waits is cut off")
{
    EventStream stream;
    std::string const event(1000, 'x');
    std::size_t said = 0;
    while (said + event.size() <= EventStream::waiting_bytes_max) {
        stream.say(event);
        said += event.size();
    }
    stream.say(event);
    auto taken = stream.take();
    CHECK(taken.is_over);
    CHECK(taken.text.empty());
}

TEST_CASE("A place is given up with its stream")
{
    bool is_held = true;
    {
        EventStream stream;
        stream.keep({nullptr, [&](void*) { is_held = false; }});
        CHECK(is_held);
    }
    CHECK_FALSE(is_held);
}

TEST_CASE("The answer may be kept nowhere on its way")
{
    auto response = event_stream(std::make_shared<EventStream>());
    CHECK(response.content_type == "text/event-stream");
    CHECK(response.headers ==
          std::vector<std::pair<std::string, std::string>>{{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}});
    CHECK(response.close);
}
