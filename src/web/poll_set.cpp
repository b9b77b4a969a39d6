#include "acts/poll.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/poll_fields.hpp"

namespace stoa::web {

http::Response poll_set(Visit const& visit)
{
    if (is_changing_rows(visit.form)) return form_again(visit);
    auto draft = poll_draft_of(visit.form);
    if (!draft) return form_again(visit, draft.error());
    auto thread = visit.site.store.write([&](store::Writer& db) {
        return acts::poll_set(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, *draft, visit.now);
    });
    if (!thread) return form_again(visit, thread.error());
    return see_other(url_of_poll(thread->thread, thread->slug));
}

}  // namespace stoa::web
