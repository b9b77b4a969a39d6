#pragma once
#include <string_view>

#include "acts/drafts.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// What was typed as the text of a post, with the members that it mentions.
Result<acts::PostText> parse_post_text(Visit const& visit, std::string_view typed, Markup markup);

}  // namespace stoa::web
