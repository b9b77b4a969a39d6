#include "base/text.hpp"
#include "html/escape.hpp"
#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/count.hpp"
#include "pages/crumbs.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/forum_node.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pager.hpp"
#include "pages/pages.hpp"
#include "pages/presence.hpp"
#include "pages/thread_row.hpp"
#include "pages/watch_menu.hpp"

namespace stoa::pages {
namespace {

void buttons(html::Writer& out, Frame const& frame, ForumView const& view)
{
    auto const watch = [&] {
        if (view.forum.kind == ForumKind::forum) WatchMenu{frame, below(url_of(view.forum), "watch"), view.watch}(out);
    };
    auto const mark_read = [&] {
        if (view.unread_threads == 0) return;
        out.html<R"~(
            <form method="post" action="{}">{}{}<button class="btn btn-quiet" type="submit">{}Mark read</button></form>)~">(
            below(url_of(view.forum), "mark-read"), FormKey{frame}, HiddenField{"return", frame.return_to},
            Icon{"check"});
    };
    auto const start = [&] {
        if (view.may_start_thread)
            out.html<R"~(<a class="btn btn-primary" href="{}">{}New thread</a>)~">(
                below(url_of(view.forum), "new-thread"), Icon{"pencil"});
    };
    if (frame.viewer.is_member() || view.may_start_thread)
        out.html<R"~(<div class="row">{}{}{}</div>)~">(mark_read, watch, start);
}

void forums_below(html::Writer& out, ForumView const& view)
{
    if (view.children.empty() || view.forum.kind == ForumKind::category) return;
    out.html<R"~(<ul class="row small">{}</ul>)~">([&] {
        for (auto const& child : view.children) {
            auto const unread = [&] {
                if (child.unread_threads > 0)
                    out.html<R"~( <span class="count">{} unread</span>)~">(grouped(child.unread_threads));
            };
            out.html<R"~(<li><a href="{}"><bdi>{}</bdi></a>{}</li>)~">(url_of(child.forum), child.forum.name, unread);
        }
    });
}

void head(html::Writer& out, Frame const& frame, ForumView const& view)
{
    auto const description = [&] {
        if (!view.forum.description.empty()) out.html<R"~(<p class="lede">{}</p>)~">(view.forum.description);
    };
    out.html<R"~({}
        <div class="page-head"><div class="head-row"><h1><bdi>{}</bdi></h1>{}</div>{}{}</div>)~">(
        Crumbs{view.path}, view.forum.name, [&] { buttons(out, frame, view); }, description,
        [&] { forums_below(out, view); });
}

void pinned(html::Writer& out, ForumView const& view, LocalNow const& now)
{
    if (view.pinned.empty()) return;
    out.html<R"~(<h2 class="t-group">{}Pinned</h2>{}<h2 class="t-group">Latest posts first</h2>)~">(
        Icon{"pin", "i-s"}, ThreadRows{view.pinned, now});
}

void no_threads(html::Writer& out, ForumView const& view)
{
    auto const place = below(url_of(view.forum), "new-thread");
    if (view.may_start_thread)
        Empty{"messages-square", "No threads yet", "Be the first to ask or to tell.", "Start a thread",
              place.view()}(out);
    else
        Empty{"messages-square", "No threads yet", "What is started here will stand in this place."}(out);
}

// "Threads 1–20 of 3,160"
void range(html::Writer& out, ForumView const& view)
{
    auto const before = (view.page.number - 1) * threads_per_page;
    auto const shown = static_cast<std::int64_t>(view.threads.size());
    out.html<R"~(<p class="small dim">Threads {}–{} of {}</p>)~">(grouped(before + 1), grouped(before + shown),
                                                                  grouped(view.thread_total));
}

// Only threads with one prefix are listed.
void filter(html::Writer& out, ForumView const& view)
{
    out.html<R"~(
        <p class="note">{}<span>Only threads with the prefix <span class="badge b-accent"><bdi>{}</bdi></span></span>
            <a class="push" href="{}">Show all</a></p>)~">(Icon{"filter"}, view.prefix, url_of(view.forum));
}

std::string_view filter_of(ForumView const& view) { return view.prefix.empty() ? "" : "prefix"; }

PageAddresses addresses_of(ForumView const& view)
{
    if (view.prefix.empty()) return pages_of(url_of(view.forum));
    std::string filtered{url_of(view.forum).view()};
    filtered += "?prefix=";
    html::append_percent_encoded(filtered, view.prefix);
    return {filtered, filtered + "&page="};
}

// Threads that stood here, with the forum that they stand in now.
void moved(html::Writer& out, ForumView const& view, LocalNow const& now)
{
    if (view.moved.empty()) return;
    out.html<
        R"~(<section class="threads" aria-label="Moved threads"><h2 class="t-group">{}Moved from here</h2>{}</section>)~">(
        Icon{"move", "i-s"}, ThreadRows{view.moved, now, ForumShown::yes});
}

void threads(html::Writer& out, ForumView const& view, LocalNow const& now)
{
    if (!view.prefix.empty()) {
        filter(out, view);
    } else if (view.threads.empty() && view.pinned.empty()) {
        no_threads(out, view);
        return moved(out, view, now);
    }
    auto const addresses = addresses_of(view);
    auto const heading = [&] {
        if (view.pinned.empty())
            out.html<R"~(<h2 class="t-group">Latest posts first</h2>)~">();
        else
            pinned(out, view, now);
    };
    auto const upper = [&] {
        if (view.page.count > 1)
            out.html<R"~(<div class="bar"><span class="push"></span>{}</div>)~">(
                Pager{view.page, addresses, "pages-above", "Pages above", filter_of(view), view.prefix});
    };
    auto const lower = [&] {
        if (view.threads.empty()) return;
        out.html<R"~(<div class="bar">{}<span class="push"></span>{}</div>)~">(
            [&] { range(out, view); },
            Pager{view.page, addresses, "pages-below", "Pages below", filter_of(view), view.prefix});
    };
    out.html<R"~({}<section class="threads" aria-label="Threads">{}{}</section>{}{})~">(
        upper, heading, ThreadRows{view.threads, now}, lower, [&] { moved(out, view, now); });
}

// A category shows its forums as the front page does.
void content(html::Writer& out, ForumView const& view, LocalNow const& now)
{
    if (view.forum.kind == ForumKind::forum) return threads(out, view, now);
    if (view.children.empty())
        return Empty{"messages-square", "No forums yet", "This category holds no forum that you may see.", "All forums",
                     "/"}(out);
    out.html<R"~(<section class="cat"><h2 class="vh">Forums of this category</h2>{}</section>)~">(
        ForumNodes{view.children, now});
}

}  // namespace

html::Html forum(Frame const& frame, ForumView const& view, Presence const& here)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(<div class="wrap">{}{}{}</div>)~">([&] { head(out, frame, view); },
                                                        [&] { content(out, view, frame.now); }, Viewers{"forum", here});
    });
}

}  // namespace stoa::pages
