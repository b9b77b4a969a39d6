#include "acts/reads.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/live_address.hpp"

namespace stoa::web {

http::Response forum_show(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        ForumId const forum{visit.params.id};
        auto found = acts::forum_read_prefix(db, *visit.access, visit.viewer, forum, visit.query.get("prefix"),
                                             page_wished(visit));
        if (found && found->prefix.empty() && found->page.number == 1)
            found->moved = acts::moved_threads_read(db, *visit.access, visit.viewer, forum, visit.now);
        return found;
    });
    if (!view) return refused(visit, view.error());
    // A list of one prefix has its pages in the query: the paths are those of the whole list.
    auto address = url_of(view->forum.id, view->forum.slug, view->prefix.empty() ? view->page.number : 1);
    if (view->prefix.empty())
        if (auto elsewhere = redirect_to_canonical(visit, address)) return *elsewhere;
    note_presence(visit);
    if (visit.viewer.unread_alerts > 0) visit.site.reads.shown(visit.viewer.member, view->forum.id);

    auto frame = frame_of(visit, view->forum.name, pages::Section::forums);
    frame.canonical = address.view();
    if (view->forum.kind == ForumKind::forum) frame.feed = std::string{url_of(view->forum).view()} + "feed.atom";
    if (view->forum.kind == ForumKind::forum)
        frame.live = live_address(visit, "/forums/" + std::to_string(view->forum.id.value) + "/live");
    frame.description = view->forum.description;
    frame.is_indexable = view->prefix.empty();
    return page(pages::forum(frame, *view, who_is_here(visit)));
}

}  // namespace stoa::web
