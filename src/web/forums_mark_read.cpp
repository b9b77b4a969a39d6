#include "acts/writes.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response forums_mark_read(Visit const& visit)
{
    auto done =
        visit.site.store.write([&](store::Writer& db) { return acts::forums_mark_read(db, visit.viewer, visit.now); });
    if (!done) return refused(visit, done.error());
    return see_other(visit, return_place(visit.form.get("return")), Notice::all_read);
}

}  // namespace stoa::web
