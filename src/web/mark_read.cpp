#include "acts/writes.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// What was read a moment ago is written down first: a mark that came later would hide behind what is marked now.
template <class Act>
http::Response mark(Visit const& visit, Notice notice, Act const& act)
{
    visit.site.reads.flush();
    auto done = visit.site.store.write(act);
    if (!done) return refused(visit, done.error());
    return see_other(visit, return_place(visit.form.get("return")), notice);
}

}  // namespace

http::Response forums_mark_read(Visit const& visit)
{
    return mark(visit, Notice::all_read,
                [&](store::Writer& db) { return acts::forums_mark_read(db, visit.viewer, visit.now); });
}

http::Response forum_mark_read(Visit const& visit)
{
    return mark(visit, Notice::forum_read, [&](store::Writer& db) {
        return acts::forum_mark_read(db, *visit.access, visit.viewer, ForumId{visit.params.id}, visit.now);
    });
}

http::Response mark_read_undo(Visit const& visit)
{
    return mark(visit, Notice::unread_again, [&](store::Writer& db) { return acts::mark_read_undo(db, visit.viewer); });
}

}  // namespace stoa::web
