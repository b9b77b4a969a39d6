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

Result<pages::MovePage> move_form_of(Visit const& visit, store::Reader& db)
{
    auto found = acts::visible_thread(db, *visit.access, visit.viewer, ThreadId{visit.params.id});
    if (!found) return found.error();
    if (auto refusal = acts::why_not_move_thread(visit.viewer, found->may, found->thread)) return *refusal;
    pages::MovePage form;
    form.path = visit.access->path_to(found->thread.forum);
    form.forums = acts::forums_to_move_to(*visit.access, visit.viewer, found->thread.forum);
    form.thread = std::move(found->thread);
    return form;
}

acts::MoveDraft move_draft_of(Visit const& visit, std::string reason)
{
    return {.thread = ThreadId{visit.params.id},
            .to = ForumId{number_in(visit.form, "forum").value_or(0)},
            .reason = std::move(reason),
            .redirect_days = number_in(visit.form, "redirect")};
}

}  // namespace

http::Response thread_move_form(Visit const& visit)
{
    auto form = visit.site.store.read([&](store::Reader& db) { return move_form_of(visit, db); });
    if (!form) return refused(visit, form.error());
    static_cast<pages::FormState&>(*form) = form_state_of(visit);
    form->forum = ForumId{number_in(visit.form, "forum").value_or(0)};
    form->redirect = visit.form.has("forum") ? std::string{visit.form.get("redirect")} : "7";
    form->reason = visit.form.get("reason");
    auto frame = frame_of(visit, "Move a thread: " + form->thread.title, pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::move_thread(frame, *form));
}

http::Response thread_move(Visit const& visit)
{
    auto reason = acts::parse_reason(visit.form.get("reason"));
    if (!reason) return form_again(visit, reason.error());
    auto draft = move_draft_of(visit, *std::move(reason));
    if (draft.redirect_days && (*draft.redirect_days < 0 || *draft.redirect_days > pages::redirect_days_max))
        return form_again(visit, Refusal::forum_not_chosen);
    auto thread = visit.site.store.write(
        [&](store::Writer& db) { return acts::thread_move(db, *visit.access, visit.viewer, draft, visit.now); });
    if (!thread) return form_again(visit, thread.error());
    return see_other(visit, url_of(*thread), Notice::thread_moved);
}

}  // namespace stoa::web
