#include "acts/reads.hpp"
#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

Result<pages::DeleteThreadPage> thread_delete_form_of(Visit const& visit, store::Reader& db)
{
    auto found = acts::visible_thread(db, *visit.access, visit.viewer, ThreadId{visit.params.id});
    if (!found) return found.error();
    if (auto refusal = acts::why_not_delete_thread(visit.viewer, found->may, found->thread)) return *refusal;
    pages::DeleteThreadPage form;
    form.path = visit.access->path_to(found->thread.forum);
    form.thread = std::move(found->thread);
    return form;
}

}  // namespace

http::Response thread_delete_form(Visit const& visit)
{
    auto form = visit.site.store.read([&](store::Reader& db) { return thread_delete_form_of(visit, db); });
    if (!form) return refused(visit, form.error());
    static_cast<pages::FormState&>(*form) = form_state_of(visit);
    form->reason = visit.form.get("reason");
    auto frame = frame_of(visit, "Delete a thread: " + form->thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::delete_thread(frame, *form));
}

http::Response thread_delete(Visit const& visit)
{
    auto reason = acts::parse_reason(visit.form.get("reason"));
    if (!reason) return form_again(visit, reason.error());
    auto thread = visit.site.store.write([&](store::Writer& db) {
        return acts::thread_delete(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, *reason, visit.now);
    });
    if (!thread) return form_again(visit, thread.error());
    return see_other(visit, url_of(*thread), Notice::thread_deleted);
}

http::Response thread_restore(Visit const& visit)
{
    auto thread = visit.site.store.write([&](store::Writer& db) {
        return acts::thread_restore(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, visit.now);
    });
    if (!thread) return refused(visit, thread.error());
    return see_other(visit, url_of(*thread), Notice::thread_restored);
}

}  // namespace stoa::web
