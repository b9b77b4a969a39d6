#pragma once
#include <span>
#include <vector>

#include "base/id.hpp"
#include "html/html.hpp"

namespace stoa::markup {

// The posts that the quotations of a rendered text lead to, quotations inside quotations among them.
std::vector<PostId> posts_quoted_in(html::HtmlView rendered);

// The same text with the quotations of these posts folded, for somebody who does not want to read them unasked.
html::Html fold_quotes(html::Html const& rendered, std::span<PostId const> posts);

}  // namespace stoa::markup
