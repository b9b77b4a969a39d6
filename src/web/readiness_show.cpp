#include "store/forum.hpp"
#include "web/handlers.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// Ready means that the store answers: asked anew each time, whatever is cached.
http::Response readiness_show(Visit const& visit)
{
    visit.site.store.read([](store::Reader& db) { return store::forums_version(db); });
    return http::text(http::Status::ok, "ready\n");
}

}  // namespace stoa::web
