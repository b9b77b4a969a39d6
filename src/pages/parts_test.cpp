#include <doctest/doctest.h>

#include <set>

#include "model/country.hpp"
#include "pages/address.hpp"
#include "pages/avatar.hpp"
#include "pages/count.hpp"
#include "pages/flags.hpp"
#include "pages/form.hpp"
#include "pages/pager.hpp"
#include "pages/presence.hpp"
#include "pages/sample_test.hpp"
#include "pages/thread_row.hpp"

using namespace stoa;
using namespace stoa::pages;
using Numbers = std::vector<std::int64_t>;

TEST_CASE("a pager names the ends and the neighbours")
{
    CHECK(named_pages({1, 1}) == Numbers{1});
    CHECK(named_pages({3, 3}) == Numbers{1, 2, 3});
    CHECK(named_pages({1, 316}) == Numbers{1, 2, page_gap, 316});
    CHECK(named_pages({7, 316}) == Numbers{1, page_gap, 6, 7, 8, page_gap, 316});
    CHECK(named_pages({316, 316}) == Numbers{1, page_gap, 315, 316});
    // A gap of one page would be no shorter than its number.
    CHECK(named_pages({4, 7}) == Numbers{1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("the row of a long thread leads to its first and its last pages")
{
    CHECK(jump_pages(1).empty());
    CHECK(jump_pages(4) == Numbers{1, 2, 3, 4});
    CHECK(jump_pages(21) == Numbers{1, page_gap, 19, 20, 21});
}

TEST_CASE("initials are those of the first two words, or the first two letters")
{
    CHECK(initials("Orrin Vale") == "OV");
    CHECK(initials("Ines  de Kallas") == "Id");
    CHECK(initials("halfmoon") == "ha");
    CHECK(initials("ليلى") == "لي");
    CHECK(initials("Ж") == "Ж");
    CHECK(initials("  ") == "?");
}

TEST_CASE("names spread over all hues, and keep theirs")
{
    std::set<int> hues;
    for (int i = 0; i < 200; ++i) hues.insert(avatar_hue("Member " + std::to_string(i)));
    CHECK(hues == std::set<int>{0, 1, 2, 3, 4, 5, 6, 7});
    CHECK(avatar_hue("Orrin Vale") == avatar_hue("Orrin Vale"));
}

TEST_CASE("numbers are counted in words")
{
    CHECK(counted(0, "reply", "replies") == "0 replies");
    CHECK(counted(1, "reply", "replies") == "1 reply");
    CHECK(counted(1204, "reply", "replies") == "1,204 replies");
    CHECK(short_count(999) == "999");
    CHECK(short_count(1000) == "1K");
    CHECK(short_count(2149) == "2.1K");
    CHECK(short_count(9999) == "9.9K");
    CHECK(short_count(41'200) == "41K");
    CHECK(short_count(999'999) == "999K");
    CHECK(short_count(1'500'149) == "1.5M");
}

TEST_CASE("every country has a flag")
{
    for (auto const& country : countries()) {
        html::Writer out;
        CountryCode const code{country.code};
        CountryCode const none;
        CAPTURE(code);
        CHECK_NOTHROW(Flags{code, none}(out));
        CHECK(out.view().find("Country: ") != std::string_view::npos);
    }
}

TEST_CASE("whoever tells no country shows no flag")
{
    html::Writer out;
    CountryCode const none;
    Flags{none, none}(out);
    CHECK(out.view().empty());
}

TEST_CASE("who reads here is counted in the words of the design")
{
    html::Writer out;
    Presence const here{.members = 3, .guests = 1, .robots = 0, .names = {}};
    Viewers{"thread", here}(out);
    CHECK(out.view() == R"(<p class="viewers">Users viewing this thread: 4 in total (3 members, 1 guest)</p>)");
}

TEST_CASE("log-in leads back, but never to log-in itself")
{
    CHECK(login_address("/threads/steel.2/?page=3").view() == "/login?return=%2Fthreads%2Fsteel.2%2F%3Fpage%3D3");
    CHECK(login_address("/").view() == "/login");
    CHECK(login_address("/login?return=%2F").view() == "/login");
    CHECK(register_address("/login?return=%2F").view() == "/register");
}

TEST_CASE("a field without a bound lets people type")
{
    auto const written = [](std::size_t length_max) {
        FormState const form;
        html::Writer out;
        TextField{.form = form, .name = "day", .label = "Day", .hint = "", .length_max = length_max}(out);
        return std::string{out.view()};
    };
    CHECK(written(0).find("length") == std::string::npos);
    CHECK(written(9).find(R"(minlength="0" maxlength="9")") != std::string::npos);
}
