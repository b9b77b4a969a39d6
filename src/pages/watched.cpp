#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pager.hpp"
#include "pages/pages.hpp"
#include "pages/thread_row.hpp"
#include "pages/watch_menu.hpp"
#include "pages/whats_new_tabs.hpp"

namespace stoa::pages {
namespace {

void forums(html::Writer& out, Frame const& frame, WatchedView const& view)
{
    if (view.forums.empty()) return;
    auto const each = [&] {
        for (auto const& [forum, level] : view.forums)
            out.html<R"~(
                <li class="row"><a class="plain strong" href="{}"><bdi>{}</bdi></a><span class="small dim">{}</span>
                    <form class="push" method="post" action="{}">{}{}
                        <button class="btn btn-quiet btn-sm" type="submit" name="level" value="none">{}<span class="vh">: <bdi>{}</bdi></span></button></form></li>)~">(
                url_of(forum), forum.name, words_for(level), below(url_of(forum), "watch"), FormKey{frame},
                HiddenField{"return", "/whats-new/watched"}, words_to_end(level), forum.name);
    };
    out.html<R"~(<h2 class="t-group">Forums</h2><ul class="lines mb">{}</ul>)~">(each);
}

void threads(html::Writer& out, Frame const& frame, WatchedView const& view)
{
    if (view.threads.empty() && view.forums.empty())
        return Empty{"bell", "Nothing watched yet",
                     "Press Watch above a thread or a forum, and you will be told when something happens there.",
                     "All forums", "/"}(out);
    if (view.threads.empty()) return;
    PageAddresses const addresses{"/whats-new/watched", "/whats-new/watched?page="};
    auto const pager = [&] {
        if (view.page.count > 1)
            out.html<R"~(<div class="bar"><span class="push"></span>{}</div>)~">(Pager{view.page, addresses});
    };
    out.html<R"~(<h2 class="t-group">Threads, latest posts first</h2>{}{})~">(
        ThreadRows{view.threads, frame.now, ForumShown::yes}, pager);
}

}  // namespace

html::Html watched(Frame const& frame, WatchedView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap"><div class="page-head"><div class="head-row"><h1>What’s new</h1>
                <a class="btn btn-quiet" href="/account/alerts">{}Preferences</a></div></div>{}{}{}</div>)~">(
            Icon{"settings"}, WhatsNewTabs{frame, WhatsNewPart::watched}, [&] { forums(out, frame, view); },
            [&] { threads(out, frame, view); });
    });
}

}  // namespace stoa::pages
