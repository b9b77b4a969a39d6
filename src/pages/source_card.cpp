#include "pages/source_card.hpp"

#include "html/url.hpp"
#include "pages/icon.hpp"
#include "pages/record_words.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void headline(html::Writer& out, Source const& source)
{
    auto const address = html::Url::parse(source.address);
    if (source.address.empty() || !address)
        return out.html<R"~(<h3 class="source-head p-name" dir="auto">{}</h3>)~">(source.headline);
    out.html<R"~(
        <h3 class="source-head p-name" dir="auto"><a class="u-url" href="{}" rel="ugc nofollow noopener">{}</a></h3>)~">(
        *address, source.headline);
}

void picture_words(html::Writer& out, Source const& source)
{
    if (source.caption.empty() && source.credit.empty()) return;
    auto const credit = [&] {
        if (!source.credit.empty()) out.html<R"~( ({}))~">(source.credit);
    };
    out.html<R"~(
        <figure class="source-fig"><figcaption dir="auto">{}{}</figcaption></figure>)~">(source.caption, credit);
}

void byline(html::Writer& out, Frame const& frame, Source const& source)
{
    auto const authors = [&] {
        if (!source.authors.empty())
            out.html<R"~(<span class="p-author h-card"><bdi>{}</bdi></span>)~">(source.authors);
    };
    auto const published = [&] {
        if (source.published_at)
            out.html<R"~(<span>Published {}</span>)~">(Time{source.published_at, frame.now, TimeStyle::post});
    };
    auto const updated = [&] {
        if (source.updated_at)
            out.html<R"~(<span>Updated {}</span>)~">(Time{source.updated_at, frame.now, TimeStyle::post});
    };
    out.html<R"~(<p class="source-by">{}{}{}</p>)~">(authors, published, updated);
}

}  // namespace

void SourceCard::operator()(html::Writer& out) const
{
    auto const standfirst = [&] {
        if (!source.standfirst.empty())
            out.html<R"~(<p class="source-stand p-summary" dir="auto">{}</p>)~">(source.standfirst);
    };
    auto const quotation = [&] {
        if (!source.quotation.empty())
            out.html<R"~(<blockquote class="source-text" dir="auto"><p>{}</p></blockquote>)~">(source.quotation);
    };
    out.html<R"~(
        <section class="source source-sm h-cite" id="source-{}"><div class="source-top">{}<b>{}</b><bdi>{}</bdi></div>
            <div class="source-body">{}{}{}{}{}</div></section>)~">(
        source.id, Icon{"newspaper", "i-s"}, words_for(source.kind),
        source.publisher.empty() ? std::string_view{"Publisher not stated"} : std::string_view{source.publisher},
        [&] { headline(out, source); }, standfirst, [&] { picture_words(out, source); },
        [&] { byline(out, frame, source); }, quotation);
}

}  // namespace stoa::pages
