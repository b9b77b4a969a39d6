#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/whats_new.hpp"

namespace stoa::web {

http::Response whats_new_own_set(Visit const& visit)
{
    auto const list = parse_whats_new_list(visit.form.get("list"));
    if (!list) return refused(visit, Refusal::no_such_page);
    auto const filter = whats_new_filter(visit.form);
    auto done = visit.site.store.write(
        [&](store::Writer& db) { return acts::own_whats_new_set(db, visit.viewer, *list, filter); });
    if (!done) return refused(visit, done.error());
    return see_other(visit, html::Url::path("/whats-new/" + text_of(*list, filter)), Notice::own_list_set);
}

}  // namespace stoa::web
