#pragma once
#include "acts/drafts.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// What was typed as a message, with the members that it mentions.
Result<acts::PostText> parse_message_text(Visit const& visit, std::string_view typed, Markup markup);

}  // namespace stoa::web
