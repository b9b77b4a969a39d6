#include "model/urls.hpp"
#include "pages/claim_item.hpp"
#include "pages/empty.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/record_pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void change(html::Writer& out, Frame const& frame, RecordChange const& change)
{
    auto const& claim = change.placed.entry.claim;
    std::optional const at = change.version.at;
    out.html<R"~(
        <li class="stack-s"><p class="row small dim"><b>{}</b><span>by {}</span><span>{}</span>
                <a class="push" href="{}/history">History<span class="vh"> of this statement</span></a></p>
            <p class="claim-say">{} {}</p><p class="claim-via">{} · <a href="{}">Details<span class="vh"> of the statement</span></a></p></li>)~">(
        words_for(change.version.act), MemberLink{change.version.member, "plain"}, Time{at, frame.now, TimeStyle::node},
        url_of(claim.id), ClaimWords{claim}, StatusBadge{claim}, ClaimPlace{claim, change.placed.thread_title},
        url_of(claim.id));
}

void older(html::Writer& out, RecordChangesView const& view)
{
    if (!view.older) return;
    out.html<R"~(<p class="bar"><a class="btn" rel="next" href="/record?before={}-{}-{}">Older changes</a></p>)~">(
        view.older->at.ms, view.older->claim, view.older->number);
}

void list_of_changes(html::Writer& out, Frame const& frame, RecordChangesView const& view)
{
    if (view.changes.empty())
        return Empty{"newspaper", "Nothing is on the record yet",
                     "A statement is put on the record from the post where it is found.", "All forums", "/"}(out);
    auto const each = [&] {
        for (auto const& one : view.changes) change(out, frame, one);
    };
    out.html<R"~(<h2 class="vh">Changes</h2><ol class="lines">{}</ol>{})~">(each, [&] { older(out, view); });
}

}  // namespace

html::Html record_changes(Frame const& frame, RecordChangesView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m"><nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Forums</a></li>
                </ol></nav><div class="page-head head-row"><div><h1>What changed on the record</h1>
                    <p class="lede">Who is said to have said what, in all threads, and what became of it.</p></div>
                    <a class="btn btn-sm" href="/record/feed.atom">{}Feed</a></div>{}</div>)~">(
            Icon{"rss", "i-s"}, [&] { list_of_changes(out, frame, view); });
    });
}

}  // namespace stoa::pages
