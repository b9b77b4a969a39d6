#include "acts/reads.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response forum_show(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        ForumId const forum{visit.params.id};
        auto found = acts::forum_read(db, *visit.access, visit.viewer, forum, page_wished(visit));
        if (found && found->page.number == 1)
            found->moved = acts::moved_threads_read(db, *visit.access, visit.viewer, forum, visit.now);
        return found;
    });
    if (!view) return refused(visit, view.error());
    auto address = url_of(view->forum.id, view->forum.slug, view->page.number);
    if (auto elsewhere = redirect_to_canonical(visit, address)) return *elsewhere;
    note_presence(visit);

    auto frame = frame_of(visit, view->forum.name, pages::Section::forums);
    frame.canonical = address.view();
    frame.description = view->forum.description;
    return page(pages::forum(frame, *view, visit.site.presence.on_site(visit.now)));
}

}  // namespace stoa::web
