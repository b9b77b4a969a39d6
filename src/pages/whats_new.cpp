#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pager.hpp"
#include "pages/pages.hpp"
#include "pages/thread_row.hpp"
#include "pages/whats_new_tabs.hpp"

namespace stoa::pages {
namespace {

void mark_read(html::Writer& out, Frame const& frame, WhatsNewView const& view)
{
    if (!frame.viewer.is_member() || view.unread_threads == 0) return;
    out.html<R"~(
        <form method="post" action="/forums/mark-read">{}{}
            <button class="btn" type="submit">{}Mark everything read</button></form>)~">(
        FormKey{frame}, HiddenField{"return", frame.return_to}, Icon{"check"});
}

PageAddresses addresses_of(WhatsNewView const& view)
{
    if (view.only_unread) return {"/whats-new/?unread=1", "/whats-new/?unread=1&page="};
    return {"/whats-new/", "/whats-new/?page="};
}

void rows(html::Writer& out, WhatsNewView const& view, LocalNow const& now)
{
    if (view.threads.empty() && view.only_unread)
        return Empty{"check", "All read", "Nothing new for now. Go outside, or look at the latest posts.",
                     "Latest posts", "/whats-new/"}(out);
    if (view.threads.empty())
        return Empty{"messages-square", "No threads yet", "What is posted in any forum will stand here, latest first.",
                     "All forums", "/"}(out);
    out.html<R"~(<h2 class="vh">{}</h2>{})~">(view.only_unread ? "Unread threads" : "Latest posts first",
                                              ThreadRows{view.threads, now, ForumShown::yes});
}

void pager(html::Writer& out, WhatsNewView const& view)
{
    if (view.page.count <= 1) return;
    auto const addresses = addresses_of(view);
    out.html<R"~(<div class="bar"><span class="push"></span>{}</div>)~">(Pager{
        .page = view.page, .addresses = addresses, .filter = view.only_unread ? "unread" : "", .filter_value = "1"});
}

}  // namespace

html::Html whats_new(Frame const& frame, WhatsNewView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap"><div class="page-head"><div class="head-row"><h1>What’s new</h1>{}</div></div>{}{}{}</div>)~">(
            [&] { mark_read(out, frame, view); },
            WhatsNewTabs{frame, view.only_unread ? WhatsNewPart::unread : WhatsNewPart::latest},
            [&] { rows(out, view, frame.now); }, [&] { pager(out, view); });
    });
}

}  // namespace stoa::pages
