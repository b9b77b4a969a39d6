#pragma once
#include <optional>

#include "model/permission.hpp"
#include "model/poll.hpp"
#include "model/refusal.hpp"
#include "model/thread.hpp"
#include "model/viewer.hpp"

// The rules of polls as pure functions, as acts/rules.hpp has those of posts.
namespace stoa::acts {

// `before`: the poll that the thread has, or null.
std::optional<Refusal> why_not_set_poll(Viewer const& viewer, PermissionSet may, Thread const& thread,
                                        Poll const* before);
// `own`: the ballot so far.
std::optional<Refusal> why_not_vote(Viewer const& viewer, PermissionSet may, Thread const& thread, Poll const& poll,
                                    Choices const& own, Instant now);
// Does the ballot answer this poll? Every answer at most once, and no more answers than it takes.
bool is_ballot(Poll const& poll, Choices const& choices);
// May this poll take the place of one with votes? Not with fewer answers, and not counted otherwise.
bool keeps_votes_right(Poll const& before, Poll const& after);
// The same for everybody but for who has voted, staff too.
bool shows_results(Poll const& poll, Choices const& own, Instant now);

}  // namespace stoa::acts
