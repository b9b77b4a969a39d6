#include "archive/lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>

namespace stoa::archive {
namespace {

// Gives its text in pieces of a few bytes, as a pipe may.
class Pieces : public Bytes {
public:
    Pieces(std::string text, std::size_t piece)
        : text_{std::move(text)}
        , piece_{piece}
    {
    }
    std::size_t read(std::span<char> into) override
    {
        auto count = std::min({into.size(), piece_, text_.size() - given_});
        std::memcpy(into.data(), text_.data() + given_, count);
        given_ += count;
        return count;
    }

private:
    std::string text_;
    std::size_t piece_;
    std::size_t given_{};
};

}  // namespace

TEST_CASE("lines come whole and with their numbers, however the bytes arrive")
{
    for (std::size_t piece : {1u, 3u, 1000u}) {
        Pieces bytes{"\xEF\xBB\xBFone\n\n  \r\ntwo\r\nthree", piece};
        Lines lines{bytes};
        auto one = lines.next().value();
        CHECK(one.text == "one");
        CHECK(one.number == 1);
        auto two = lines.next().value();
        CHECK(two.text == "two\r");
        CHECK(two.number == 4);
        lines.put_back(two);
        CHECK(lines.next().value().number == 4);
        CHECK(lines.next().value().text == "three");
        CHECK_FALSE(lines.next());
    }
}

TEST_CASE("a line without end is passed over, not kept")
{
    Pieces bytes{std::string(line_bytes_max + 1, 'x') + "\nafter", 1 << 20};
    Lines lines{bytes};
    auto first = lines.next().value();
    CHECK(first.is_too_long);
    CHECK(first.text.empty());
    CHECK(lines.next().value().text == "after");
}

}  // namespace stoa::archive
