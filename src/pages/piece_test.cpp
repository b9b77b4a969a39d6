#include "pages/piece.hpp"

#include <doctest/doctest.h>

#include "pages/author_panel.hpp"
#include "pages/post_meta.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

int times_written = 0;

struct Greeting {
    std::string_view name;
    std::int64_t number;
    auto inputs() const
    {
        auto const& [a, b] = *this;
        return std::tie(a, b);
    }
    void operator()(html::Writer& out) const
    {
        ++times_written;
        out.html<R"~(<p>{} {}</p>)~">(name, number);
    }
};

struct Farewell {
    std::string_view name;
    std::int64_t number;
    auto inputs() const { return std::tie(name, number); }
    void operator()(html::Writer& out) const { out.html<R"~(<p>Bye {} {}</p>)~">(name, number); }
};

struct Both {
    std::string_view name;
    auto inputs() const { return std::tie(name); }
    void operator()(html::Writer& out) const
    {
        out.html<R"~(<div>{}{}</div>)~">(Kept{Greeting{name, 8}}, Kept{Farewell{name, 8}});
    }
};

template <class Piece>
std::string written(Piece const& piece)
{
    html::Writer out;
    Kept{piece}(out);
    return std::string{out.view()};
}

html::Html paragraph(std::string_view text)
{
    html::Writer out;
    out.html<R"~(<p>{}</p>)~">(text);
    return std::move(out).take();
}

}  // namespace

TEST_CASE("a piece is written once for the same members, and anew for any other")
{
    times_written = 0;
    CHECK(written(Greeting{"Ada & co", 1}) == "<p>Ada &amp; co 1</p>");
    CHECK(written(Greeting{"Ada & co", 1}) == "<p>Ada &amp; co 1</p>");
    CHECK(times_written == 1);
    CHECK(written(Greeting{"Ada & co", 2}) == "<p>Ada &amp; co 2</p>");
    CHECK(written(Greeting{"Ada", 1}) == "<p>Ada 1</p>");
    CHECK(times_written == 3);
    CHECK(written(Farewell{"Ada", 1}) == "<p>Bye Ada 1</p>");  // another piece of the same members
    CHECK(written(Both{"Bo"}) == "<div><p>Bo 8</p><p>Bye Bo 8</p></div>");
    CHECK(written(Both{"Bo"}) == "<div><p>Bo 8</p><p>Bye Bo 8</p></div>");
}

TEST_CASE("whatever of a member changes, changes the panel beside their posts")
{
    MemberCard ada{{7}, "Ada", "Rider", "SE", "FI", Instant{day_ms}, 12, false, {}, {}};
    auto panel = [&] { return written(AuthorPanel{{3}, 2, {1}, ada}); };
    auto const first = panel();
    ada.name = "Ada B";
    auto const renamed = panel();
    CHECK(renamed != first);
    CHECK(renamed.find("Ada B") != std::string::npos);
    ada.post_count = 13;
    CHECK(panel().find("13") != std::string::npos);
    ada.staff_badge = "Moderator";
    CHECK(panel().find("Moderator") != std::string::npos);
    ada.joined_at.reset();
    CHECK(panel().find("Not known") != std::string::npos);
    ada = {{7}, "Ada", "Rider", "SE", "FI", Instant{day_ms}, 12, false, {}, {}};
    CHECK(panel() == first);
}

TEST_CASE("the line above a post is another for readers elsewhere and on other days")
{
    auto meta = [](std::string_view now, std::string_view place) {
        auto const zone = TimeZone::find(place).value_or(TimeZone{});
        return written(PostMeta{.post = {3},
                                .position = 2,
                                .created_at = parse_iso("2026-11-22T22:30:00Z"),
                                .is_edited = false,
                                .edited_at = {},
                                .edit_reason = {},
                                .leads_to_history = false,
                                .is_by_starter = false,
                                .today = today({*parse_iso(now), zone}),
                                .is_apart = false});
    };
    CHECK(meta("2026-11-22T23:00:00Z", "").find("Today, 22:30") != std::string::npos);
    CHECK(meta("2026-11-22T23:00:00Z", "Europe/Tallinn").find("Today, 00:30") != std::string::npos);
    CHECK(meta("2026-11-22T23:00:00Z", "America/Lima").find("Today, 17:30") != std::string::npos);
    CHECK(meta("2026-11-23T01:00:00Z", "").find("Yesterday, 22:30") != std::string::npos);
    CHECK(meta("2026-11-22T23:30:00Z", "").find("Today, 22:30") != std::string::npos);
    // Two places whose clocks agree today may differ in spring.
    PieceKey berlin, tunis;
    Instant const noon = *parse_iso("2026-11-22T12:00:00Z");
    berlin.add(today({noon, *TimeZone::find("Europe/Berlin")}));
    tunis.add(today({noon, *TimeZone::find("Africa/Tunis")}));
    CHECK(berlin.view() != tunis.view());
}

TEST_CASE("texts do not run into each other in a key")
{
    PieceKey one, other;
    one.add(std::string_view{"ab"});
    one.add(std::string_view{"c"});
    other.add(std::string_view{"a"});
    other.add(std::string_view{"bc"});
    CHECK(one.view() != other.view());
    one.clear();
    other.clear();
    one.add(std::optional<Instant>{});
    other.add(std::optional{Instant{}});
    CHECK(one.view() != other.view());
}

TEST_CASE("a full shelf drops what was not asked for of late, and never holds more than it may")
{
    constexpr std::size_t bytes_max = 20'000;
    PieceShelf shelf{bytes_max};
    shelf.keep("asked for", paragraph("asked for"));
    shelf.keep("forgotten", paragraph("forgotten"));
    for (int i = 0; i < 1000; ++i) {
        shelf.keep("number " + std::to_string(i), paragraph("a text of some length"));
        REQUIRE(shelf.bytes() <= bytes_max);
        REQUIRE(shelf.find("asked for") != nullptr);
    }
    CHECK(shelf.find("asked for")->view() == "<p>asked for</p>");
    CHECK(shelf.find("forgotten") == nullptr);
    CHECK(shelf.find("number 0") == nullptr);
    CHECK(shelf.find("number 999") != nullptr);
    shelf.keep("huge", paragraph(std::string(bytes_max, 'x')));
    CHECK(shelf.find("huge") == nullptr);
}

}  // namespace stoa::pages
