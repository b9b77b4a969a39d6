#include "markup/quoted_post.hpp"

#include <algorithm>

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

std::vector<PostId> quoted_numbers(Document const& document)
{
    constexpr std::size_t quotes_max = 50;
    std::vector<PostId> numbers;
    if (document.attributions.empty()) return numbers;
    for (auto const& quote : quoted_posts(document)) {
        bool const is_new = quote.post.value > 0 && std::ranges::find(numbers, quote.post) == numbers.end();
        if (is_new && numbers.size() < quotes_max) numbers.push_back(quote.post);
    }
    return numbers;
}

}  // namespace stoa::markup
