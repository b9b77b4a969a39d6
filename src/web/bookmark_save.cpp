#include "acts/writes.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

html::Url list() { return html::Url::path("/account/bookmarks"); }

}  // namespace

http::Response bookmark_save(Visit const& visit)
{
    PostId const post{visit.params.id};
    if (visit.form.get("do") == "remove") {
        auto removed =
            visit.site.store.write([&](store::Writer& db) { return acts::bookmark_remove(db, visit.viewer, post); });
        if (!removed) return form_again(visit, removed.error());
        return see_other(visit, list(), Notice::bookmark_removed);
    }
    auto note = acts::BookmarkNote::parse(visit.form.get("note"));
    if (!note) return form_again(visit, note.error());
    auto saved =
        visit.site.store.write([&](store::Writer& db) { return acts::bookmark_note(db, visit.viewer, post, *note); });
    if (!saved) return form_again(visit, saved.error());
    return see_other(visit, list(), Notice::note_saved);
}

}  // namespace stoa::web
