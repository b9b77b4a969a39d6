#include "acts/thread_edit.hpp"
#include "base/text.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// As typed, where the form is shown again.
std::string typed_or(Visit const& visit, std::string_view field, std::string now)
{
    return visit.form.has(field) ? std::string{visit.form.get(field)} : std::move(now);
}

}  // namespace

http::Response thread_edit_form(Visit const& visit)
{
    auto place = visit.site.store.read([&](store::Reader& db) {
        return acts::heading_find(db, *visit.access, visit.viewer, ThreadId{visit.params.id});
    });
    if (!place) return refused(visit, place.error());
    pages::EditThreadPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.path = std::move(place->path);
    form.may_set_title = place->rights.title;
    form.may_set_prefix = place->rights.prefix;
    form.may_set_tags = place->rights.tags;
    form.title = typed_or(visit, "title", place->thread.title);
    form.prefix = typed_or(visit, "prefix", place->thread.prefix);
    form.tags = typed_or(visit, "tags", comma_separated(place->thread.tags));
    form.thread = std::move(place->thread);
    auto frame = frame_of(visit, "Edit title and tags: " + form.thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::edit_thread(frame, form));
}

}  // namespace stoa::web
