// What does it cost to read and render a post, and does any input cost more than its length allows?
#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "markup/render.hpp"

namespace {

using namespace stoa;

constexpr std::string_view paragraph = "I rode **both** for two summers, on the same wheels: the "
                                       "[figures](https://a.example/data) are in the _second_ post. "
                                       "See `seat.csv` & tell me what I missed :smile:\n\n";

// The median post of the communities we looked at has about 350 letters.
std::string post_of(std::size_t bytes)
{
    std::string post = "> [Ada](/posts/41/):\n>\n> What about the weight?\n\n@Ada:\n\n";
    while (post.size() < bytes) {
        post += paragraph;
        if (post.size() % 3 == 0) post += "- one\n- two\n- three\n\n";
    }
    post.resize(bytes);
    return post;
}

void render_post(benchmark::State& state, Markup markup)
{
    auto const post = post_of(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(markup::render(post, markup).html.view().data());
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * post.size()));
}
BENCHMARK_CAPTURE(render_post, markdown, Markup::markdown)->Arg(350)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(render_post, bbcode, Markup::bbcode)->Arg(350)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(render_post, plain, Markup::plain)->Arg(350)->Unit(benchmark::kMicrosecond);

struct Hostile {
    std::string_view name, before, piece, after;
    Markup markup;
};

constexpr auto md = Markup::markdown;
constexpr auto bb = Markup::bbcode;
constexpr Hostile hostile[]{
    {"quotes", "", "> ", "a", md},
    {"quotes_by_line", "", "> > > > > > > > a\n", "", md},
    {"lists", "", "- ", "a", md},
    {"lists_by_line", "", "* a\n  * b\n    * c\n", "", md},
    {"blank_lines_in_lists", "- - - - - - - - - - - - - - - - a\n", "\n", "b", md},
    {"brackets", "", "[", "", md},
    {"brackets_both", "", "[]", "", md},
    {"brackets_nested", "", "[a](b", "", md},
    {"brackets_closing", "[a", "](", "", md},
    {"pictures", "", "![[]()", "", md},
    {"links", "", "[a](b) ", "", md},
    {"links_in_brackets", "[[[[[[[[[[[[[[[[", "[a](b)", "", md},
    {"link_titles", "", "[a](b \"c", "", md},
    {"definitions", "", "[a]: b\n", "", md},
    {"one_definition_used", "[a]: http://a.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\n", "[a]", "",
     md},
    {"emphasis_open", "", "*a ", "", md},
    {"emphasis_closed", "", "a* ", "", md},
    {"emphasis_mixed", "", "*a_ ", "", md},
    {"emphasis_long", "", "**a *b ", "", md},
    {"strikes", "", "~~a ~b ", "", md},
    {"backticks", "", "` `` ``` ", "", md},
    {"code_open", "", "`a``b", "", md},
    {"html", "", "<a b='", "", md},
    {"comments", "", "<!-- a ", "", md},
    {"declarations", "", "<!a <?b <![CDATA[ ", "", md},
    {"entities", "", "&", "", md},
    {"tables", "|a|b|c|\n|-|-|-|\n", "|\n", "", md},
    {"wide_table", "", "a|", "\n", md},
    {"emails", "", "a@b.c_", "", md},
    {"addresses", "", "http://a.b(", "", md},
    {"hosts", "", "www.a_", "", md},
    {"footnotes", "[^a]: b\n\n", "[^a]", "", md},
    {"tags", "", "[quote]a", "", md},
    {"tags_closed", "", "[quote]a\n[/quote]\n", "", md},
    {"spoilers", "", "[spoiler]", "", md},
    {"mentions", "", "@a ", "", md},
    {"emoji", "", ":a", "", md},
    {"bb_quotes", "", "[quote]", "a", bb},
    {"bb_lists", "", "[list][*]a", "", bb},
    {"bb_formats", "", "[b][i][/b][/i]a", "", bb},
    {"bb_sizes", "", "[size=7][color=red]a", "", bb},
    {"bb_code", "", "[code][/", "", bb},
    {"bb_tables", "", "[table][tr][td]a", "", bb},
};

// Posts that are typed have up to 64 KiB, those of archives more: times for 100 kB and 1 MB show whether they grow in
// proportion.
void render_hostile(benchmark::State& state, Hostile const& input)
{
    std::string source{input.before};
    while (source.size() < static_cast<std::size_t>(state.range(0))) source += input.piece;
    source += input.after;
    for (auto _ : state) benchmark::DoNotOptimize(markup::render(source, input.markup).html.view().data());
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * source.size()));
}

}  // namespace

int main(int argc, char** argv)
{
    for (auto const& input : hostile) {
        auto const name = "hostile/" + std::string{input.name};
        benchmark::RegisterBenchmark(name.c_str(), [&input](benchmark::State& state) { render_hostile(state, input); })
            ->Arg(100'000)
            ->Arg(1'000'000)
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
