#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/advising.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/draft_form.hpp"
#include "web/handlers.hpp"
#include "web/post_text.hpp"
#include "web/upload.hpp"

namespace stoa::web {

http::Response post_reply(Visit const& sent)
{
    auto const visit = with_files_attached(sent);
    if (visit.refusal || is_only_looking(visit)) return form_again(visit, visit.refusal);
    if (auto kept = answer_draft_button(visit, place_of_reply(ThreadId{visit.params.id}))) return *kept;
    auto text = parse_post_text(visit, visit.form.get("text"), Markup::markdown);
    if (!text) return form_again(visit, text.error());
    auto const token = std::string{visit.form.get("token")};
    ThreadId const thread{visit.params.id};
    if (auto advised = advise_first(visit, {.text = *text, .thread = thread, .form_token = token})) return *advised;
    acts::ReplyDraft const draft{.thread = thread,
                                 .text = *std::move(text),
                                 .form_token = token,
                                 .seen_position = number_in(visit.form, "seen").value_or(0),
                                 .uploads = listed_uploads(visit.form)};
    auto placed = visit.site.store.write(
        [&](store::Writer& db) { return acts::post_reply(db, *visit.access, visit.viewer, draft, visit.now); });
    if (!placed) return form_again(visit, placed.error());
    visit.site.replying.forget(thread, visit.viewer.member);
    return see_other(url_in_thread(placed->thread, placed->thread_slug, placed->position, placed->post));
}

}  // namespace stoa::web
