#include "pages/thread_head.hpp"

#include "pages/count.hpp"
#include "pages/icon.hpp"
#include "pages/member_link.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void prefix(html::Writer& out, Thread const& thread)
{
    if (!thread.prefix.empty()) out.html<R"~(<span class="badge b-accent"><bdi>{}</bdi></span> )~">(thread.prefix);
}

void states(html::Writer& out, Thread const& thread)
{
    if (thread.is_pinned) out.html<R"~(<span class="badge">{}Pinned</span>)~">(Icon{"pin", "i-s"});
    if (thread.is_locked) out.html<R"~(<span class="badge">{}Locked</span>)~">(Icon{"lock", "i-s"});
    for (auto const& tag : thread.tags) out.html<R"~(<span class="tag"><bdi>{}</bdi></span>)~">(tag);
}

}  // namespace

void ThreadHead::operator()(html::Writer& out) const
{
    auto const views = short_count(thread.views) + (thread.views == 1 ? " view" : " views");
    out.html<R"~(
        <div class="th-head"><div class="head-row"><h1 id="title">{}<bdi>{}</bdi></h1>{}</div>
            <p class="th-meta"><span>Started by {}</span>{}<span>{}</span><span>{}</span>{}</p></div>)~">(
        [&] { prefix(out, thread); }, thread.title,
        [&] {
            if (menu != nullptr) (*menu)(out);
        },
        MemberLink{thread.starter}, Time{thread.created_at, now, TimeStyle::long_date},
        counted(thread.post_count, "post", "posts"), views, [&] { states(out, thread); });
}

}  // namespace stoa::pages
