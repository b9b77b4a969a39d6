#pragma once
#include <string>
#include <vector>

#include "model/bookmark.hpp"
#include "model/claim.hpp"
#include "model/conversation.hpp"
#include "model/member.hpp"
#include "model/profile.hpp"
#include "model/saved_draft.hpp"
#include "model/upload.hpp"
#include "store/session.hpp"

// What only the archive of one member has: lines that an import leaves out. Nothing in them opens an account.
namespace stoa::archive {

std::string line_of(Profile const& profile, Member const& member);
std::string line_of(Upload const& upload);
std::string line_of(SavedDraft const& draft);
std::string line_of(Bookmark const& bookmark);
std::string line_of(store::ListedSession const& session);
std::string line_of(store::ApiToken const& token);
std::string line_of(Conversation const& conversation, std::vector<Participant> const& people);
std::string line_of(MessageSource const& message);
std::string line_of_entered(Claim const& claim);
std::string second_factor_line(Instant since);

}  // namespace stoa::archive
