#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

Result<pages::DeletePage> delete_form_of(Visit const& visit, store::Reader& db)
{
    PostId const post{visit.params.id};
    auto place = acts::post_find(db, *visit.access, visit.viewer, post);
    if (!place) return place.error();
    if (place->source.deleted_at) return Refusal::post_deleted;
    if (!place->may_delete) return Refusal::not_permitted;
    auto view = acts::post_read(db, *visit.access, visit.viewer, post);
    if (!view) return view.error();
    bool is_own = place->source.author.id == visit.viewer.member;
    pages::DeletePage form{std::move(place->thread), std::move(place->path), std::move(place->source),
                           std::move(view->post.body)};
    form.asks_reason = !is_own;
    form.reason = visit.form.get("reason");
    form.state = form_state_of(visit);
    return form;
}

}  // namespace

http::Response delete_form(Visit const& visit)
{
    auto form = visit.site.store.read([&](store::Reader& db) { return delete_form_of(visit, db); });
    if (!form) return refused(visit, form.error());
    auto frame = frame_of(visit, "Delete a post: " + form->thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::confirm_delete(frame, *form));
}

}  // namespace stoa::web
