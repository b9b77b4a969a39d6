#pragma once
#include <string>

#include "acts/access.hpp"
#include "acts/drafts.hpp"
#include "base/password.hpp"
#include "model/refusal.hpp"
#include "model/thread.hpp"

// What people may do, each in one transaction and each in a file of its own: thread_start.cpp, post_reply.cpp, ...
namespace stoa::acts {

struct PostPlaced {
    PostId post{};
    std::int64_t position{};
    ThreadId thread{};
    std::string thread_slug;
    bool was_sent_before{};  // the same form arrived twice: this is what the first one made
};

Result<PostPlaced> thread_start(store::Writer& db, Access const& access, Viewer const& viewer, ThreadDraft const& draft, Instant now);
Result<PostPlaced> post_reply(store::Writer& db, Access const& access, Viewer const& viewer, ReplyDraft const& draft, Instant now);
Result<PostPlaced> post_edit(store::Writer& db, Access const& access, Viewer const& viewer, EditDraft const& draft, Instant now);
Result<PostPlaced> post_delete(store::Writer& db, Access const& access, Viewer const& viewer, PostId post, Instant now);
Result<PostPlaced> post_restore(store::Writer& db, Access const& access, Viewer const& viewer, PostId post, Instant now);

Result<MemberId> member_register(store::Writer& db, Registration const& registration, Instant now);
Result<Done> profile_edit(store::Writer& db, Viewer const& viewer, ProfileDraft const& draft);
Result<Done> preferences_set(store::Writer& db, Viewer const& viewer, Preferences const& preferences);
Result<Done> forums_mark_read(store::Writer& db, Viewer const& viewer, Instant now);

// Proof of who one is. The same work for known and unknown names. Not a transaction: reads, then hashes.
Result<MemberId> member_log_in(store::Store& store, std::string_view name, std::string_view password, PasswordCost cost);

// The token goes to the browser; the store keeps its digest.
std::string session_start(store::Writer& db, MemberId member, std::string_view user_agent, Instant now);
void session_end(store::Writer& db, std::string_view token);

struct NewApiToken {
    ApiTokenId id;
    std::string token;  // shown once
};
Result<NewApiToken> api_token_create(store::Writer& db, MemberId member, std::string_view name, Instant now);

}  // namespace stoa::acts
