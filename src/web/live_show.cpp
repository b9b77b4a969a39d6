#include "acts/reads.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"
#include "http/event_stream.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/network.hpp"

namespace stoa::web {
namespace {

constexpr std::string_view retry_after_seconds = "30";

// As the browser remembers it when it comes back, or else as the page was made.
EventId heard(Visit const& visit)
{
    auto const last = visit.request.header("Last-Event-ID").value_or("");
    if (auto const number = parse_number<std::int64_t>(last)) return {*number};
    return {number_in(visit.query, "since").value_or(0)};
}

http::Response too_many()
{
    auto response = http::text(http::Status::too_many_requests, "Too many pages are open.\n");
    return response.with("Retry-After", std::string{retry_after_seconds});
}

http::Response open_stream(Visit const& visit, live::Topic const& topic)
{
    // Whoever asks for the head alone is told what they would get.
    if (visit.request.method == http::Method::head) return http::event_stream(nullptr);
    live::Listener listener;
    listener.viewer = visit.viewer;
    listener.address = keyed_hash(block_of(visit.request.remote_address));
    listener.topic = topic;
    listener.heard = heard(visit);
    if (visit.viewer.is_member()) listener.session = sha256(visit.session_token);
    listener.badges = {number_in(visit.query, "alerts").value_or(visit.viewer.unread_alerts),
                       number_in(visit.query, "conversations").value_or(visit.viewer.unread_conversations)};
    auto stream = visit.site.hub.open(std::move(listener), [&](Viewer const& viewer, ForumId forum) {
        return visit.access->may(viewer, Permission::read_threads, forum);
    });
    return stream ? http::event_stream(std::move(stream)) : too_many();
}

}  // namespace

http::Response live_of_thread(Visit const& visit)
{
    ThreadId const thread{visit.params.id};
    auto forum = visit.site.store.read(
        [&](store::Reader& db) { return acts::forum_of_thread(db, *visit.access, visit.viewer, thread); });
    if (!forum) return refused(visit, forum.error());
    return open_stream(visit, {live::Topic::Kind::thread, thread, *forum});
}

http::Response live_of_forum(Visit const& visit)
{
    ForumId const forum{visit.params.id};
    if (!visit.access->may(visit.viewer, Permission::read_threads, forum))
        return refused(visit, Refusal::no_such_forum);
    return open_stream(visit, {live::Topic::Kind::forum, {}, forum});
}

http::Response live_everywhere(Visit const& visit)
{
    return open_stream(visit, {live::Topic::Kind::everywhere, {}, {}});
}

http::Response live_own(Visit const& visit) { return open_stream(visit, {}); }

}  // namespace stoa::web
