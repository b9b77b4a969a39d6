#include "acts/reads.hpp"
#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/draft_form.hpp"
#include "web/handlers.hpp"
#include "web/post_text.hpp"
#include "web/upload.hpp"

namespace stoa::web {
namespace {

// A post is edited in the notation it was written in.
Result<Markup> markup_of(Visit const& visit, PostId post)
{
    auto place = visit.site.store.read(
        [&](store::Reader& db) { return acts::post_find(db, *visit.access, visit.viewer, post); });
    if (!place) return place.error();
    return place->source.markup;
}

}  // namespace

http::Response post_edit(Visit const& sent)
{
    auto const visit = with_files_attached(sent);
    if (visit.refusal || is_only_looking(visit)) return form_again(visit, visit.refusal);
    PostId const post{visit.params.id};
    auto markup = markup_of(visit, post);
    if (!markup) return refused(visit, markup.error());
    if (auto kept = answer_draft_button(visit, place_of_edit(post), *markup)) return *kept;
    auto text = parse_post_text(visit, visit.form.get("text"), *markup);
    if (!text) return form_again(visit, text.error());
    auto reason = acts::parse_edit_reason(visit.form.get("reason"));
    if (!reason) return form_again(visit, reason.error());
    acts::EditDraft const draft{.post = post,
                                .text = *std::move(text),
                                .revision = number_in(visit.form, "revision"),
                                .is_from_form = true,
                                .reason = *std::move(reason),
                                .uploads = listed_uploads(visit.form)};
    auto placed = visit.site.store.write(
        [&](store::Writer& db) { return acts::post_edit(db, *visit.access, visit.viewer, draft, visit.now); });
    if (!placed) return form_again(visit, placed.error());
    return see_other(url_in_thread(placed->thread, placed->thread_slug, placed->position, placed->post));
}

}  // namespace stoa::web
