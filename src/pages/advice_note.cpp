#include "pages/advice_note.hpp"

#include "pages/form.hpp"
#include "pages/icon.hpp"

namespace stoa::pages {
namespace {

void advice_line(html::Writer& out, AdviceLine const& line)
{
    if (line.place.empty()) return out.html<R"~(<li>{}</li>)~">(line.words);
    out.html<R"~(<li>{} <a href="{}"><bdi>{}</bdi></a></li>)~">(line.words, html::Url::path(line.place),
                                                                line.thread_title);
}

}  // namespace

void AdviceNote::operator()(html::Writer& out) const
{
    if (state.is_advised) HiddenField{"advised", "1"}(out);
    if (state.advice.empty()) return;
    out.html<R"~(
        <div class="note" role="status">{}<div class="stack-s"><p><b>Before you post</b></p><ul>{}</ul>
            <p>Change it, or post it again as it is.</p></div></div>)~">(Icon{"lightbulb"}, [&] {
        for (auto const& line : state.advice) advice_line(out, line);
    });
}

}  // namespace stoa::pages
