#include <algorithm>

#include "acts/internal_cards.hpp"
#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

// Parts of the page of a thread, for pages that are open: made as the page itself makes them, for whoever asks.
namespace stoa::web {
namespace {

// How far somebody has read what their page received while it was open.
void note_seen(Visit const& visit, Thread const& thread)
{
    auto const seen = number_in(visit.query, "seen").value_or(0);
    if (!visit.viewer.is_member() || seen < 1 || seen > thread.last_position) return;
    visit.site.reads.read({visit.viewer.member, thread.id, seen});
    if (visit.viewer.unread_alerts > 0) visit.site.reads.shown({visit.viewer.member, thread.id, 1, seen});
}

http::Response answer_with_posts(Visit const& visit, Result<ThreadView> const& view)
{
    if (!view) return refused(visit, view.error());
    return page(pages::posts_part(frame_of(visit, view->thread.title), *view));
}

}  // namespace

http::Response thread_posts_part(Visit const& visit)
{
    auto const after = std::max<std::int64_t>(number_in(visit.query, "after").value_or(0), 0);
    auto view = visit.site.store.read([&](store::Reader& db) {
        auto read =
            acts::new_posts_read(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, page_wished(visit), after);
        if (read) acts::show_internal_cards(db, *visit.access, visit.viewer, visit.site.options.base_url, read->posts);
        return read;
    });
    if (view) note_seen(visit, view->thread);
    return answer_with_posts(visit, view);
}

http::Response post_part(Visit const& visit)
{
    auto const view = visit.site.store.read([&](store::Reader& db) {
        auto read = acts::post_on_page_read(db, *visit.access, visit.viewer, PostId{visit.params.id});
        if (read) acts::show_internal_cards(db, *visit.access, visit.viewer, visit.site.options.base_url, read->posts);
        return read;
    });
    return answer_with_posts(visit, view);
}

http::Response thread_here_part(Visit const& visit)
{
    ThreadId const thread{visit.params.id};
    auto const forum = visit.site.store.read(
        [&](store::Reader& db) { return acts::forum_of_thread(db, *visit.access, visit.viewer, thread); });
    if (!forum) return refused(visit, forum.error());
    note_presence(visit, thread);
    auto replying = visit.site.replying.in_thread(thread, visit.now);
    std::erase_if(replying, [&](MemberName const& member) { return member.id == visit.viewer.member; });
    if (!visit.access->may_on_site(visit.viewer, Permission::see_who_is_online)) replying.clear();
    return page(pages::here_part(who_is_here(visit, thread), replying));
}

http::Response badges_part(Visit const& visit) { return page(pages::badges_part(frame_of(visit, {}))); }

}  // namespace stoa::web
