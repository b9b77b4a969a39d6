#include "markup/quoted_post.hpp"

#include "markup/render.hpp"

namespace stoa::markup {

std::vector<QuotedPost> quoted_posts(Document const& document)
{
    std::vector<QuotedPost> quoted;
    for (std::uint32_t i = 1; i < document.nodes.size();) {
        Node const& node = document.nodes[i];
        if (node.kind != Kind::quote) {
            ++i;
            continue;
        }
        if (node.traits.number > 0) {
            Attribution const& said = document.attributions.at(node.traits.number - 1);
            quoted.push_back({said.post, said.author, plain_text_inside(document, i)});
        }
        i = node.end;
    }
    return quoted;
}

}  // namespace stoa::markup
