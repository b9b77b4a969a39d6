#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "acts/access.hpp"
#include "acts/poll_draft.hpp"
#include "acts/thread_edit.hpp"
#include "base/result.hpp"
#include "model/poll.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"
#include "store/store.hpp"

// The poll of a thread: set by its starter while nobody has voted, or by those who look after polls.
namespace stoa::acts {

// Gives the thread a poll, or another one in the place of the one it has. Where votes were given, only what leaves them
// right may change: words, added answers, the end.
Result<ThreadNamed> poll_set(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                             PollDraft const& draft, Instant now);
Result<ThreadNamed> poll_vote(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                              Choices const& choices, Instant now);
Result<ThreadNamed> poll_withdraw(store::Writer& db, Access const& access, Viewer const& viewer, ThreadId thread,
                                  Instant now);

// The poll of a thread that the viewer may read, as they see it. Nothing where there is none.
std::optional<PollView> poll_of(store::Reader& db, Access const& access, Viewer const& viewer, Thread const& thread,
                                Instant now);

Result<PollView> poll_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread, Instant now);

// For the form that sets it.
struct PollPlace {
    Thread thread;
    std::vector<ForumName> path;
    std::optional<Poll> poll;
};
Result<PollPlace> poll_find(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread);

// Who voted, of a public poll whose results the viewer sees.
Result<VotersView> voters_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                               std::int64_t page, Instant now);

}  // namespace stoa::acts
