#include "acts/alert_make.hpp"

#include <algorithm>
#include <set>

#include "store/alert.hpp"
#include "store/alert_letter.hpp"
#include "store/ignore.hpp"
#include "store/message.hpp"
#include "store/moderation_log.hpp"
#include "store/participant.hpp"
#include "store/post.hpp"
#include "store/post_quote.hpp"
#include "store/report.hpp"
#include "store/thread.hpp"
#include "store/watch.hpp"

namespace stoa::acts {
namespace {

using store::Addressee;

bool wants_letter(Addressee const& member, AlertKind kind)
{
    bool const is_watched = kind == AlertKind::reply || kind == AlertKind::thread;
    return member.letters.has(kind) && (!is_watched || member.watch == WatchLevel::letter);
}

// Makes the alerts of one event.
class AlertMaker {
public:
    AlertMaker(store::Writer& db, Access const& access, Event const& event, AlertLetters letters, Instant now)
        : db_{db}
        , access_{access}
        , event_{event}
        , letters_{letters}
        , now_{now}
    {
    }

    void make()
    {
        switch (event_.kind) {
        case EventKind::post_added: return tell_thread_watchers();
        case EventKind::thread_started: return tell_forum_watchers();
        case EventKind::member_quoted: return tell_addressee(AlertKind::quote);
        case EventKind::member_mentioned: return tell_addressee(AlertKind::mention);
        case EventKind::reaction_given: return tell_of_reaction();
        case EventKind::reaction_taken_back: return take_back_reaction();
        case EventKind::post_edited:
        case EventKind::post_deleted:
        case EventKind::post_restored:
        case EventKind::thread_changed:
        case EventKind::thread_moved:
        case EventKind::thread_deleted:
        case EventKind::thread_restored: return tell_of_moderation();
        case EventKind::conversation_started:
        case EventKind::message_added: return tell_of_message();
        case EventKind::participant_invited: return tell_of_message(event_.member);
        case EventKind::message_reported: return tell_those_who_may(Permission::handle_reports, AlertKind::report);
        case EventKind::application_made:
            return tell_those_who_may(Permission::approve_members, AlertKind::application);
        default: return;
        }
    }

private:
    // Posts that are gone again tell nobody anything.
    bool find_post()
    {
        auto post = store::find_post_source(db_, event_.post);
        if (!post || post->deleted_at) return false;
        post_ = *std::move(post);
        auto thread = store::find_thread(db_, post_.thread);
        if (!thread || thread->is_deleted()) return false;
        thread_ = *std::move(thread);
        return true;
    }

    std::optional<Addressee> find(MemberId member) const
    {
        return store::find_addressee(db_, member, thread_.id, thread_.forum);
    }

    bool may_be_told(Addressee const& member, AlertKind kind, MemberId actor) const
    {
        if (member.viewer.member == actor || !member.alerts.has(kind)) return false;
        if (member.watch >= WatchLevel::muted && kind != AlertKind::moderation) return false;
        auto const forum = thread_.is_deleted() ? thread_.deleted_from : thread_.forum;
        return access_.may(member.viewer, Permission::read_threads, forum);
    }

    // What moderators do, nobody overlooks.
    std::vector<MemberId> deaf_to(store::NewAlert const& alert)
    {
        bool const is_heard = alert.kind == AlertKind::moderation || alert.kind == AlertKind::report ||
                              alert.kind == AlertKind::application;
        return is_heard ? std::vector<MemberId>{} : store::members_ignoring(db_, alert.actor);
    }

    void tell(std::vector<Addressee> const& members, store::NewAlert const& alert)
    {
        std::vector<Addressee> those;
        for (auto const& member : members)
            if (may_be_told(member, alert.kind, alert.actor)) those.push_back(member);
        tell_those(those, alert);
    }

    // Those who may be told, as far as they want to be.
    void tell_those(std::vector<Addressee> const& members, store::NewAlert const& alert)
    {
        std::vector<MemberId> told, mailed;
        auto const deaf = deaf_to(alert);
        for (auto const& member : members) {
            if (!member.alerts.has(alert.kind) || std::ranges::binary_search(deaf, member.viewer.member)) continue;
            told.push_back(member.viewer.member);
            if (letters_ == AlertLetters::yes && wants_letter(member, alert.kind)) mailed.push_back(told.back());
        }
        if (told.empty()) return;
        store::insert_alerts(db_, told, mailed, alert);
        store::plan_alert_letters(db_, mailed, alert.at, now_ + alert_letter_delay_ms);
    }

    store::NewAlert alert(AlertKind kind, std::int64_t subject, MemberId actor) const
    {
        return {.kind = kind,
                .subject = subject,
                .thread = thread_.id,
                .post = post_.id,
                .position = post_.position,
                .actor = actor,
                .event = event_.id,
                .at = event_.at};
    }

    bool is_quoted(MemberId member) const
    {
        auto const quotes = store::quotes_in_post(db_, post_.id);
        return std::ranges::any_of(
            quotes, [&](store::PostQuote const& quote) { return quote.is_current && quote.member == member; });
    }

