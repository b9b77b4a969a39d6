#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/avatar.hpp"
#include "pages/count.hpp"
#include "pages/crumbs.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/pager.hpp"
#include "pages/pages.hpp"
#include "pages/pick_bar.hpp"
#include "pages/poll.hpp"
#include "pages/post_list.hpp"
#include "pages/presence.hpp"
#include "pages/quick_reply.hpp"
#include "pages/record_panel.hpp"
#include "pages/similar_threads.hpp"
#include "pages/thread_bar.hpp"
#include "pages/thread_data.hpp"
#include "pages/thread_head.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void people(html::Writer& out, Thread const& thread)
{
    if (thread.people.empty()) return;
    auto const avatars = [&] {
        for (auto const& member : thread.people)
            out.html<R"~(<li class="row">{}{}</li>)~">(Avatar{name_of(member), "av-s", member.avatar},
                                                       MemberLink{member, "plain"});
    };
    out.html<R"~(
        <section><div class="sec-h"><h2>Posted last</h2></div><ul class="stack-s mt">{}</ul></section>)~">(avatars);
}

void rail(html::Writer& out, ThreadPage const& page, LocalNow const& now)
{
    auto const& thread = page.view.thread;
    auto const record = [&] {
        if (page.record) RecordPanel{thread, *page.record}(out);
    };
    out.html<R"~(
        <aside class="rail rail-stick" aria-label="About this thread">{}
            <section><div class="sec-h"><h2>In this thread</h2></div>
                <dl class="kv small mt"><dt>Started</dt><dd>{}</dd><dt>Latest post</dt><dd>{}</dd>
                    <dt>Posts</dt><dd>{}</dd><dt>Views</dt><dd>{}</dd></dl></section>
            {}
        </aside>)~">(record, Time{thread.created_at, now, TimeStyle::day},
                     Time{thread.last_post_at, now, TimeStyle::node}, grouped(thread.post_count),
                     short_count(thread.views), [&] { people(out, thread); });
}

void poll(html::Writer& out, Frame const& frame, ThreadPage const& page)
{
    if (page.poll) PollPart{frame, page.view.thread, *page.poll, page.is_voting_again}(out);
}

void pager(html::Writer& out, ThreadView const& view)
{
    if (view.page.count <= 1) return;
    auto const addresses = pages_of(url_of(view.thread));
    out.html<R"~(<div class="bar">{}</div>)~">(Pager{view.page, addresses});
}

void picks(html::Writer& out, Frame const& frame, ThreadView const& view)
{
    if (view.may_reply) PickBar{frame, view.thread.id, view.picks}(out);
}

}  // namespace

html::Html thread(Frame const& frame, ThreadPage const& page)
{
    auto const& view = page.view;
    ThreadMenu const menu{frame, view.thread, view.acts};
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            {}<div class="wrap">{}{}</div>
            {}
            <div class="wrap with-rail"><div>{}{}{}{}{}{}{}</div>{}</div>{})~">(
            DeletedThreadNote{frame, view.thread, view.acts}, Crumbs{view.path}, ThreadHead{view, frame.now, &menu},
            ThreadBar{frame, view}, [&] { poll(out, frame, page); }, PostList{frame, view},
            [&] { picks(out, frame, view); }, [&] { pager(out, view); }, Viewers{"thread", page.here},
            QuickReply{frame, page}, SimilarThreads{view.similar, frame.now}, [&] { rail(out, page, frame.now); },
            ThreadData{frame, view, page.cited, page.record});
    });
}

}  // namespace stoa::pages
