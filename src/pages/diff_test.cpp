#include "pages/diff.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace stoa::pages;

namespace {

// "=a -b +c": each piece with its sign.
std::string told(std::vector<Piece> const& pieces)
{
    std::string text;
    for (auto const& piece : pieces) {
        if (!text.empty()) text += ' ';
        text += piece.change == Change::same ? '=' : piece.change == Change::added ? '+' : '-';
        text += piece.text;
    }
    return text;
}

std::string diff_of(std::string_view before, std::string_view after, std::size_t changes_max = 100)
{
    return told(diff(lines_of(before), lines_of(after), changes_max));
}

std::string joined(std::vector<Piece> const& pieces, Change left_out)
{
    std::string text;
    for (auto const& piece : pieces)
        if (piece.change != left_out) text += piece.text;
    return text;
}

}  // namespace

TEST_CASE("the fewest changes lead from one text to the other")
{
    CHECK(diff_of("a\nb\nc", "a\nb\nc") == "=a =b =c");
    CHECK(diff_of("", "a\nb") == "+a +b");
    CHECK(diff_of("a\nb", "") == "-a -b");
    CHECK(diff_of("a\nb\nc", "a\nc") == "=a -b =c");
    CHECK(diff_of("a\nc", "a\nb\nc") == "=a +b =c");
    CHECK(diff_of("a\nb\nc", "a\nx\nc") == "=a -b +x =c");
    // The example of Myers' paper: five changes.
    auto const changes = diff_of("a\nb\nc\na\nb\nb\na", "c\nb\na\nb\na\nc");
    CHECK(std::ranges::count(changes, '-') + std::ranges::count(changes, '+') == 5);
}

TEST_CASE("every difference leads back to both texts")
{
    std::uint32_t chance = 7;
    auto const draw = [&] { return (chance = chance * 1664525u + 1013904223u) >> 24; };
    for (int round = 0; round < 300; ++round) {
        std::string before, after;
        for (auto i = draw() % 24; i > 0; --i) before += static_cast<char>('a' + draw() % 4), before += ' ';
        for (auto i = draw() % 24; i > 0; --i) after += static_cast<char>('a' + draw() % 4), after += ' ';
        auto const pieces = diff(words_of(before), words_of(after), round % 2 ? 1000 : 4);
        CAPTURE(before);
        CAPTURE(after);
        CHECK(joined(pieces, Change::added) == before);
        CHECK(joined(pieces, Change::removed) == after);
    }
}

TEST_CASE("texts with little in common are not compared to the end")
{
    CHECK(diff_of("a\n1\n2\n3\nz", "a\n4\n5\n2\nz", 2) == "=a -1 -2 -3 +4 +5 +2 =z");
}

TEST_CASE("a line that became another shows its changed words")
{
    auto const lines =
        diff_lines("Same wheels, same tyres.\nEnd", "Same wheels, same tyres at the same pressure.\nEnd");
    REQUIRE(lines.size() == 3);
    CHECK(told(lines[0].pieces) == "=Same wheels, same  -tyres.");
    CHECK(told(lines[1].pieces) == "=Same wheels, same  +tyres at the same pressure.");
    CHECK(lines[2].number == 2);
}

TEST_CASE("lines that share almost nothing are two lines")
{
    auto const lines = diff_lines("One thing", "Quite another matter");
    REQUIRE(lines.size() == 2);
    CHECK(told(lines[0].pieces) == "-One thing");
    CHECK(told(lines[1].pieces) == "+Quite another matter");
}

TEST_CASE("words keep the spaces between them")
{
    CHECK(words_of("a  bc ") == std::vector<std::string_view>{"a", "  ", "bc", " "});
    CHECK(lines_of("a\n\nb\n") == std::vector<std::string_view>{"a", "", "b"});
}
