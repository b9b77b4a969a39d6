#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "html/html.hpp"
#include "model/member.hpp"

namespace stoa {

using ReportId = Id<struct Report>;

// A message as it was when somebody reported it, or one shortly before it.
struct ReportedMessage {
    MemberName author;
    Instant created_at{};
    html::Html body;
};

// What a member has pointed moderators to.
struct Report {
    ReportId id{};
    MemberName reporter;
    MessageId message{};  // may be gone
    std::string reason;
    Instant created_at{};
    std::optional<Instant> closed_at;
    MemberName closed_by;
    std::string outcome;                    // what the moderator said about it
    std::vector<ReportedMessage> messages;  // in their order; the last is the one that was reported
};

}  // namespace stoa
