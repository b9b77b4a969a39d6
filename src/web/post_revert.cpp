#include "acts/reads.hpp"
#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// The earlier text, rendered before the transaction so that no writer waits for it.
Result<acts::RevertDraft> revert_draft_of(Visit const& visit)
{
    PostId const post{visit.params.id};
    auto version = number_in(visit.form, "version");
    if (!version) return Refusal::no_such_version;
    auto revision = visit.site.store.read(
        [&](store::Reader& db) { return acts::revision_read(db, *visit.access, visit.viewer, post, *version); });
    if (!revision) return revision.error();
    auto text = acts::PostText::parse(revision->text, revision->markup);
    if (!text) return text.error();
    return acts::RevertDraft{
        .post = post, .version = *version, .text = *std::move(text), .revision = number_in(visit.form, "revision")};
}

}  // namespace

http::Response post_revert(Visit const& visit)
{
    auto draft = revert_draft_of(visit);
    if (!draft) return refused(visit, draft.error());
    auto placed = visit.site.store.write(
        [&](store::Writer& db) { return acts::post_revert(db, *visit.access, visit.viewer, *draft, visit.now); });
    if (!placed) return refused(visit, placed.error());
    return see_other(url_in_thread(placed->thread, placed->thread_slug, placed->position, placed->post));
}

}  // namespace stoa::web
