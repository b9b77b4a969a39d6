#include "acts/reads.hpp"
#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/quotation.hpp"

namespace stoa::web {
namespace {

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

// The page without its composer, whose preview asks the store again.
struct ReplyForm {
    pages::ReplyPage page;
    ComposerStart start;
};

Result<ReplyForm> reply_form_of(Visit const& visit, store::Reader& db)
{
    auto found = acts::visible_thread(db, *visit.access, visit.viewer, ThreadId{visit.params.id});
    if (!found) return found.error();
    if (auto refusal = acts::why_not_reply(visit.viewer, found->may, found->thread)) return *refusal;
    ReplyForm form;
    form.start.place = place_of_reply(found->thread.id);
    form.start.saved = acts::draft_find(db, visit.viewer, form.start.place);
    form.start.text = quotations_wished(visit, db);
    form.page.thread = std::move(found->thread);
    form.page.path = visit.access->path_to(form.page.thread.forum);
    show_meanwhile(visit, db, form.page);
    return form;
}

}  // namespace

http::Response reply_form(Visit const& visit)
{
    auto form = visit.site.store.read([&](store::Reader& db) { return reply_form_of(visit, db); });
    if (!form) return refused(visit, form.error());
    auto& reply = form->page;
    reply.composer = composer_of(visit, std::move(form->start));
    visit.site.store.read(
        [&](store::Reader& db) { return show_attachments(visit, db, reply.thread.forum, {}, reply.composer), Done{}; });
    note_presence(visit, reply.thread.id);
    auto frame = frame_of(visit, "Reply to " + reply.thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::reply(frame, reply));
}

}  // namespace stoa::web
