#include "model/alert_words.hpp"

#include <stdexcept>
#include <string_view>

#include "base/text.hpp"
#include "model/urls.hpp"

namespace stoa {
namespace {

std::string name_of_actor(Alert const& alert) { return alert.actor.name.empty() ? "Somebody" : alert.actor.name; }

std::string people(Alert const& alert)
{
    auto name = name_of_actor(alert);
    if (alert.count <= 1) return name;
    return name + " and " + grouped(alert.count - 1) + (alert.count == 2 ? " other" : " others");
}

AlertWords of_replies(Alert const& alert)
{
    auto where = "in a thread you watch: " + alert.thread_title;
    if (alert.count <= 1) return {name_of_actor(alert) + " replied", std::move(where)};
    return {grouped(alert.count) + " new replies", std::move(where)};
}

AlertWords of_threads(Alert const& alert)
{
    auto const forum = "in " + alert.forum.name + ", which you watch";
    if (alert.count <= 1) return {name_of_actor(alert) + " started a thread", forum + ": " + alert.thread_title};
    return {grouped(alert.count) + " new threads", forum + ". The latest: " + alert.thread_title};
}

// A moderator is not named: they act for the forum, and the log has their name.
std::string_view words_for_act(LogKind act)
{
    switch (act) {
    case LogKind::thread_locked: return "A moderator locked your thread";
    case LogKind::thread_unlocked: return "A moderator unlocked your thread";
    case LogKind::thread_pinned: return "A moderator pinned your thread";
    case LogKind::thread_unpinned: return "A moderator unpinned your thread";
    case LogKind::thread_moved: return "A moderator moved your thread";
    case LogKind::thread_deleted: return "A moderator deleted your thread";
    case LogKind::thread_restored: return "A moderator restored your thread";
    case LogKind::post_edited: return "A moderator edited your post";
    case LogKind::post_deleted: return "A moderator deleted your post";
    case LogKind::post_restored: return "A moderator restored your post";
    default: return "A moderator changed something of yours";
    }
}

AlertWords of_moderation(Alert const& alert)
{
    auto where = "in " + alert.forum.name + ": " + alert.thread_title;
    if (!alert.reason.empty()) where += " (the reason: " + alert.reason + ")";
    return {std::string{words_for_act(alert.act)}, std::move(where)};
}

AlertWords of_messages(Alert const& alert)
{
    auto where = "in a conversation: " + alert.conversation_title;
    if (alert.count <= 1) return {name_of_actor(alert) + " wrote to you", std::move(where)};
    return {grouped(alert.count) + " new messages", std::move(where)};
}

AlertWords of_reports(Alert const& alert)
{
    if (alert.count <= 1) return {"A message was reported", "and waits for a moderator"};
    return {grouped(alert.count) + " messages were reported", "and wait for a moderator"};
}

}  // namespace

AlertWords words_for(Alert const& alert)
{
    switch (alert.kind) {
    case AlertKind::quote: return {name_of_actor(alert) + " quoted you", "in " + alert.thread_title};
    case AlertKind::mention: return {name_of_actor(alert) + " mentioned you", "in " + alert.thread_title};
    case AlertKind::reply: return of_replies(alert);
    case AlertKind::thread: return of_threads(alert);
    case AlertKind::reaction: return {people(alert) + " reacted to your post", "in " + alert.thread_title};
    case AlertKind::moderation: return of_moderation(alert);
    case AlertKind::message: return of_messages(alert);
    case AlertKind::report: return of_reports(alert);
    }
    throw std::logic_error{"unknown kind of alert"};
}

html::Url url_of(Alert const& alert)
{
    if (alert.kind == AlertKind::message) return url_of_unread(alert.conversation);
    if (alert.kind == AlertKind::report) return html::Url::path("/moderation/reports");
    bool const is_about_forum = (alert.kind == AlertKind::thread && alert.count > 1) ||
                                (alert.kind == AlertKind::moderation && alert.act == LogKind::thread_deleted);
    if (is_about_forum) return url_of(alert.forum);
    if (alert.post.value == 0) return url_of(alert.thread, alert.thread_slug);
    return url_in_thread(alert.thread, alert.thread_slug, alert.position, alert.post);
}

}  // namespace stoa
