#include "app/setting_key.hpp"

#include <doctest/doctest.h>

namespace stoa::app {
namespace {

Complaint try_assign(std::string_view name, std::string_view text)
{
    Settings settings;
    return assign(settings, *find_setting_key(name), text);
}

}  // namespace

TEST_CASE("a setting has one name in three spellings")
{
    auto const& key = *find_setting_key("site_name");
    CHECK(key.flag() == "--site-name");
    CHECK(key.environment() == "STOA_SITE_NAME");
    CHECK(find_setting_key("sitename") == nullptr);
}

TEST_CASE("each kind of setting is read from a text")
{
    Settings settings;
    CHECK_FALSE(assign(settings, *find_setting_key("site_name"), "Vans"));
    CHECK_FALSE(assign(settings, *find_setting_key("workers"), "7"));
    CHECK_FALSE(assign(settings, *find_setting_key("pace"), "false"));
    CHECK_FALSE(assign(settings, *find_setting_key("trusted_proxies"), "10.0.0.0/8, ::1,"));
    CHECK(settings.site_name == "Vans");
    CHECK(settings.workers == 7);
    CHECK_FALSE(settings.pace);
    CHECK(settings.trusted_proxies == std::vector<std::string>{"10.0.0.0/8", "::1"});
}

TEST_CASE("a value that cannot be is refused with what it should be")
{
    CHECK(try_assign("workers", "0") == "must be between 1 and 1024");
    CHECK(try_assign("workers", "many") == "must be a whole number");
    CHECK(try_assign("pace", "no") == "must be true or false");
    CHECK(try_assign("log_level", "loud") == "must be debug, info, warning or error");
    CHECK(try_assign("base_url", "forum.example").has_value());
    CHECK(try_assign("base_url", "https://forum.example/").has_value());
    CHECK_FALSE(try_assign("base_url", "https://forum.example:8443").has_value());
    CHECK(try_assign("database", "mysql://x").has_value());
    CHECK(try_assign("data", " ") == "must not be empty");
}

TEST_CASE("addresses to listen at")
{
    CHECK(endpoint_of("127.0.0.1:8080").port == 8080);
    CHECK(endpoint_of("[::1]:0").address == "::1");
    for (auto const* wrong :
         {"", "8080", ":8080", "localhost", "127.0.0.1:", "127.0.0.1:65536", "::1:80", "[::1]", "[1.2.3.4]:80"})
        CHECK_THROWS_AS(endpoint_of(wrong), SettingFault);
}

TEST_CASE("a slip of the pen is guessed, a stranger is not")
{
    CHECK(nearest_setting_key("lisen") == "listen");
    CHECK(nearest_setting_key("base-url") == "base_url");
    CHECK(nearest_setting_key("colour_of_the_door").empty());
}

}  // namespace stoa::app
