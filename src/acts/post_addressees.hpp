#pragma once
#include "acts/access.hpp"
#include "acts/drafts.hpp"
#include "model/thread.hpp"

namespace stoa::acts {

// Writes down whom a post quotes and mentions, as its text now says, and announces each to be told: once for a post and
// a member, however often the text is edited. Who may not see the quoted post quotes nobody.
void note_addressees(store::Writer& db, Access const& access, Viewer const& author, ForumId forum, ThreadId thread,
                     PostId post, PostText const& text, Instant now);

}  // namespace stoa::acts
