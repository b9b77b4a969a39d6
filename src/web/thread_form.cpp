#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response thread_form(Visit const& visit)
{
    auto place = acts::forum_for_new_thread(*visit.access, visit.viewer, ForumId{visit.params.id});
    if (!place) return refused(visit, place.error());
    auto frame = frame_of(visit, "New thread in " + place->forum.name, pages::Section::forums);
    frame.is_indexable = false;
    pages::NewThreadPage form;
    form.forum = std::move(place->forum);
    form.path = std::move(place->path);
    form.title = visit.form.get("title");
    form.prefix = visit.form.get("prefix");
    form.tags = visit.form.get("tags");
    form.composer = composer_of(visit);
    return page(pages::new_thread(frame, form));
}

}  // namespace stoa::web
