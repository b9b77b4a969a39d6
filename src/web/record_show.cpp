#include "acts/reads.hpp"
#include "model/urls.hpp"
#include "pages/record_pages.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

store::RecordFilter filter_of(http::Form const& query)
{
    return {.speaker = SpeakerId{number_in(query, "speaker").value_or(0)},
            .modality = parse_modality(query.get("modality")),
            .status = parse_claim_status(query.get("status"))};
}

}  // namespace

http::Response record_show(Visit const& visit)
{
    auto const view = visit.site.store.read([&](store::Reader& db) {
        return acts::record_read(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, filter_of(visit.query),
                                 page_wished(visit));
    });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "On the record: " + view->thread.title, pages::Section::forums);
    frame.canonical = url_of_record(view->thread).view();
    return page(pages::record(frame, *view));
}

http::Response claim_show(Visit const& visit)
{
    auto view = visit.site.store.read(
        [&](store::Reader& db) { return acts::claim_read(db, *visit.access, visit.viewer, ClaimId{visit.params.id}); });
    if (!view) return refused(visit, view.error());
    // What was merged lives on at the address of the other one.
    if (view->entry.claim.merged_into != ClaimId{}) return see_other(url_of(view->entry.claim.merged_into));
    pages::ClaimPage claim;
    static_cast<pages::FormState&>(claim) = form_state_of(visit);
    claim.answers = visit.form.get("answers");
    claim.answers_address = visit.form.get("answers_address");
    claim.response = visit.form.get("response");
    claim.is_concerned = visit.form.has("concerned");
    auto frame = frame_of(visit, view->entry.claim.wording, pages::Section::forums);
    frame.canonical = url_of(view->entry.claim.id).view();
    claim.view = *std::move(view);
    return page(pages::claim(frame, claim));
}

http::Response claim_history(Visit const& visit)
{
    auto const view = visit.site.store.read([&](store::Reader& db) {
        return acts::claim_history_read(db, *visit.access, visit.viewer, ClaimId{visit.params.id});
    });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "History of a statement", pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::claim_history(frame, *view));
}

}  // namespace stoa::web
