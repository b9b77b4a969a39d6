#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response correction_form(Visit const& visit)
{
    PostId const post{visit.params.id};
    pages::CorrectPage form;
    auto found = visit.site.store.read([&](store::Reader& db) -> Result<Done> {
        auto place = acts::post_find(db, *visit.access, visit.viewer, post);
        if (!place) return place.error();
        auto view = acts::post_read(db, *visit.access, visit.viewer, post);
        if (!view) return view.error();
        form.thread = std::move(place->thread);
        form.path = std::move(place->path);
        form.view = *std::move(view);
        return Done{};
    });
    if (!found) return refused(visit, found.error());
    if (!form.view.may_correct)
        return refused(visit, form.view.post.is_deleted() ? Refusal::post_deleted : Refusal::not_permitted);

    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.text = visit.form.get("correction");
    auto frame = frame_of(visit, "Correct a post: " + form.thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::correct(frame, form));
}

}  // namespace stoa::web
