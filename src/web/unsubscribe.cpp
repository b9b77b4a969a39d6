#include "acts/writes.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

http::Response shown(Visit const& visit, bool is_done)
{
    auto frame = frame_of(visit, "No letters about alerts");
    frame.is_indexable = false;
    return page(pages::unsubscribe(frame, {std::string{visit.query.get("token")}, is_done}));
}

}  // namespace

// A page between: programs that look into letters open their links.
http::Response unsubscribe_form(Visit const& visit)
{
    auto const member = visit.site.store.read(
        [&](store::Reader& db) { return acts::member_of_unsubscribe_token(db, visit.query.get("token")); });
    if (!member) return refused(visit, Refusal::link_expired);
    return shown(visit, false);
}

http::Response unsubscribe(Visit const& visit)
{
    bool const is_done =
        visit.site.store.write([&](store::Writer& db) { return acts::unsubscribe(db, visit.query.get("token")); });
    if (!is_done) return refused(visit, Refusal::link_expired);
    return shown(visit, true);
}

}  // namespace stoa::web
