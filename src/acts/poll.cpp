#include "acts/poll.hpp"

#include <algorithm>
#include <utility>

#include "acts/instant_runoff.hpp"
#include "acts/paging.hpp"
#include "acts/poll_rules.hpp"
#include "acts/visible.hpp"
#include "model/limits.hpp"
#include "store/event.hpp"
#include "store/poll.hpp"

namespace stoa::acts {
namespace {

void announce(store::Writer& db, EventKind kind, Thread const& thread, Viewer const& viewer, Instant now)
{
    store::announce(
        db, {.kind = kind, .forum = thread.forum, .thread = thread.id, .post = {}, .member = viewer.member, .at = now});
}

ThreadNamed named(Thread const& thread) { return {thread.id, thread.slug}; }

// Counted when a vote changes, not when somebody looks.
void count_rounds(store::Writer& db, Poll const& poll)
{
    if (poll.method != PollMethod::ranked) return;
    std::vector<Ranking> rankings;
    for (auto& [choices, count] : store::rankings_of(db, poll.thread)) rankings.push_back({std::move(choices), count});
    store::set_rounds(db, poll.thread, instant_runoff(std::ssize(poll.answers), rankings));
}

struct VisiblePoll {
    VisibleThread in;
    store::FoundPoll found;
};

Result<VisiblePoll> visible_poll(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread)
{
    auto in = visible_thread(db, access, viewer, thread);
    if (!in) return in.error();
    auto found = store::find_poll(db, thread, viewer.member);
    if (!found) return Refusal::no_such_poll;
    return VisiblePoll{*std::move(in), *std::move(found)};
}

void hide_results(Poll& poll)
{
    for (auto& answer : poll.answers) answer.votes = 0;
    poll.rounds.clear();
}

PollView view_of(Viewer const& viewer, PermissionSet may, Thread const& thread, store::FoundPoll found, Instant now)
{
    auto const& poll = found.poll;
    auto const why_not = why_not_vote(viewer, may, thread, poll, found.own, now);
    PollView view;
    view.is_closed = poll.is_closed(now);
    view.may_vote = !why_not;
    view.is_login_needed = why_not == Refusal::login_required;
    view.may_withdraw = view.may_vote && !found.own.empty();
    view.may_edit = !why_not_set_poll(viewer, may, thread, &poll);
    view.shows_results = shows_results(poll, found.own, now);
    view.poll = std::move(found.poll);
    view.own = std::move(found.own);
    if (!view.shows_results) hide_results(view.poll);
    return view;
}

}  // namespace

Result<ThreadNamed> poll_set(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                             PollDraft const& draft, Instant now)
{
    auto in = visible_thread(db, access, viewer, thread);
    if (!in) return in.error();
    auto before = store::find_poll(db, thread, viewer.member);
    auto const* poll_before = before ? &before->poll : nullptr;
    if (auto refusal = why_not_set_poll(viewer, in->may, in->thread, poll_before)) return *refusal;
    auto const poll = draft.poll_of(thread, poll_before, now);
    if (poll_before != nullptr && !keeps_votes_right(*poll_before, poll)) return Refusal::poll_has_votes;

    if (poll_before == nullptr) {
        store::insert_poll(db, poll, now);
    } else {
        store::update_poll(db, poll);
        count_rounds(db, poll);
    }
    announce(db, EventKind::poll_set, in->thread, viewer, now);
    return named(in->thread);
}

Result<ThreadNamed> poll_vote(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                              Choices const& choices, Instant now)
{
    auto visible = visible_poll(db, access, viewer, thread);
    if (!visible) return visible.error();
    auto const& [in, found] = *visible;
    if (auto refusal = why_not_vote(viewer, in.may, in.thread, found.poll, found.own, now)) return *refusal;
    if (!is_ballot(found.poll, choices)) return Refusal::choices_invalid;
    if (choices == found.own) return named(in.thread);

    store::set_ballot(db, thread, viewer.member, found.own, choices, found.poll.method, now);
    count_rounds(db, found.poll);
    announce(db, EventKind::poll_voted, in.thread, viewer, now);
    return named(in.thread);
}

Result<ThreadNamed> poll_withdraw(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                                  Instant now)
{
    auto visible = visible_poll(db, access, viewer, thread);
    if (!visible) return visible.error();
    auto const& [in, found] = *visible;
    if (auto refusal = why_not_vote(viewer, in.may, in.thread, found.poll, found.own, now)) return *refusal;
    if (found.own.empty()) return named(in.thread);

    store::delete_ballot(db, thread, viewer.member, found.own, found.poll.method);
    count_rounds(db, found.poll);
    announce(db, EventKind::poll_vote_withdrawn, in.thread, viewer, now);
    return named(in.thread);
}

std::optional<PollView> poll_of(store::Reader& db, Access const& access, Viewer const& viewer, Thread const& thread,
                                Instant now)
{
    if (!thread.has_poll) return std::nullopt;
    auto found = store::find_poll(db, thread.id, viewer.member);
    if (!found) return std::nullopt;
    return view_of(viewer, access.permissions(viewer, thread.forum), thread, *std::move(found), now);
}

Result<PollView> poll_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread, Instant now)
{
    auto visible = visible_poll(db, access, viewer, thread);
    if (!visible) return visible.error();
    auto& [in, found] = *visible;
    return view_of(viewer, in.may, in.thread, std::move(found), now);
}

Result<PollPlace> poll_find(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread)
{
    auto in = visible_thread(db, access, viewer, thread);
    if (!in) return in.error();
    auto found = store::find_poll(db, thread, viewer.member);
    if (auto refusal = why_not_set_poll(viewer, in->may, in->thread, found ? &found->poll : nullptr)) return *refusal;
    PollPlace place;
    place.path = access.path_to(in->thread.forum);
    place.thread = std::move(in->thread);
    if (found) place.poll = std::move(found->poll);
    return place;
}

Result<VotersView> voters_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                               std::int64_t page, Instant now)
{
    auto visible = visible_poll(db, access, viewer, thread);
    if (!visible) return visible.error();
    auto& [in, found] = *visible;
    if (!found.poll.is_public || !shows_results(found.poll, found.own, now)) return Refusal::no_such_poll;
    auto number = page_of(found.poll.ballot_count, voters_per_page, page);
    if (!number) return number.error();
    VotersView view;
    view.page = *number;
    view.path = access.path_to(in.thread.forum);
    view.ballots = store::ballots_of(db, thread, page);
    view.thread = std::move(in.thread);
    view.poll = std::move(found.poll);
    return view;
}

}  // namespace stoa::acts
