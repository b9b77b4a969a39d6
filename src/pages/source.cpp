#include "model/urls.hpp"
#include "pages/count.hpp"
#include "pages/diff_table.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/source_card.hpp"
#include "pages/source_pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void source_crumbs(html::Writer& out, Source const& source)
{
    auto const publisher = [&] {
        if (!source.publisher.empty())
            out.html<R"~(<li><a href="{}"><bdi>{}</bdi></a></li>)~">(url_of_publisher(source.publisher),
                                                                     source.publisher);
    };
    out.html<R"~(
        <nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Forums</a></li>{}</ol></nav>)~">(publisher);
}

void citing_post(html::Writer& out, Frame const& frame, CitingPost const& post)
{
    out.html<R"~(
        <li><a class="plain strong" href="{}"><bdi>{}</bdi></a>
            <p class="small dim">#{} by {} · {}</p><p class="t-snip" dir="auto">{}</p></li>)~">(
        url_in_thread(post.thread, post.thread_slug, post.position, post.post), post.thread_title, post.position,
        MemberLink{post.author, "plain"}, Time{post.posted_at, frame.now, TimeStyle::day}, post.excerpt);
}

void source_buttons(html::Writer& out, SourceView const& view)
{
    auto const place = url_of(view.source.id);
    auto const describe = [&] {
        if (view.may_describe)
            out.html<R"~(<a class="btn btn-sm" href="{}/edit">{}Describe it better</a>)~">(place,
                                                                                           Icon{"pencil", "i-s"});
    };
    out.html<R"~(
        <p class="row mb">{}<a class="btn btn-quiet btn-sm" href="{}/history">{}History</a></p>)~">(
        describe, place, Icon{"history", "i-s"});
}

void page_change(html::Writer& out, Frame const& frame, SourceChange const& change)
{
    auto const lines = diff_lines(change.before, change.after);
    std::optional const at = change.at;
    out.html<R"~(<li class="stack-s"><p class="small dim">Noticed {}</p>{}</li>)~">(
        Time{at, frame.now, TimeStyle::post}, DiffTable{lines, "What its page says otherwise"});
}

// Silent edits become visible.
void page_of_source(html::Writer& out, Frame const& frame, SourceView const& view)
{
    if (!view.page) return;
    std::optional const at = view.page->seen_at;
    auto const each = [&] {
        for (auto const& change : view.changes) page_change(out, frame, change);
    };
    auto const list = [&] {
        if (!view.changes.empty()) out.html<R"~(<ol class="lines">{}</ol>)~">(each);
    };
    out.html<R"~(
        <section class="mb" aria-labelledby="its-page"><div class="sec-h"><h2 id="its-page">Its page</h2></div>
            <p class="small dim">It was there on {}. {}</p>{}</section>)~">(
        Time{at, frame.now, TimeStyle::post},
        view.changes.empty() ? "Its headline and standfirst have not changed since it was cited."
                             : "Since it was cited, its headline or standfirst was changed:",
        list);
}

// What the version has that the one before it had not; of the first one everything.
void source_version(html::Writer& out, Frame const& frame, SourceVersion const& made, std::string_view before,
                    std::size_t number)
{
    auto const lines = diff_lines(before, made.text);
    auto const label = "What changed with version " + std::to_string(number);
    std::optional const at = made.at;
    auto const who = [&] {
        if (made.member) return MemberLink{made.member, "plain"}(out);
        out.html<R"~(Read from its page)~">();
    };
    auto const changes = [&] {
        if (before != made.text) DiffTable{lines, label}(out);
    };
    out.html<R"~(
        <li class="stack-s"><p class="row"><span>{} in <a href="{}"><bdi>{}</bdi></a></span>
                <span class="push small dim">{}</span></p>{}</li>)~">(
        who, url_of(made.thread, made.thread_slug), made.thread_title, Time{at, frame.now, TimeStyle::post}, changes);
}

}  // namespace

html::Html source(Frame const& frame, SourceView const& view)
{
    auto const each = [&](html::Writer& out) {
        for (auto const& post : view.posts) citing_post(out, frame, post);
    };
    auto const thread = view.may_describe ? view.thread : ThreadId{};
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>A source</h1>
                <p class="lede">What members say of it, and where it is cited.</p></div>
                <h2 class="vh">What is said of it</h2>{}{}{}
                <section aria-labelledby="cited"><div class="sec-h"><h2 id="cited">Cited in {}</h2></div>
                    <ul class="lines">{}</ul></section></div>)~">(
            [&] { source_crumbs(out, view.source); }, SourceCard{frame, view.source, SourceCard::Place::page, thread},
            [&] { source_buttons(out, view); }, [&] { page_of_source(out, frame, view); },
            counted(static_cast<std::int64_t>(view.posts.size()), "post", "posts"), [&] { each(out); });
    });
}

html::Html source_history(Frame const& frame, SourceHistoryView const& view)
{
    auto const& versions = view.versions;
    auto const each = [&](html::Writer& out) {
        for (std::size_t i = 0; i < versions.size(); ++i)
            source_version(out, frame, versions[i],
                           i + 1 < versions.size() ? std::string_view{versions[i + 1].text} : "", versions.size() - i);
    };
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>History of a source</h1>
                <p class="lede"><a href="{}"><bdi>{}</bdi></a></p></div><ol class="lines">{}</ol></div>)~">(
            [&] { source_crumbs(out, view.source); }, url_of(view.source.id), view.source.headline, [&] { each(out); });
    });
}

html::Html publisher(Frame const& frame, PublisherView const& view)
{
    auto const each = [&](html::Writer& out) {
        for (auto const& source : view.sources) SourceCard{frame, source}(out);
    };
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m"><nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Forums</a></li>
                </ol></nav><div class="page-head"><h1><bdi>{}</bdi></h1>
                <p class="lede">What threads cite of this publisher: {}.</p></div>
                <h2 class="vh">Sources</h2><div class="stack">{}</div></div>)~">(
            view.name, counted(static_cast<std::int64_t>(view.sources.size()), "source", "sources"),
            [&] { each(out); });
    });
}

}  // namespace stoa::pages
