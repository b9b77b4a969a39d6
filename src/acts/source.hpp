#pragma once
#include <string>

#include "acts/access.hpp"
#include "acts/source_draft.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/thread.hpp"
#include "store/store.hpp"

// What members do to the sources that threads cite. What is typed in a thread is shown in the threads of its own forum,
// or of all forums that guests may read where its own is one of them; nowhere else (decision 32).
namespace stoa::acts {

struct SourcePlaced {
    SourceId source{};
    PostId post{};  // that cites it
};

// The source that is meant, as the thread knows it from now on: by its address it is the same work, whoever describes
// it, and what is typed fills the places that were empty.
SourceId source_in_thread(store::Writer& db, Access const& access, Thread const& thread, Source const& typed,
                          MemberId by, Instant now);

// Puts a card into a post.
Result<SourcePlaced> source_cite(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                 SourceDraft const& draft, Instant now);
// One that the thread cites already.
Result<SourcePlaced> source_cite_again(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                       SourceId source, Instant now);
Result<SourcePlaced> source_uncite(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                   SourceId source, Instant now);
// `version`: the one that was shown with the form. The address stays.
Result<SourcePlaced> source_describe(store::Writer& db, Access const& access, Viewer const& viewer, SourceId source,
                                     ThreadId thread, SourceDraft const& draft, std::int64_t version, Instant now);

}  // namespace stoa::acts
