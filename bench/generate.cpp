// Writes a large invented forum as an archive (docs/archive-format.md), the same bytes at every run:
//
//     generate small|medium|large [--version] > forum.jsonl
//
// Threads have as many posts, and members write as much, as Zipf's law has it; posts are as long as people's are
// (log-normal, half of them under 350 letters); one reply in five quotes. Thread 1 is the longest one, thread 2 has 200
// posts.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "prose.hpp"

namespace stoa::bench {
namespace {

constexpr char const* version = "1";  // raised whenever the bytes change

struct Size {
    std::string_view name;
    std::size_t categories, forums, members, threads, posts, longest;
};
constexpr Size sizes[] = {
    {"small", 2, 10, 1'000, 2'000, 20'000, 1'000},
    {"medium", 8, 40, 20'000, 50'000, 500'000, 50'000},
    {"large", 20, 100, 200'000, 500'000, 5'000'000, 50'000},
};

constexpr double thread_exponent = 0.82;
constexpr double length_median = 350;
constexpr double length_sigma = 0.79;
constexpr std::size_t length_max = 10'000;
constexpr std::size_t second_thread_posts = 200;
constexpr double quoting_share = 0.18;
constexpr std::size_t rare_word_posts = 5;  // posts with "zephyrine"

constexpr Instant first_day{1'420'070'400'000};  // 2015-01-01
constexpr std::int64_t years_ms = 4000 * day_ms;

std::size_t posts_at(std::size_t rank, double scale)
{
    auto posts = scale / std::pow(static_cast<double>(rank), thread_exponent);
    return std::max<std::size_t>(1, static_cast<std::size_t>(posts));
}

std::size_t posts_in_all(std::size_t threads, double scale)
{
    std::size_t sum = 0;
    for (std::size_t rank = 1; rank <= threads; ++rank) sum += posts_at(rank, scale);
    return sum;
}

// Posts of each thread; the scale that gives the wished sum is found by halving.
std::vector<std::size_t> thread_sizes(Size const& size, Random& random)
{
    auto threads = size.threads - 2;
    auto posts = size.posts - size.longest - second_thread_posts;
    double low = 0;
    auto high = static_cast<double>(posts);
    for (int step = 0; step < 60; ++step)
        (posts_in_all(threads, (low + high) / 2) < posts ? low : high) = (low + high) / 2;

    std::vector<std::size_t> sizes_of_threads;
    for (std::size_t rank = 1; rank <= threads; ++rank) sizes_of_threads.push_back(posts_at(rank, low));
    auto sum = posts_in_all(threads, low);
    for (std::size_t i = threads; sum < posts; ++sum) ++sizes_of_threads[--i];
    for (std::size_t i = threads - 1; i > 0; --i) std::swap(sizes_of_threads[i], sizes_of_threads[random.below(i + 1)]);
    return sizes_of_threads;
}

// Prose holds line breaks and plain letters only.
std::string quoted(std::string_view text)
{
    std::string json{'"'};
    for (char letter : text) {
        if (letter == '\n')
            json += "\\n";
        else
            json += letter;
    }
    return json + '"';
}

class Generator {
public:
    explicit Generator(Size const& size)
        : size_{size}
        , prose_{random_}
    {
    }

    void write()
    {
        std::printf("{\"type\":\"archive\",\"version\":1,\"software\":\"bench\",\"site\":{\"name\":\"bench %s %s\"}}\n",
                    std::string{size_.name}.c_str(), version);
        write_forums();
        write_members();
        auto others = thread_sizes(size_, random_);
        auto step = years_ms / static_cast<std::int64_t>(size_.threads);
        write_thread(1, size_.longest, first_day);
        write_thread(2, second_thread_posts, first_day + step);
        for (std::size_t i = 0; i < others.size(); ++i)
            write_thread(i + 3, others[i], first_day + step * static_cast<std::int64_t>(i + 2));
    }

private:
    void write_forums()
    {
        for (std::size_t i = 1; i <= size_.categories; ++i)
            std::printf("{\"type\":\"forum\",\"id\":\"c%zu\",\"parent\":null,\"name\":%s,\"kind\":\"category\"}\n", i,
                        quoted(prose_.title()).c_str());
        for (std::size_t i = 1; i <= size_.forums; ++i)
            std::printf("{\"type\":\"forum\",\"id\":\"f%zu\",\"parent\":\"c%zu\",\"name\":%s,\"description\":%s}\n", i,
                        (i - 1) * size_.categories / size_.forums + 1, quoted(prose_.title()).c_str(),
                        quoted(prose_.sentence()).c_str());
    }

    void write_members()
    {
        constexpr char const* countries[] = {"DE", "GB", "US", "TR", "FR", "JP", "BR", "IN", "IE", "KE"};
        for (std::size_t i = 1; i <= size_.members; ++i)
            std::printf("{\"type\":\"member\",\"id\":%zu,\"name\":\"%s %zu\",\"joined\":\"%s\",\"country\":\"%s\"}\n",
                        i, prose_.name().c_str(), i, iso_text(first_day - random_day()).c_str(),
                        countries[random_.below(std::size(countries))]);
    }

    void write_thread(std::size_t id, std::size_t posts, Instant at)
    {
        std::printf("{\"type\":\"thread\",\"id\":%zu,\"forum\":\"f%zu\",\"title\":%s,\"member\":%zu,\"created\":\"%s\","
                    "\"views\":%zu}\n",
                    id, random_.zipf(size_.forums) + 1, quoted(prose_.title()).c_str(), some_member(),
                    iso_text(at).c_str(), posts * 10);
        std::string before;
        for (std::size_t position = 1; position <= posts; ++position) {
            before = write_post(id, position, at, before);
            at = at + 1000 * static_cast<std::int64_t>(random_.exponential(7200));
        }
    }

    // Returns its first sentence, which the next post may quote.
    std::string write_post(std::size_t thread, std::size_t position, Instant at, std::string const& before)
    {
        auto length = std::min<double>(length_max, random_.log_normal(length_median, length_sigma));
        auto text = prose_.post(static_cast<std::size_t>(length));
        auto first = text.substr(0, text.find_first_of(".?") + 1);
        if (position > 1 && random_.chance(quoting_share)) text = "> " + before + "\n\n" + text;
        if (++posts_ % (size_.posts / rare_word_posts) == size_.posts / rare_word_posts / 2) text += " Zephyrine.";
        std::printf("{\"type\":\"post\",\"id\":%zu,\"thread\":%zu,\"position\":%zu,\"member\":%zu,\"created\":\"%s\","
                    "\"markup\":\"markdown\",\"text\":%s}\n",
                    posts_, thread, position, some_member(), iso_text(at).c_str(), quoted(text).c_str());
        return first;
    }

    std::size_t some_member() { return random_.zipf(size_.members) + 1; }
    std::int64_t random_day() { return static_cast<std::int64_t>(random_.below(1000)) * day_ms; }

    Size const& size_;
    Random random_{20260101};
    Prose prose_;
    std::size_t posts_{};
};

}  // namespace
}  // namespace stoa::bench

int main(int argc, char** argv)
{
    using namespace stoa::bench;
    std::string_view wished = argc > 1 ? argv[1] : "";
    if (wished == "--version") return std::puts(version) < 0;
    auto const* size =
        std::find_if(std::begin(sizes), std::end(sizes), [&](Size const& one) { return one.name == wished; });
    if (size == std::end(sizes)) {
        std::fputs("generate small|medium|large > forum.jsonl\n", stderr);
        return 2;
    }
    Generator{*size}.write();
    return std::fflush(stdout) == 0 ? 0 : 1;
}
