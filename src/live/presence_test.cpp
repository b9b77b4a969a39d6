#include "live/presence.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

#include "model/limits.hpp"

using namespace stoa;
using live::is_robot;

namespace {

constexpr Instant noon{1'000'000'000'000};
constexpr ThreadId steel{12}, titanium{13}, elsewhere{};
constexpr std::string_view firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
constexpr std::string_view crawler = "Mozilla/5.0 (compatible; Examplebot/2.1; +https://crawler.example/)";

live::Presence::Visitor member(std::int64_t id, std::string name)
{
    return {{{id}, std::move(name)}, "192.0.2.1", firefox};
}

live::Presence::Visitor guest(std::string_view address, std::string_view user_agent = firefox)
{
    return {{}, address, user_agent};
}

std::vector<std::string> names_of(Presence const& presence)
{
    std::vector<std::string> names;
    for (auto const& member : presence.names) names.push_back(member.name);
    return names;
}

}  // namespace

TEST_CASE("Members, guests and robots are counted apart, and robots not in the total")
{
    live::Presence presence;
    presence.saw(member(1, "ada"), steel, noon);
    presence.saw(guest("192.0.2.2"), steel, noon);
    presence.saw(guest("192.0.2.3"), steel, noon);
    presence.saw(guest("192.0.2.4", crawler), steel, noon);

    auto here = presence.in_thread(steel, noon);
    CHECK(here.members == 1);
    CHECK(here.guests == 2);
    CHECK(here.robots == 1);
    CHECK(here.total() == 3);
}

TEST_CASE("Whoever wants to be here unseen is counted and not named")
{
    live::Presence presence;
    presence.saw(member(1, "ada"), steel, noon);
    presence.saw(member(2, ""), steel, noon);
    CHECK(presence.in_thread(steel, noon).members == 2);
    CHECK(names_of(presence.in_thread(steel, noon)) == std::vector<std::string>{"ada"});
    presence.saw(member(1, ""), steel, noon + second_ms);
    CHECK(names_of(presence.on_site(noon + second_ms)).empty());
}

TEST_CASE("Each visitor counts once, however often they look and from however many devices a member comes")
{
    live::Presence presence;
    for (auto address : {"192.0.2.1", "192.0.2.2", "192.0.2.1"}) {
        presence.saw({{{1}, "ada"}, address, firefox}, steel, noon);
        presence.saw({{}, "198.51.100.1", firefox}, steel, noon);
        presence.saw({{}, address, crawler}, steel, noon);  // a crawler comes from many machines
    }
    auto here = presence.on_site(noon);
    CHECK(here.members == 1);
    CHECK(here.guests == 1);
    CHECK(here.robots == 1);
}

TEST_CASE("A guest is an address with a browser")
{
    live::Presence presence;
    presence.saw(guest("192.0.2.2", "Browser A"), steel, noon);
    presence.saw(guest("192.0.2.2", "Browser B"), steel, noon);
    CHECK(presence.on_site(noon).guests == 2);
}

TEST_CASE("Who goes to another thread is no longer in the first")
{
    live::Presence presence;
    presence.saw(member(1, "ada"), steel, noon);
    presence.saw(member(2, "ben"), steel, noon);
    presence.saw(member(1, "ada"), titanium, noon + second_ms);
    CHECK(names_of(presence.in_thread(steel, noon + second_ms)) == std::vector<std::string>{"ben"});
    CHECK(names_of(presence.in_thread(titanium, noon + second_ms)) == std::vector<std::string>{"ada"});

    presence.saw(member(1, "ada"), elsewhere, noon + 2 * second_ms);
    CHECK(presence.in_thread(titanium, noon + 2 * second_ms).total() == 0);
    CHECK(presence.on_site(noon + 2 * second_ms).members == 2);
}

TEST_CASE("Presence fades after some minutes without a request")
{
    live::Presence presence;
    presence.saw(member(1, "ada"), steel, noon);
    presence.saw(member(2, "ben"), steel, noon + minute_ms);
    CHECK(presence.in_thread(steel, noon + presence_ms).members == 2);
    CHECK(names_of(presence.in_thread(steel, noon + presence_ms + 1)) == std::vector<std::string>{"ben"});
    CHECK(presence.on_site(noon + hour_ms).total() == 0);
}

TEST_CASE("The names are those of the latest fifty members")
{
    live::Presence presence;
    for (int i = 1; i <= 60; ++i) presence.saw(member(i, "member " + std::to_string(i)), steel, noon + i);
    presence.saw(member(3, "member 3"), steel, noon + 100);

    auto here = presence.in_thread(steel, noon + 100);
    CHECK(here.members == 60);
    REQUIRE(here.names.size() == 50);
    CHECK(here.names.at(0).name == "member 3");
    CHECK(here.names.at(1).name == "member 60");
}

TEST_CASE("A member shows under the name that they have now")
{
    live::Presence presence;
    presence.saw(member(1, "ada"), steel, noon);
    presence.saw(member(1, "Ada L."), steel, noon + 1);
    CHECK(names_of(presence.on_site(noon + 1)) == std::vector<std::string>{"Ada L."});
}

TEST_CASE("A flood of invented visitors takes no more memory than there are places")
{
    live::Presence presence;
    presence.saw(member(1, "ada"), steel, noon);
    for (int i = 0; i < 60'000; ++i) presence.saw(guest("10.0.0.1", "Browser " + std::to_string(i)), steel, noon + 1);
    auto here = presence.on_site(noon + 1);
    CHECK(here.total() <= static_cast<std::int64_t>(live::Presence::places_max));
    CHECK(here.guests > 15'000);
    CHECK(here.members == 0);  // the oldest left first
}

TEST_CASE("Many threads may see and ask at once")
{
    live::Presence presence;
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < 4; ++worker) {
            workers.emplace_back([&presence, worker] {
                for (int i = 0; i < 2'000; ++i) {
                    presence.saw(member(worker * 10 + i % 10 + 1, "somebody"), ThreadId{i % 3}, noon + i);
                    if (i % 50 == 0) (void)presence.in_thread(ThreadId{i % 3}, noon + i);
                }
            });
        }
    }
    CHECK(presence.on_site(noon + 2'000).members == 40);
}

TEST_CASE("Robots are known by their own word")
{
    for (auto robot : {"Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                       "Mozilla/5.0 (compatible; YandexBot/3.0)", "Examplebot", "Baiduspider+(+http://baidu.example)",
                       "Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.example)", "facebookexternalhit/1.1",
                       "python-requests/2.31.0", "Go-http-client/1.1", "curl/7.88.1", "Wget/1.21.3", ""}) {
        CAPTURE(robot);
        CHECK(is_robot(robot));
    }
    for (auto browser : {firefox, std::string_view{"Mozilla/5.0 (Linux; Android 13; CUBOT X70) AppleWebKit/537.36"},
                         std::string_view{"Lynx/2.9.0 libwww-FM/2.14"}}) {
        CAPTURE(browser);
        CHECK_FALSE(is_robot(browser));
    }
}
