#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/poll_fields.hpp"

namespace stoa::web {
namespace {

// As sent, or as they were saved.
void show_fields(Visit const& visit, pages::NewThreadPage& page)
{
    auto const place = place_of_new_thread(page.forum.id);
    auto saved = visit.site.store.read([&](store::Reader& db) { return acts::draft_find(db, visit.viewer, place); });
    auto const field = [&](std::string_view name, std::string SavedDraft::* saved_field) {
        if (visit.form.has("text") || !saved) return std::string{visit.form.get(name)};
        return (*saved).*saved_field;
    };
    page.title = field("title", &SavedDraft::title);
    page.prefix = field("prefix", &SavedDraft::prefix);
    page.tags = field("tags", &SavedDraft::tags);
    page.poll = visit.form.has("text") || !saved ? typed_poll(visit.form) : saved_poll(saved->poll);
    page.composer = composer_of(visit, {.place = place, .saved = std::move(saved)});
}

}  // namespace

http::Response thread_form(Visit const& visit)
{
    auto place = acts::forum_for_new_thread(*visit.access, visit.viewer, ForumId{visit.params.id});
    if (!place) return refused(visit, place.error());
    auto frame = frame_of(visit, "New thread in " + place->forum.name, pages::Section::forums);
    frame.is_indexable = false;
    pages::NewThreadPage form;
    form.forum = std::move(place->forum);
    form.path = std::move(place->path);
    form.may_set_prefix = place->may_set_prefix;
    form.may_set_tags = place->may_set_tags;
    form.may_start_poll = place->may_start_poll;
    show_fields(visit, form);
    visit.site.store.read(
        [&](store::Reader& db) { return show_attachments(visit, db, form.forum.id, {}, form.composer), Done{}; });
    return page(pages::new_thread(frame, form));
}

}  // namespace stoa::web
