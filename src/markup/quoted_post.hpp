#pragma once
#include <string>
#include <vector>

#include "markup/document.hpp"

namespace stoa::markup {

struct QuotedPost {
    PostId post{};       // 0: not known
    std::string author;  // may be empty
    std::string text;    // the words quoted, without what was quoted in them
};

// What a post answers to: its quotations that name a post or an author, in order. Quotations inside quotations are left
// out, for they were answered before.
std::vector<QuotedPost> quoted_posts(Document const& document);

// The numbers of posts that it quotes so, each once, the first fifty: what it quotes beyond these is shown, but not
// noted.
std::vector<PostId> quoted_numbers(Document const& document);

}  // namespace stoa::markup
