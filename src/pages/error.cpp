#include "pages/address.hpp"
#include "pages/count.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {
namespace {

constexpr std::size_t column_count = 5;

// Each error page lacks another column.
std::size_t missing_column(int status)
{
    switch (status) {
    case 500: return 0;
    case 403: return 1;
    case 404: return 2;
    case 429: return 3;
    case 503: return column_count;  // closed for work, not broken
    default: return 4;
    }
}

void colonnade(html::Writer& out, int status)
{
    auto const columns = [&] {
        for (std::size_t column = 0; column < column_count; ++column) {
            if (column == missing_column(status))
                out.html<R"~(<path class="ghost" d="M{} 28h8v36h-8z"/>)~">(12 + 22 * column);
            else
                out.html<R"~(<path d="M{} 28h8v36h-8z"/>)~">(12 + 22 * column);
        }
    };
    out.html<R"~(
        <svg class="colonnade" viewBox="0 0 120 74" aria-hidden="true" fill="currentColor">
            <path d="M4 18 60 2l56 16v6H4z"/>{}<path d="M4 68h112v5H4z"/></svg>)~">(columns);
}

void when_again(html::Writer& out, ErrorPage const& page)
{
    if (page.retry_after_seconds <= 0) return;
    out.html<R"~( Try again in <b>{}</b>.)~">(counted(page.retry_after_seconds, "second", "seconds"));
}

void reference(html::Writer& out, ErrorPage const& page)
{
    if (!page.request_id.empty()) out.html<R"~( Reference: <code>{}</code>)~">(page.request_id);
}

// Nobody shall lose what they wrote.
void kept_text(html::Writer& out, ErrorPage const& page)
{
    if (page.kept_text.empty()) return;
    out.html<R"~(
        <div class="field"><label for="kept-text">What you wrote</label>
            <textarea class="input" id="kept-text" readonly dir="auto">{}</textarea>
            <p class="hint">Copy it, so that it is not lost.</p></div>)~">(page.kept_text);
}

void ways_on(html::Writer& out, Frame const& frame, ErrorPage const& page)
{
    if (page.status == 429 || page.status == 503)
        out.html<R"~(<a class="btn btn-primary" href="{}">Try again</a>)~">(
            html::Url::path(frame.return_to.empty() ? "/" : frame.return_to));
    else
        out.html<R"~(<a class="btn btn-primary" href="/">All forums</a>)~">();
    if (page.status == 403 && !frame.viewer.is_member())
        out.html<R"~(<a class="btn" href="{}">Log in</a>)~">(login_address(frame));
}

}  // namespace

html::Html error(Frame const& frame, ErrorPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap"><div class="oops">{}<p class="code">{}</p><h1>{}</h1><p>{}{}{}</p>{}
                <div class="row">{}</div></div></div>)~">([&] { colonnade(out, page.status); }, page.status, page.title,
                                                          page.explanation, [&] { when_again(out, page); },
                                                          [&] { reference(out, page); }, [&] { kept_text(out, page); },
                                                          [&] { ways_on(out, frame, page); });
    });
}

}  // namespace stoa::pages
