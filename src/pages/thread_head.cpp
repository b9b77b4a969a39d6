#include "pages/thread_head.hpp"

#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/count.hpp"
#include "pages/icon.hpp"
#include "pages/member_link.hpp"
#include "pages/record_panel.hpp"
#include "pages/thread_ways.hpp"
#include "pages/time.hpp"
#include "pages/watch_menu.hpp"

namespace stoa::pages {
namespace {

// Leads to the threads of the forum that have the same.
void prefix(html::Writer& out, ThreadView const& view)
{
    auto const& prefix = view.thread.prefix;
    if (!prefix.empty())
        out.html<R"~(<a class="badge b-accent" href="{}?prefix={}"><bdi>{}</bdi></a> )~">(url_of(view.forum), prefix,
                                                                                          prefix);
}

void states(html::Writer& out, Thread const& thread)
{
    if (thread.is_pinned) out.html<R"~(<span class="badge">{}Pinned</span>)~">(Icon{"pin", "i-s"});
    if (thread.is_locked) out.html<R"~(<span class="badge">{}Locked</span>)~">(Icon{"lock", "i-s"});
    for (auto const& tag : thread.tags)
        out.html<R"~(<a class="tag" href="{}"><bdi>{}</bdi></a>)~">(url_of_tag(tag), tag);
}

void acts(html::Writer& out, ThreadView const& view)
{
    if (view.may_add_poll)
        out.html<R"~(
            <a class="btn btn-sq" href="{}" title="Add a poll">{}<span class="vh">Add a poll</span></a>)~">(
            below(url_of(view.thread), "poll/edit"), Icon{"chart-column"});
    if (view.may_edit_heading)
        out.html<R"~(
            <a class="btn btn-sq" href="{}" title="Edit title and tags">{}
                <span class="vh">Edit title and tags</span></a>)~">(below(url_of(view.thread), "edit"), Icon{"pencil"});
}

}  // namespace

void ThreadHead::operator()(html::Writer& out) const
{
    auto const& thread = view.thread;
    auto const views = short_count(thread.views) + (thread.views == 1 ? " view" : " views");
    auto const buttons = [&] {
        bool const may_watch = menu != nullptr && menu->frame.viewer.is_member() && !thread.is_deleted();
        if (menu == nullptr && !view.may_edit_heading && !view.may_add_poll) return;
        auto const watch = [&] {
            if (may_watch) WatchMenu{menu->frame, below(url_of(thread), "watch"), view.watch, true}(out);
        };
        out.html<R"~(<div class="row">{}{}{}</div>)~">(
            watch, [&] { acts(out, view); },
            [&] {
                if (menu == nullptr) return;
                (*menu)(out);
                ThreadWaysMenu{menu->frame, thread}(out);
            });
    };
    out.html<R"~(
        <div class="th-head"><div class="head-row"><h1 id="title">{}<bdi>{}</bdi></h1>{}</div>
            <p class="th-meta"><span>Started by {}</span>{}<span>{}</span><span>{}</span>{}{}</p></div>)~">(
        [&] { prefix(out, view); }, thread.title, buttons, MemberLink{thread.starter},
        Time{thread.created_at, now, TimeStyle::long_date}, counted(thread.post_count, "post", "posts"), views,
        [&] { states(out, thread); }, RecordLink{thread});
}

}  // namespace stoa::pages
