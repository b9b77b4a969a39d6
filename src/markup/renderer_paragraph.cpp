#include "markup/link_address.hpp"
#include "markup/link_card.hpp"
#include "markup/renderer.hpp"

// Paragraphs, and the cards that stand between their lines.
namespace stoa::markup {

LinkCard const* Renderer::card_of(Index link) const
{
    auto const address = card_address(document_.view(document_.nodes[link].text));
    if (!address) return nullptr;
    auto const card = options_.cards->find(*address);
    return card == options_.cards->end() ? nullptr : &card->second;
}

// A card is a block: the paragraph ends before it and begins anew after it.
void Renderer::enter_paragraph(Index paragraph)
{
    Node const& node = document_.nodes[paragraph];
    bool const may_have_cards = options_.cards != nullptr && !options_.cards->empty() && open_.empty();
    if (!may_have_cards) return element_with_direction(node, "<p", "</p>");
    Index begin = paragraph + 1;
    for (auto const link : bare_links(document_, paragraph)) {
        auto const* card = card_of(link);
        auto const url = link_address(document_.view(document_.nodes[link].text));
        if (card == nullptr || !url) continue;
        write_lines(node, begin, link);
        append_card(out_, *card, *url);
        begin = document_.nodes[link].end;
    }
    write_lines(node, begin, node.end);
    next_ = node.end;
}

// The inlines from `begin` to `end` as a paragraph, without the line breaks at its rims; none where nothing is left.
void Renderer::write_lines(Node const& paragraph, Index begin, Index end)
{
    if (begin < end && document_.nodes[begin].kind == Kind::line_break) ++begin;
    if (begin < end && document_.nodes[end - 1].kind == Kind::line_break) --end;
    if (begin >= end) return;
    out_ += paragraph.traits.has_rtl_letters ? R"(<p dir="auto">)" : "<p>";
    next_ = begin;
    walk_to(end);
    out_ += "</p>";
}

}  // namespace stoa::markup
