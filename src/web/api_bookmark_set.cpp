#include "acts/writes.hpp"
#include "api/fields.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_bookmark_set(Visit const& visit)
{
    auto fields = api::Fields::parse(visit.request.body, {{"note"}});
    if (!fields) return api_problem(fields.error());
    auto note = acts::BookmarkNote::parse(fields->text("note"));
    if (!note) return api_refused(note.error());
    auto done = visit.site.store.write([&](store::Writer& db) {
        return acts::bookmark_set(db, *visit.access, visit.viewer, PostId{visit.params.id}, *note, visit.now);
    });
    if (!done) return api_refused(done.error());
    return api_post(visit);
}

}  // namespace stoa::web
