#include "acts/reads.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_thread(Visit const& visit)
{
    auto ends = visit.site.store.read([&](store::Reader& db) {
        return acts::thread_ends(db, *visit.access, visit.viewer, ThreadId{visit.params.id});
    });
    if (!ends) return api_refused(ends.error());
    auto forum = visit.access->find(ends->thread.forum).value_or(ForumName{});
    return api_json(api::thread_json(ends->thread, forum, visit.site.options.base_url));
}

}  // namespace stoa::web
