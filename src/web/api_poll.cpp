#include "acts/poll.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_poll(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::poll_read(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, visit.now);
    });
    if (!view) return api_refused(view.error());
    return api_json(api::poll_json(*view));
}

}  // namespace stoa::web