    // Those whom the post quotes or mentions are told that, unless they do not want to be.
    std::set<MemberId> told_otherwise() const
    {
        std::set<MemberId> members;
        auto const note = [&](MemberId member, AlertKind kind) {
            auto const found = member.value == 0 ? std::nullopt : find(member);
            if (found && found->alerts.has(kind)) members.insert(member);
        };
        for (auto const& quote : store::quotes_in_post(db_, post_.id))
            if (quote.is_current) note(quote.member, AlertKind::quote);
        for (auto member : store::mentioned_in_post(db_, post_.id)) note(member, AlertKind::mention);
        return members;
    }

    // Most threads are watched by those alone who write in them: then it is not asked what was written.
    void tell_thread_watchers()
    {
        auto watchers = store::watchers_of_thread(db_, event_.thread);
        std::erase_if(watchers, [&](Addressee const& each) { return each.viewer.member == event_.member; });
        if (watchers.empty() || !find_post()) return;
        tell_watchers(std::move(watchers), AlertKind::reply, thread_.id.value);
    }

    void tell_forum_watchers()
    {
        if (!find_post()) return;
        tell_watchers(store::watchers_of_forum(db_, thread_.forum), AlertKind::thread, thread_.forum.value);
    }

    void tell_watchers(std::vector<Addressee> watchers, AlertKind kind, std::int64_t subject)
    {
        if (watchers.empty()) return;
        auto const others = told_otherwise();
        std::erase_if(watchers, [&](Addressee const& each) { return others.contains(each.viewer.member); });
        tell(watchers, alert(kind, subject, event_.member));
    }

    void tell_addressee(AlertKind kind)
    {
        if (!find_post() || event_.member == post_.author.id) return;
        auto const member = find(event_.member);
        if (!member) return;
        if (kind == AlertKind::mention && member->alerts.has(AlertKind::quote) && is_quoted(event_.member)) return;
        tell({*member}, alert(kind, post_.id.value, post_.author.id));
    }

    void tell_of_reaction()
    {
        if (!find_post()) return;
        auto const author = find(post_.author.id);
        if (!author) return;
        tell({*author}, alert(AlertKind::reaction, post_.id.value, event_.member));
        store::recount_reaction_alert(db_, post_.author.id, post_.id);
    }

    void take_back_reaction()
    {
        if (find_post() && post_.author) store::recount_reaction_alert(db_, post_.author.id, post_.id);
    }

    // The log knows what was done, and why; what is not in it somebody did with their own.
    void tell_of_moderation()
    {
        auto const entry = store::log_entry_of(db_, event_);
        auto thread = store::find_thread(db_, event_.thread);
        if (!entry || !thread) return;
        thread_ = *std::move(thread);
        auto told = thread_.starter.id;
        if (event_.post.value != 0) {
            auto post = store::find_post_source(db_, event_.post);
            if (!post) return;
            post_ = *std::move(post);
            told = post_.author.id;
        } else {
            post_.position = 1;
        }
        auto const member = find(told);
        if (!member) return;
        auto const subject = event_.post.value != 0 ? event_.post.value : -event_.thread.value;
        auto told_of = alert(AlertKind::moderation, subject, event_.member);
        told_of.act = entry->kind;
        told_of.reason = entry->reason;
        tell({*member}, told_of);
    }

    // Those who take part and have not read it, or the one who was invited: whoever else there may be is not asked.
    void tell_of_message(std::optional<MemberId> only = std::nullopt)
    {
        auto const message = store::find_message(db_, event_.message);
        if (!message) return;
        std::vector<Addressee> people;
        for (auto const id : store::members_to_tell(db_, message->conversation, message->position)) {
            if (id == message->author.id || (only && id != *only)) continue;
            if (auto member = find(id)) people.push_back(*std::move(member));
        }
        tell_those(people, {.kind = AlertKind::message,
                            .subject = message->conversation.value,
                            .actor = message->author.id,
                            .event = event_.id,
                            .at = event_.at,
                            .conversation = message->conversation});
    }

    bool is_of_those(GroupId group, Permission permission) const
    {
        Viewer anybody;
        anybody.groups = {group};
        return access_.may_on_site(anybody, permission);
    }

    // That something waits in a queue of theirs.
    void tell_those_who_may(Permission permission, AlertKind kind)
    {
        std::vector<GroupId> groups;
        for (auto const& group : access_.groups())
            if (is_of_those(group.id, permission)) groups.push_back(group.id);
        std::vector<Addressee> people;
        for (auto const id : store::members_of_groups(db_, groups)) {
            auto member = find(id);
            if (member && access_.may_on_site(member->viewer, permission)) people.push_back(*std::move(member));
        }
        tell_those(people, {.kind = kind, .event = event_.id, .at = event_.at});
    }

    store::Writer& db_;
    Access const& access_;
    Event const& event_;
    AlertLetters letters_;
    Instant now_;
    Thread thread_;
    PostSource post_;
};

}  // namespace

void make_alerts(store::Writer& db, Access const& access, Event const& event, AlertLetters letters, Instant now)
{
    AlertMaker{db, access, event, letters, now}.make();
}

}  // namespace stoa::acts
