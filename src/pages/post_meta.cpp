#include "pages/post_meta.hpp"

#include "pages/time.hpp"

namespace stoa::pages {
namespace {

// "Last edited 12:31" on the day of the post itself, with the date otherwise.
void edited_words(html::Writer& out, PostMeta const& meta)
{
    if (!meta.edited_at) return out.html<R"~(Last edited (time not known))~">();
    bool const is_same = meta.created_at && is_same_day(*meta.created_at, *meta.edited_at, meta.today.zone);
    out.html<R"~(Last edited {})~">(Time{meta.edited_at, meta.today, is_same ? TimeStyle::clock : TimeStyle::post});
}

void edited_mark(html::Writer& out, PostMeta const& meta)
{
    if (!meta.is_edited) return;
    auto const words = [&] {
        edited_words(out, meta);
        if (!meta.edit_reason.empty()) out.html<R"~(: <bdi>{}</bdi>)~">(meta.edit_reason);
    };
    if (meta.leads_to_history)
        out.html<R"~(<a href="/posts/{}/history">{}</a>)~">(meta.post, words);
    else
        out.html<R"~(<span>{}</span>)~">(words);
}

}  // namespace

void PostMeta::operator()(html::Writer& out) const
{
    auto const starter = [&] {
        if (is_by_starter) out.html<R"~(<span class="badge">Thread starter</span>)~">();
    };
    Time const time{created_at, today, TimeStyle::post, "dt-published"};
    auto const edited = [&] { edited_mark(out, *this); };
    if (is_apart)
        return out.html<R"~(
            <div class="post-meta"><a class="u-url" href="/posts/{}/">{}</a>{}{}
                <a class="post-no" href="/posts/{}/" aria-label="Post {} in its thread">#{}</a></div>)~">(
            post, time, edited, starter, post, position, position);
    out.html<R"~(
        <div class="post-meta"><a class="u-url" href="#post-{}">{}</a>{}{}
            <a class="post-no" href="#post-{}" aria-label="Permalink to post {}">#{}</a></div>)~">(
        post, time, edited, starter, post, position, position);
}

}  // namespace stoa::pages
