#include "pages/source_card.hpp"

#include "html/asset.hpp"
#include "html/url.hpp"
#include "model/urls.hpp"
#include "pages/icon.hpp"
#include "pages/record_words.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void source_headline(html::Writer& out, Source const& source)
{
    auto const address = html::Url::parse(source.address);
    if (source.address.empty() || !address)
        return out.html<R"~(<h3 class="source-head p-name" dir="auto">{}</h3>)~">(source.headline);
    out.html<R"~(
        <h3 class="source-head p-name" dir="auto"><a class="u-url" href="{}" rel="ugc nofollow noopener">{}</a></h3>)~">(
        *address, source.headline);
}

html::AssetUrl picture_place()
{
    static auto const address = html::asset_url("icons/picture-place.svg");
    return address;
}

// Where somebody says what its picture shows, the place for it is there.
void picture(html::Writer& out, Source const& source)
{
    if (source.caption.empty() && source.credit.empty()) return;
    auto const credit = [&] {
        if (!source.credit.empty()) out.html<R"~( ({}))~">(source.credit);
    };
    out.html<R"~(
        <figure class="source-fig"><img src="{}" width="960" height="540" alt="" loading="lazy">
            <figcaption dir="auto">{}{}</figcaption></figure>)~">(picture_place(), source.caption, credit);
}

void byline(html::Writer& out, Frame const& frame, Source const& source)
{
    if (source.authors.empty() && !source.published_at && !source.updated_at) return;
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

void publisher(html::Writer& out, Source const& source)
{
    if (source.publisher.empty()) return out.html<R"~(<span>Publisher not stated</span>)~">();
    out.html<R"~(<a href="{}"><bdi>{}</bdi></a>)~">(url_of_publisher(source.publisher), source.publisher);
}

bool is_incomplete(Source const& source)
{
    return source.publisher.empty() || source.standfirst.empty() || source.authors.empty() || !source.published_at ||
           source.headline == source.address;
}

void top(html::Writer& out, SourceCard const& card)
{
    auto const& source = card.source;
    auto const complete = [&] {
        if (card.thread.value != 0 && is_incomplete(source))
            out.html<R"~(<a class="push" href="{}/edit?thread={}">Complete this source</a>)~">(url_of(source.id),
                                                                                               card.thread);
    };
    out.html<R"~(<div class="source-top">{}<b>{}</b>{}{}</div>)~">(
        Icon{"newspaper", "i-s"}, words_for(source.kind), [&] { publisher(out, source); }, complete);
}

// What became of its page.
void marks(html::Writer& out, SourceCard const& card)
{
    auto const& source = card.source;
    if (source.address.empty()) out.html<R"~(<span>No link given</span>)~">();
    if (source.gone_at)
        out.html<R"~(<span class="badge b-warn">Not there any more since {}</span>)~">(
            Time{source.gone_at, card.frame.now, TimeStyle::day});
    if (source.changed_at)
        out.html<R"~(<span class="badge b-warn">Its page was changed; noticed {}</span>)~">(
            Time{source.changed_at, card.frame.now, TimeStyle::day});
}

void foot(html::Writer& out, SourceCard const& card)
{
    auto const& source = card.source;
    bool const has_marks = source.address.empty() || source.gone_at || source.changed_at;
    auto const link = [&] { marks(out, card); };
    if (card.place == SourceCard::Place::page) {
        if (has_marks) out.html<R"~(<div class="source-foot">{}</div>)~">(link);
        return;
    }
    out.html<
        R"~(<div class="source-foot">{}<a class="push" href="{}">Where it is cited<span class="vh">: {}</span></a></div>)~">(
        link, url_of(card.source.id), card.source.headline);
}

void quoted_words(html::Writer& out, Source const& source)
{
    if (source.quotation.empty()) return;
    if (source.lang.empty())
        return out.html<R"~(<blockquote class="source-text" dir="auto"><p>{}</p></blockquote>)~">(source.quotation);
    out.html<R"~(<blockquote class="source-text" dir="auto" lang="{}"><p>{}</p></blockquote>)~">(source.lang,
                                                                                                 source.quotation);
}

void body(html::Writer& out, SourceCard const& card)
{
    auto const& source = card.source;
    auto const standfirst = [&] {
        if (!source.standfirst.empty())
            out.html<R"~(<p class="source-stand p-summary" dir="auto">{}</p>)~">(source.standfirst);
    };
    out.html<R"~({}<div class="source-body">{}{}{}{}{}</div>{})~">(
        [&] { top(out, card); }, [&] { source_headline(out, source); }, standfirst, [&] { picture(out, source); },
        [&] { byline(out, card.frame, source); }, [&] { quoted_words(out, source); }, [&] { foot(out, card); });
}

}  // namespace

// A page may show the same source in several posts: only lists have anchors.
void SourceCard::operator()(html::Writer& out) const
{
    auto const inside = [&] { body(out, *this); };
    if (place == Place::list)
        out.html<R"~(<section class="source source-sm h-cite" id="source-{}">{}</section>)~">(source.id, inside);
    else
        out.html<R"~(<section class="source h-cite mb">{}</section>)~">(inside);
}

}  // namespace stoa::pages
