#include "markup/internal_card.hpp"
#include "markup/link_address.hpp"
#include "markup/link_card.hpp"
#include "markup/renderer.hpp"

// Paragraphs, and the cards that stand between their lines.
namespace stoa::markup {

LinkCard const* Renderer::card_of(Index link) const
{
    if (options_.cards == nullptr || options_.cards->empty()) return nullptr;
    auto const address = outside_address(document_.view(document_.nodes[link].text));
    if (!address) return nullptr;
    auto const card = options_.cards->find(*address);
    return card == options_.cards->end() ? nullptr : &card->second;
}

// A link that may lead to a thread, a post or a member here. Numbers of another forum lead nowhere.
bool Renderer::may_be_internal(Index link) const
{
    return options_.links_quoted_posts &&
           internal_target(path_of(document_.view(document_.nodes[link].text))).has_value();
}

// A card is a block: the paragraph ends before it and begins anew after it. So it does around a link that becomes one
// only for some who read it.
void Renderer::enter_paragraph(Index paragraph)
{
    Node const& node = document_.nodes[paragraph];
    if (!open_.empty()) return element_with_direction(node, "<p", "</p>");
    Index begin = paragraph + 1;
    for (auto const link : bare_links(document_, paragraph)) {
        auto const* card = card_of(link);
        auto const url = link_address(document_.view(document_.nodes[link].text));
        if (!url || cards_ == cards_per_post_max || (card == nullptr && !may_be_internal(link))) continue;
        ++cards_;
        write_lines(node, begin, link);
        if (card != nullptr)
            append_card(out_, *card, *url);
        else
            write_internal_link(link);
        begin = document_.nodes[link].end;
    }
    if (begin == paragraph + 1) return element_with_direction(node, "<p", "</p>");
    write_lines(node, begin, node.end);
    next_ = node.end;
}

void Renderer::write_internal_link(Index link)
{
    out_ += internal_link_opening;
    next_ = link;
    walk_to(document_.nodes[link].end);
    out_ += "</p>";
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
