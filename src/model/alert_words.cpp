#include "model/alert_words.hpp"

#include <stdexcept>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "model/urls.hpp"

namespace stoa {
namespace {

std::string name_of_actor(Alert const& alert) { return alert.actor.name.empty() ? "Somebody" : alert.actor.name; }

// "Noor and 3 others"
Phrase people(Alert const& alert)
{
    auto phrase = Phrase{}.name(name_of_actor(alert));
    if (alert.count > 1) phrase.words(" and " + grouped(alert.count - 1) + (alert.count == 2 ? " other" : " others"));
    return phrase;
}

Phrase one_did(Alert const& alert, std::string_view what) { return Phrase{}.name(name_of_actor(alert)).words(what); }

Phrase many(Alert const& alert, std::string_view what) { return Phrase{}.words(grouped(alert.count)).words(what); }

AlertWords of_replies(Alert const& alert)
{
    return {alert.count <= 1 ? one_did(alert, " replied") : many(alert, " new replies"),
            Phrase{}.words("in a thread you watch: ").name(alert.thread_title)};
}

AlertWords of_threads(Alert const& alert)
{
    bool const is_one = alert.count <= 1;
    return {is_one ? one_did(alert, " started a thread") : many(alert, " new threads"),
            Phrase{}
                .words("in ")
                .name(alert.forum.name)
                .words(is_one ? ", which you watch: " : ", which you watch. The latest: ")
                .name(alert.thread_title)};
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
    auto where = Phrase{}.words("in ").name(alert.forum.name).words(": ").name(alert.thread_title);
    if (!alert.reason.empty()) where.words(" (the reason: ").name(alert.reason).words(")");
    return {Phrase{}.words(words_for_act(alert.act)), std::move(where)};
}

AlertWords of_messages(Alert const& alert)
{
    return {alert.count <= 1 ? one_did(alert, " wrote to you") : many(alert, " new messages"),
            Phrase{}.words("in a conversation: ").name(alert.conversation_title)};
}

AlertWords of_reports(Alert const& alert)
{
    if (alert.count <= 1)
        return {Phrase{}.words("A message was reported"), Phrase{}.words("and waits for a moderator")};
    return {many(alert, " messages were reported"), Phrase{}.words("and wait for a moderator")};
}

AlertWords of_applications(Alert const& alert)
{
    if (alert.count <= 1) return {Phrase{}.words("Somebody wishes to join"), Phrase{}.words("and waits for approval")};
    return {many(alert, " people wish to join"), Phrase{}.words("and wait for approval")};
}

AlertWords in_thread(Alert const& alert, Phrase what)
{
    return {std::move(what), Phrase{}.words("in ").name(alert.thread_title)};
}

}  // namespace

Phrase& Phrase::words(std::string_view ours)
{
    pieces_.push_back({std::string{ours}, false});
    return *this;
}

Phrase& Phrase::name(std::string_view theirs)
{
    pieces_.push_back({std::string{theirs}, true});
    return *this;
}

std::string Phrase::text() const
{
    std::string text;
    for (auto const& piece : pieces_) text += piece.text;
    return text;
}

AlertWords words_for(Alert const& alert)
{
    switch (alert.kind) {
    case AlertKind::quote: return in_thread(alert, one_did(alert, " quoted you"));
    case AlertKind::mention: return in_thread(alert, one_did(alert, " mentioned you"));
    case AlertKind::reply: return of_replies(alert);
    case AlertKind::thread: return of_threads(alert);
    case AlertKind::reaction: return in_thread(alert, people(alert).words(" reacted to your post"));
    case AlertKind::moderation: return of_moderation(alert);
    case AlertKind::message: return of_messages(alert);
    case AlertKind::report: return of_reports(alert);
    case AlertKind::application: return of_applications(alert);
    }
    throw std::logic_error{"unknown kind of alert"};
}

html::Url url_of(Alert const& alert)
{
    if (alert.kind == AlertKind::message) return url_of_unread(alert.conversation);
    if (alert.kind == AlertKind::report) return html::Url::path("/moderation/reports");
    if (alert.kind == AlertKind::application) return html::Url::path("/moderation/applications");
    bool const is_about_forum = (alert.kind == AlertKind::thread && alert.count > 1) ||
                                (alert.kind == AlertKind::moderation && alert.act == LogKind::thread_deleted);
    if (is_about_forum) return url_of(alert.forum);
    if (alert.post.value == 0) return url_of(alert.thread, alert.thread_slug);
    return url_in_thread(alert.thread, alert.thread_slug, alert.position, alert.post);
}

}  // namespace stoa
