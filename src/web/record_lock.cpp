#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

http::Response set_record_lock(Visit const& visit, bool is_locked)
{
    auto const thread = visit.site.store.write([&](store::Writer& db) {
        return acts::record_lock(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, is_locked, visit.now);
    });
    if (!thread) return refused(visit, thread.error());
    return see_other(url_of_record(*thread));
}

http::Response set_claim_lock(Visit const& visit, bool is_locked)
{
    auto const placed = visit.site.store.write([&](store::Writer& db) {
        return acts::claim_lock(db, *visit.access, visit.viewer, ClaimId{visit.params.id}, is_locked, visit.now);
    });
    if (!placed) return refused(visit, placed.error());
    return see_other(url_of(placed->claim));
}

}  // namespace

http::Response record_lock(Visit const& visit) { return set_record_lock(visit, true); }
http::Response record_unlock(Visit const& visit) { return set_record_lock(visit, false); }
http::Response claim_lock(Visit const& visit) { return set_claim_lock(visit, true); }
http::Response claim_unlock(Visit const& visit) { return set_claim_lock(visit, false); }

}  // namespace stoa::web
