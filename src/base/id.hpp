#pragma once
#include <compare>
#include <cstdint>

namespace stoa {

// A number that knows what it numbers: move_post(thread, post) with the two swapped does not compile.
template <class Noun>
struct Id {
    std::int64_t value{};
    friend auto operator<=>(Id, Id) = default;
};

using ForumId = Id<struct Forum>;
using ThreadId = Id<struct Thread>;
using PostId = Id<struct Post>;
using MemberId = Id<struct Member>;
using EventId = Id<struct Event>;
using ApiTokenId = Id<struct ApiToken>;
using UploadId = Id<struct Upload>;
using LinkId = Id<struct Link>;
using CopyId = Id<struct PictureCopy>;
using ConversationId = Id<struct Conversation>;
using MessageId = Id<struct Message>;
using PasskeyId = Id<struct Passkey>;
using IdentityId = Id<struct Identity>;

}  // namespace stoa
