#include "archive/pipeline.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <cstring>

namespace stoa::archive {
namespace {

// "1\n2\n3\n" up to `count`, then the end or a fault.
class Numbers : public Bytes {
public:
    Numbers(int count, bool breaks)
        : count_{count}
        , breaks_{breaks}
    {
    }
    std::size_t read(std::span<char> into) override
    {
        if (next_ > count_) {
            if (breaks_) throw InputFault{"damaged"};
            return 0;
        }
        auto line = std::to_string(next_++) + '\n';
        std::memcpy(into.data(), line.data(), line.size());
        return line.size();
    }
    int given() const { return next_ - 1; }

private:
    int count_;
    bool breaks_;
    std::atomic<int> next_{1};
};

Prepared echo(Line const& line)
{
    return {.line = line.number, .bytes = 1, .content = Problem{line.number, line.text}};
}

std::string text_of(Prepared const& prepared) { return std::get<Problem>(prepared.content).reason; }

}  // namespace

TEST_CASE("what several workers prepare comes out in the order of the file")
{
    Numbers bytes{5000, false};
    Lines lines{bytes};
    Pipeline pipeline{lines, 3, echo};
    int expected = 0;
    while (auto chunk = pipeline.next())
        for (auto const& prepared : *chunk) REQUIRE(text_of(prepared) == std::to_string(++expected));
    CHECK(expected == 5000);
}

TEST_CASE("a fault of the file arrives after all that came before it")
{
    Numbers bytes{700, true};
    Lines lines{bytes};
    Pipeline pipeline{lines, 2, echo};
    std::size_t count = 0;
    auto read_all = [&] {
        while (auto chunk = pipeline.next()) count += chunk->size();
    };
    CHECK_THROWS_AS(read_all(), InputFault);
    CHECK(count == 700);
}

TEST_CASE("a fault of the work is thrown where the work is taken")
{
    Numbers bytes{10, false};
    Lines lines{bytes};
    Pipeline pipeline{lines, 2, [](Line const&) -> Prepared { throw std::runtime_error{"no"}; }};
    CHECK_THROWS_AS(pipeline.next(), std::runtime_error);
}

TEST_CASE("a pipeline that nobody empties stops reading, and ends when it is let go")
{
    // Five bytes a line: some two million lines would be read, were there no bound.
    Numbers bytes{2'000'000, false};
    Lines lines{bytes};
    {
        Pipeline pipeline{lines, 1, echo};
        CHECK(pipeline.next());
        int before = -1;
        while (before != bytes.given()) {
            before = bytes.given();
            std::this_thread::sleep_for(std::chrono::milliseconds{200});
        }
        CHECK(bytes.given() < 2'000'000);
    }
}

}  // namespace stoa::archive
