#include "acts/poll.hpp"
#include "api/fields.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response api_ballot_set(Visit const& visit)
{
    auto fields = api::Fields::parse(visit.request.body, {{"choices", api::FieldType::numbers}});
    if (!fields) return api_problem(fields.error());
    auto voted = visit.site.store.write([&](store::Writer& db) {
        return acts::poll_vote(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, fields->numbers("choices"),
                               visit.now);
    });
    if (!voted) return api_refused(voted.error());
    return api_poll(visit);
}

http::Response api_ballot_delete(Visit const& visit)
{
    auto withdrawn = visit.site.store.write([&](store::Writer& db) {
        return acts::poll_withdraw(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, visit.now);
    });
    if (!withdrawn) return api_refused(withdrawn.error());
    return api_poll(visit);
}

}  // namespace stoa::web
