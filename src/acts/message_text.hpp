#pragma once
#include "acts/drafts.hpp"
#include "store/message.hpp"

namespace stoa::acts {

// What was typed as a message, with its rendering: as a post's, but for the words of refusals.
Result<PostText> parse_message_text(std::string_view typed, Markup markup, FindMembers const& find_members = {});
// As it is stored, with its words for the search.
store::MessageText stored_text(PostText const& text);

}  // namespace stoa::acts
