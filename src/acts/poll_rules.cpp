#include "acts/poll_rules.hpp"

#include <algorithm>
#include <stdexcept>

#include "acts/rules.hpp"

namespace stoa::acts {
namespace {

std::size_t choices_max(Poll const& poll)
{
    switch (poll.method) {
    case PollMethod::single: return 1;
    case PollMethod::multiple: return static_cast<std::size_t>(poll.choices_max);
    case PollMethod::ranked: return poll.answers.size();
    }
    throw std::logic_error{"unknown method of a poll"};
}

}  // namespace

std::optional<Refusal> why_not_set_poll(Viewer const& viewer, PermissionSet may, Thread const& thread,
                                        Poll const* before)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (may.has(Permission::edit_any_poll)) return std::nullopt;
    if (thread.starter.id != viewer.member || !may.has(Permission::start_polls)) return Refusal::not_permitted;
    if (is_closed_to(may, thread)) return Refusal::thread_locked;
    if (before != nullptr && before->ballot_count > 0) return Refusal::poll_has_votes;
    return std::nullopt;
}

std::optional<Refusal> why_not_vote(Viewer const& viewer, PermissionSet may, Thread const& thread, Poll const& poll,
                                    Choices const& own, Instant now)
{
    if (poll.is_closed(now)) return Refusal::poll_closed;
    if (is_closed_to(may, thread)) return Refusal::thread_locked;
    if (!viewer.is_member()) return Refusal::login_required;
    if (!may.has(Permission::vote)) return Refusal::not_permitted;
    if (!own.empty() && !poll.is_changeable) return Refusal::vote_final;
    return std::nullopt;
}

bool is_ballot(Poll const& poll, Choices const& choices)
{
    if (choices.empty() || choices.size() > choices_max(poll)) return false;
    auto sorted = choices;
    std::ranges::sort(sorted);
    return sorted.front() >= 1 && sorted.back() <= std::ssize(poll.answers) &&
           std::ranges::adjacent_find(sorted) == sorted.end();
}

bool keeps_votes_right(Poll const& before, Poll const& after)
{
    if (before.ballot_count == 0) return true;
    bool const takes_fewer = after.method == PollMethod::multiple && after.choices_max < before.choices_max;
    // What was said in secret stays secret.
    bool const tells_more = after.is_public && !before.is_public;
    return after.method == before.method && after.answers.size() >= before.answers.size() && !takes_fewer &&
           !tells_more;
}

bool shows_results(Poll const& poll, Choices const& own, Instant now)
{
    if (poll.is_closed(now)) return true;
    switch (poll.results) {
    case PollResults::always: return true;
    case PollResults::after_vote: return !own.empty();
    case PollResults::after_close: return false;
    }
    throw std::logic_error{"unknown results of a poll"};
}

}  // namespace stoa::acts
