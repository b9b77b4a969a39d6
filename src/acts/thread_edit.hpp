#pragma once
#include <string>

#include "acts/access.hpp"
#include "acts/drafts.hpp"
#include "acts/rules.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Title, prefix and tags of a thread: by its starter or by those who look after its forum.
struct ThreadNamed {
    ThreadId thread{};
    std::string slug;  // the new one; the old one leads here
};
Result<ThreadNamed> thread_edit(store::Writer& db, Access const& access, Viewer const& viewer,
                                HeadingDraft const& draft, Instant now);

// For the form.
struct HeadingPlace {
    Thread thread;
    std::vector<ForumName> path;
    HeadingRights rights;
};
Result<HeadingPlace> heading_find(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread);

}  // namespace stoa::acts
