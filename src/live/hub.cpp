#include "live/hub.hpp"

#include <algorithm>

#include "live/news.hpp"
#include "live/presence.hpp"

namespace stoa::live {
namespace {

constexpr std::int64_t viewers_told_after_ms = 5 * second_ms;
constexpr std::int64_t viewers_told_after_ms_per_listener = 20;

void end(Listener const& listener) { listener.stream->end(http::come_back_soon()); }

void end_all(std::vector<Listener*> const& list)
{
    for (auto const* listener : list) end(*listener);
}

ForumId forum_of(Event const& event, Listener const& listener)
{
    return event.forum.value != 0 ? event.forum : listener.topic.forum;
}

}  // namespace

Hub::Hub(HubLimits limits)
    : limits_{limits}
    , history_{limits.history_max}
{
}

Hub::~Hub() = default;

void Hub::begin(std::span<Event const> latest, EventId position)
{
    std::lock_guard lock{mutex_};
    history_.begin(latest, position);
    marked_ = position;
    told_ = position.value;
}

std::optional<EventId> Hub::position() const
{
    auto const told = told_.load();
    return told < 0 ? std::nullopt : std::optional{EventId{told}};
}

std::shared_ptr<http::EventStream> Hub::open(Listener wished, MayRead const& may_read)
{
    auto stream = std::make_shared<http::EventStream>();  // goes after the lock, should anything fail
    std::lock_guard lock{mutex_};
    if (told_ < 0 || !has_room_for(wished)) return nullptr;
    wished.stream = stream.get();
    auto& listener = audience_.add(std::move(wished));
    stream->keep({&listener, [this](Listener* gone) { leave(*gone); }});
    catch_up(listener, may_read);
    arrived_.notify_all();
    return stream;
}

bool Hub::has_room_for(Listener const& listener) const
{
    if (audience_.size() >= limits_.streams_max) return false;
    if (listener.viewer.is_member())
        return audience_.count_of_member(listener.viewer.member) < limits_.streams_per_member_max;
    return audience_.count_of_guests(listener.address) < limits_.streams_of_guests_per_address_max;
}

void Hub::catch_up(Listener& listener, MayRead const& may_read) const
{
    std::string text;
    bool is_too_much = !history_.knows_all_after(listener.heard);
    if (!is_too_much) {
        for (auto const& event : history_.after(listener.heard)) {
            if (news_of(event, listener.topic).empty()) continue;
            if (may_read(listener.viewer, forum_of(event, listener))) text += text_of(event, listener.topic);
        }
        is_too_much = text.size() > http::EventStream::waiting_bytes_max / 2;
    }
    listener.heard = std::max(listener.heard, history_.position());
    if (is_too_much) {
        listener.heard = history_.position();
        text = reset_text(listener.heard);
    }
    // Said at once, as a stream may break without a last word.
    listener.stream->say(http::come_back_soon() + text + mark_text(listener.heard));
}

void Hub::tell(std::span<Event const> events, MayRead const& may_read)
{
    std::lock_guard lock{mutex_};
    for (auto const& event : events) {
        if (event.id <= history_.position()) continue;
        history_.add(event);
        deliver(event, may_read);
    }
    mark_all_now_and_then();
    told_ = history_.position().value;
}

void Hub::deliver(Event const& event, MayRead const& may_read)
{
    // What these mean for somebody's rights, opening the stream again finds out.
    if (changes_rights_of_member(event.kind)) end_all(audience_.of_member(event.member));
    if (event.kind == EventKind::permissions_changed)
        for (auto const& listener : audience_.all())
            if (listener->viewer.is_member()) end(*listener);
    if (event.kind == EventKind::thread_moved)
        for (auto* listener : audience_.in_thread(event.thread)) listener->topic.forum = event.forum;

    tell_list(audience_.in_thread(event.thread), event, may_read);
    tell_list(audience_.of_forum(event.forum), event, may_read);
    tell_list(audience_.everywhere(), event, may_read);
    if (event.kind == EventKind::thread_deleted) end_all(audience_.in_thread(event.thread));
}

void Hub::tell_list(std::vector<Listener*> const& list, Event const& event, MayRead const& may_read)
{
    if (list.empty()) return;
    auto const& topic = list.front()->topic;
    if (news_of(event, topic).empty()) return;
    auto const text = text_of(event, topic);
    for (auto* listener : list) {
        if (event.id <= listener->heard) continue;
        if (may_read(listener->viewer, forum_of(event, *listener)))
            listener->stream->say(text);
        else if (listener->topic.kind != Topic::Kind::everywhere)
            end(*listener);  // the topic itself is hidden from them now
    }
}

// A stream that had nothing to tell for long would otherwise come back with a number that nobody knows any more.
void Hub::mark_all_now_and_then()
{
    auto const position = history_.position();
    if (position.value - marked_.value < static_cast<std::int64_t>(limits_.history_max / 4)) return;
    marked_ = position;
    auto const text = mark_text(position);
    for (auto const& listener : audience_.all())
        if (listener->heard < position) listener->stream->say(text);
}

void Hub::tell_room(ThreadId thread, std::string_view kind)
{
    std::lock_guard lock{mutex_};
    auto const text = passing_text(kind);
    for (auto const* listener : audience_.in_thread(thread)) listener->stream->say(text);
}

void Hub::end_streams_of(MemberId member)
{
    std::lock_guard lock{mutex_};
    end_all(audience_.of_member(member));
}

std::vector<MemberId> Hub::members_after(MemberId member, std::size_t count) const
{
    std::lock_guard lock{mutex_};
    return audience_.members_after(member, count);
}

void Hub::sessions_are(std::span<MemberId const> of, std::span<SessionState const> sessions)
{
    std::lock_guard lock{mutex_};
    for (auto const member : of) {
        for (auto* listener : audience_.of_member(member)) {
            auto const state = std::ranges::find_if(sessions, [&](SessionState const& each) {
                return each.member == member && each.session == listener->session;
            });
            if (state == sessions.end()) {
                end(*listener);
            } else if (state->badges != listener->badges) {
                listener->badges = state->badges;
                listener->stream->say(passing_text("badges"));
            }
        }
    }
}

std::vector<ThreadId> Hub::rooms_due(Instant now)
{
    std::lock_guard lock{mutex_};
    std::vector<ThreadId> due;
    for (auto& [thread, room] : audience_.rooms()) {
        auto const listeners = static_cast<std::int64_t>(room.listeners.size());
        auto const pause = std::max(viewers_told_after_ms, listeners * viewers_told_after_ms_per_listener);
        if (room.viewers_told_at + pause <= now) due.push_back({thread});
    }
    return due;
}

// The first look at a room tells nobody: its readers have just loaded the page.
void Hub::viewers_are(ThreadId thread, stoa::Presence const& here, Instant now)
{
    std::lock_guard lock{mutex_};
    auto const found = audience_.rooms().find(thread.value);
    if (found == audience_.rooms().end()) return;
    auto& room = found->second;
    auto const viewers = fingerprint_of(here);
    bool const is_news = room.viewers != 0 && room.viewers != viewers;
    room.viewers = viewers;
    room.viewers_told_at = now;
    if (!is_news) return;
    auto const text = passing_text("viewers");
    for (auto const* listener : room.listeners) listener->stream->say(text);
}

std::size_t Hub::stream_count() const
{
    std::lock_guard lock{mutex_};
    return audience_.size();
}

void Hub::wait_for_listener(std::stop_token const& stopping, std::chrono::milliseconds at_most)
{
    std::unique_lock lock{mutex_};
    arrived_.wait_for(lock, stopping, at_most, [this] { return audience_.size() > 0; });
}

void Hub::leave(Listener& listener)
{
    std::lock_guard lock{mutex_};
    audience_.remove(listener);
}

}  // namespace stoa::live
