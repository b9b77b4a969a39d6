#include <optional>

#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

std::optional<SeatMark> mark_in(std::string_view name)
{
    if (name == "star") return SeatMark::star;
    if (name == "unstar") return SeatMark::unstar;
    if (name == "mute") return SeatMark::mute;
    if (name == "unmute") return SeatMark::unmute;
    if (name == "unread") return SeatMark::unread;
    return std::nullopt;
}

}  // namespace

// Back to the conversation, but for what reading it would undo.
http::Response conversation_mark(Visit const& visit)
{
    auto const mark = mark_in(visit.form.get("do"));
    if (!mark) return refused(visit, Refusal::no_such_page);
    // What was shown a moment ago is read before it is unread again.
    if (*mark == SeatMark::unread) visit.site.reads.flush();
    ConversationId const id{visit.params.id};
    auto const done =
        visit.site.store.write([&](store::Writer& db) { return acts::conversation_mark(db, visit.viewer, id, *mark); });
    if (!done) return refused(visit, done.error());
    return see_other(*mark == SeatMark::unread ? html::Url::path("/conversations/") : url_of(id));
}

}  // namespace stoa::web
