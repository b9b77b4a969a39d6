#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

using SetState = Result<Thread> (*)(store::Writer&, acts::Access const&, Viewer const&, ThreadId, bool, Instant);

http::Response set(Visit const& visit, SetState act, bool wished, Notice notice)
{
    auto thread = visit.site.store.write([&](store::Writer& db) {
        return act(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, wished, visit.now);
    });
    if (!thread) return refused(visit, thread.error());
    return see_other(visit, url_of(*thread), notice);
}

}  // namespace

http::Response thread_lock(Visit const& visit) { return set(visit, acts::thread_lock, true, Notice::thread_locked); }

http::Response thread_unlock(Visit const& visit)
{
    return set(visit, acts::thread_lock, false, Notice::thread_unlocked);
}

http::Response thread_pin(Visit const& visit) { return set(visit, acts::thread_pin, true, Notice::thread_pinned); }

http::Response thread_unpin(Visit const& visit) { return set(visit, acts::thread_pin, false, Notice::thread_unpinned); }

}  // namespace stoa::web
