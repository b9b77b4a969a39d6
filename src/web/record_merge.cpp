#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response claim_merge(Visit const& visit)
{
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::claim_merge(db, *visit.access, visit.viewer, ClaimId{visit.params.id},
                                 ClaimId{number_in(visit.form, "into").value_or(0)}, visit.now);
    });
    if (!placed) return refused(visit, placed.error());
    return see_other(url_of(placed->claim));
}

http::Response claim_separate(Visit const& visit)
{
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::claim_separate(db, *visit.access, visit.viewer, ClaimId{visit.params.id}, visit.now);
    });
    if (!placed) return refused(visit, placed.error());
    return see_other(url_of(placed->claim));
}

http::Response speaker_merge(Visit const& visit)
{
    auto const into = visit.site.store.write([&](store::Writer& db) {
        return acts::speaker_merge(db, *visit.access, visit.viewer, SpeakerId{visit.params.id}, visit.form.get("into"),
                                   visit.now);
    });
    if (!into) return refused(visit, into.error());
    return see_other(url_of(*into));
}

http::Response speaker_separate(Visit const& visit)
{
    auto const speaker = visit.site.store.write([&](store::Writer& db) {
        return acts::speaker_separate(db, *visit.access, visit.viewer, SpeakerId{visit.params.id}, visit.now);
    });
    if (!speaker) return refused(visit, speaker.error());
    return see_other(url_of(*speaker));
}

}  // namespace stoa::web
