#include "acts/reads.hpp"
#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "base/text.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/quotation.hpp"

namespace stoa::web {
namespace {

// The post to answer, where the address names one that the viewer may read.
std::string quotation_wished(Visit const& visit, store::Reader& db)
{
    auto id = parse_number<std::int64_t>(visit.query.get("quote"));
    if (!id) return {};
    auto place = acts::post_find(db, *visit.access, visit.viewer, PostId{*id});
    return place && !place->source.deleted_at ? quotation_of(place->source) : std::string{};
}

// How far the writer has seen the thread. Once the posts made meanwhile stand above the form, it includes them, so
// that sending the form again posts.
void show_meanwhile(Visit const& visit, store::Reader& db, pages::ReplyPage& form)
{
    auto seen = number_in(visit.form, "seen").value_or(0);
    form.seen_position = seen > 0 ? seen : form.thread.last_position;
    if (visit.refusal != Refusal::new_posts_meanwhile) return;
    auto posts = acts::posts_since(db, *visit.access, visit.viewer, form.thread.id, seen);
    if (posts) form.meanwhile = *std::move(posts);
    form.seen_position = form.thread.last_position;
}

Result<pages::ReplyPage> form_of(Visit const& visit, store::Reader& db)
{
    auto found = acts::visible_thread(db, *visit.access, visit.viewer, ThreadId{visit.params.id});
    if (!found) return found.error();
    if (auto refusal = acts::why_not_reply(visit.viewer, found->may, found->thread)) return *refusal;
    pages::ReplyPage form;
    form.thread = std::move(found->thread);
    form.path = visit.access->path_to(form.thread.forum);
    auto const place = place_of_reply(form.thread.id);
    form.composer = composer_of(
        visit,
        {.place = place, .saved = acts::draft_find(db, visit.viewer, place), .text = quotation_wished(visit, db)});
    show_meanwhile(visit, db, form);
    return form;
}

}  // namespace

http::Response reply_form(Visit const& visit)
{
    auto form = visit.site.store.read([&](store::Reader& db) { return form_of(visit, db); });
    if (!form) return refused(visit, form.error());
    note_presence(visit, form->thread.id);
    auto frame = frame_of(visit, "Reply to " + form->thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::reply(frame, *form));
}

}  // namespace stoa::web
