#include "acts/writes.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

Notice notice_of(WatchLevel level)
{
    switch (level) {
    case WatchLevel::none: return Notice::watch_ended;
    case WatchLevel::alert: return Notice::watched;
    case WatchLevel::letter: return Notice::watched_by_letter;
    case WatchLevel::muted: return Notice::muted;
    case WatchLevel::ignored: return Notice::thread_ignored;
    }
    throw std::logic_error{"unknown level of a watch"};
}

// A button of a form of ours says nothing else.
template <class Thing>
using SetWatch = Result<Done> (*)(store::Writer&, acts::Access const&, Viewer const&, Thing, WatchLevel, Instant);

template <class Thing>
http::Response set(Visit const& visit, SetWatch<Thing> act)
{
    auto const level = parse_watch_level(visit.form.get("level")).value_or(WatchLevel::alert);
    auto done = visit.site.store.write([&](store::Writer& db) {
        return act(db, *visit.access, visit.viewer, Thing{visit.params.id}, level, visit.now);
    });
    if (!done) return refused(visit, done.error());
    return see_other(visit, return_place(visit.form.get("return")), notice_of(level));
}

}  // namespace

http::Response thread_watch(Visit const& visit) { return set<ThreadId>(visit, acts::thread_watch); }

http::Response forum_watch(Visit const& visit) { return set<ForumId>(visit, acts::forum_watch); }

}  // namespace stoa::web
