#include "acts/poll.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/poll_fields.hpp"

namespace stoa::web {

http::Response poll_form(Visit const& visit)
{
    auto place = visit.site.store.read(
        [&](store::Reader& db) { return acts::poll_find(db, *visit.access, visit.viewer, ThreadId{visit.params.id}); });
    if (!place) return refused(visit, place.error());
    pages::EditPollPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.is_new = !place->poll;
    bool const is_typed = visit.form.has("poll_question");
    form.poll = place->poll && !is_typed ? poll_form_of(*place->poll, visit.now) : typed_poll(visit.form);
    form.thread = std::move(place->thread);
    form.path = std::move(place->path);
    auto frame = frame_of(visit, "Poll: " + form.thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::edit_poll(frame, form));
}

}  // namespace stoa::web
