#include "pages/similar_threads.hpp"

#include "model/urls.hpp"
#include "pages/count.hpp"
#include "pages/time.hpp"

namespace stoa::pages {

void SimilarThreads::operator()(html::Writer& out) const
{
    if (rows.empty()) return;
    auto const lines = [&] {
        for (auto const& row : rows)
            out.html<R"~(
                <li><a class="plain strong" href="{}"><bdi>{}</bdi></a>
                    <p class="small dim"><bdi>{}</bdi> · {} · {}</p></li>)~">(
                url_of(row.thread), row.thread.title, row.forum.name,
                counted(row.thread.reply_count(), "reply", "replies"),
                Time{row.thread.last_post_at, now, TimeStyle::day});
    };
    out.html<R"~(
        <section class="similar mt-l" aria-labelledby="similar-h">
            <div class="sec-h"><h2 id="similar-h">Similar threads</h2></div><ul class="lines">{}</ul></section>)~">(
        lines);
}

}  // namespace stoa::pages
