// What does it cost to write a page of twenty posts from checked literals?
#include <benchmark/benchmark.h>

#include <string>
#include <string_view>

#include "html/writer.hpp"

namespace {

using namespace stoa;

struct Post {
    PostId id;
    MemberId author;
    std::string_view author_name, author_slug, joined, written, written_iso;
    std::int64_t posts, number;
    html::HtmlView body;
};

void write_icon(html::Writer& out, std::string_view name)
{
    out.html<R"~(<svg class="i i-s" aria-hidden="true"><use href="#{}"/></svg>)~">(name);
}

void write_post(html::Writer& out, Post const& post, bool is_starter)
{
    out.html<R"~(
        <li><article class="post h-entry" id="post-{}" aria-labelledby="by-{}">
            <header class="post-by p-author h-card">
                <a class="avatar av-4" href="/members/{}.{}/" tabindex="-1" aria-hidden="true">AB</a>
                <h2 class="post-name" id="by-{}"><a class="p-name u-url" href="/members/{}.{}/">{}</a></h2>
                <dl class="post-facts">
                    <div><dt>Joined</dt><dd>{}</dd></div>
                    <div><dt>Posts</dt><dd>{}</dd></div>
                </dl>
            </header>
            <div class="post-main">
                <div class="post-meta">
                    <a class="u-url" href="#post-{}"><time class="dt-published" datetime="{}">{}</time></a>
                    {}
                    <a class="post-no" href="#post-{}" aria-label="Permalink to post {}">#{}</a>
                </div>
                <div class="prose e-content">{}</div>
                <form class="post-foot" method="post" action="/posts/{}/">
                    <button class="btn" type="submit" name="do" value="quote" {disabled?}>{}Quote</button>
                    <button class="btn" type="submit" name="do" value="reply">{}Reply</button>
                </form>
            </div>
        </article></li>)~">(
        post.id, post.id, post.author_slug, post.author, post.id, post.author_slug, post.author, post.author_name,
        post.joined, post.posts, post.id, post.written_iso, post.written,
        [&] {
            if (is_starter) out.html<R"~(<span class="badge">Thread starter</span>)~">();
        },
        post.id, post.number, post.number, post.body, post.id, post.number == 3, [&] { write_icon(out, "quote"); },
        [&] { write_icon(out, "reply"); });
}

void page_of_twenty_posts(benchmark::State& state)
{
    html::Writer inner;
    std::string const words = "It's \"quite\" certain that 2 < 3 & that aircraft fly. ";
    for (int i = 0; i < 12; ++i) inner.html<"<p>{}{}</p>">(words, words);
    auto const body = std::move(inner).take();

    std::size_t bytes = 0;
    for (auto _ : state) {
        html::Writer out{64 * 1024};
        for (int number = 1; number <= 20; ++number) {
            Post const post{PostId{1000 + number}, MemberId{7},         "Ada & Ben", "ada-ben", "2 Mar 2018",
                            "26 July 2022",        "2022-07-26T12:04Z", 2914,        number,    body};
            write_post(out, post, number == 1);
        }
        bytes = out.view().size();
        benchmark::DoNotOptimize(out.view().data());
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(page_of_twenty_posts);

}  // namespace
