#include <algorithm>
#include <utility>

#include "markup/ascii.hpp"
#include "markup/markdown_inlines.hpp"

// Links, pictures and references to footnotes (CommonMark section 6.3 and its appendix, "look for link or image").
namespace stoa::markup {
namespace {

std::size_t skip_white_space(std::string_view text, std::size_t at)
{
    while (at < text.size() && is_ascii_space(text[at])) ++at;
    return at;
}

}  // namespace

void MarkdownInlines::open_bracket(bool is_image)
{
    end_text(at_);
    std::size_t const size = is_image ? 2 : 1;
    if (!brackets_.empty()) brackets_.back().has_bracket_inside = true;
    auto const item = add_item(Item::Type::text, at_, at_ + size);
    at_ += size;
    brackets_.push_back(
        {.item = item, .is_image = is_image, .after = static_cast<Position>(at_), .floor = last_delimiter_});
}

void MarkdownInlines::pop_bracket()
{
    brackets_.pop_back();
    inactive_brackets_ = std::min(inactive_brackets_, brackets_.size());
}

void MarkdownInlines::close_bracket()
{
    std::size_t const closing = at_++;
    if (brackets_.empty()) return;
    Bracket const opening = brackets_.back();
    bool const is_active = opening.is_image || brackets_.size() > inactive_brackets_;
    LinkTarget target;
    if (is_active && (read_inline_target(target) || read_reference(opening, target)))
        make_link(opening, std::move(target), closing);
    else if (is_active && read_footnote(opening))
        return;
    else
        pop_bracket();
}

// "(address "title")" behind the bracket.
bool MarkdownInlines::read_inline_target(LinkTarget& target)
{
    if (at_ >= text_.size() || text_[at_] != '(') return false;
    std::size_t at = skip_white_space(text_, at_ + 1);
    auto address = read_link_address(text_, at);
    if (!address) return false;
    std::size_t const behind = at;
    at = skip_white_space(text_, at);
    std::optional<std::string> title;
    if (at > behind && (title = read_link_title(text_, at))) at = skip_white_space(text_, at);
    if (at >= text_.size() || text_[at] != ')') return false;
    at_ = at + 1;
    target = {std::move(*address), std::move(title).value_or("")};
    return true;
}

// "[label]" or "[]" behind the bracket, or the text between the brackets itself.
bool MarkdownInlines::read_reference(Bracket const& opening, LinkTarget& target)
{
    if (tree_.definitions.is_empty()) return false;
    std::size_t at = at_;
    auto label = read_link_label(text_, at);
    if (!label || label->empty()) {
        if (opening.has_bracket_inside) return false;
        label = text_.substr(opening.after, at_ - 1 - opening.after);
    }
    auto const* found = tree_.definitions.find(*label);
    if (found == nullptr) return false;
    at_ = std::max(at_, at);
    target = *found;
    return true;
}

bool MarkdownInlines::read_footnote(Bracket const& opening)
{
    if (!extensions_.footnotes || opening.is_image || opening.has_bracket_inside) return false;
    auto const label = text_.substr(opening.after, at_ - 1 - opening.after);
    if (!label.starts_with('^')) return false;
    auto const number = footnotes_.number_of(label.substr(1));
    if (number == 0) return false;
    // What was cut inside the brackets is the label.
    auto const item = static_cast<std::size_t>(opening.item);
    items_.resize(item + 1);
    while (last_delimiter_ != opening.floor) remove_delimiter(last_delimiter_);
    std::erase_if(open_tags_, [&](std::int32_t tag) { return tag > opening.item; });
    items_[item].type = Item::Type::footnote;
    items_[item].target = static_cast<std::int32_t>(number);
    text_begin_ = at_;
    pop_bracket();
    return true;
}

// Links do not hold links, so the brackets around this one begin none; pictures may.
void MarkdownInlines::make_link(Bracket const& opening, LinkTarget target, std::size_t closing)
{
    end_text(closing);
    auto& begin = items_[static_cast<std::size_t>(opening.item)];
    begin.type = opening.is_image ? Item::Type::image_begin : Item::Type::link_begin;
    begin.target = add_target(std::move(target));
    add_item(opening.is_image ? Item::Type::image_end : Item::Type::link_end, closing, at_);
    text_begin_ = at_;
    pair_delimiters(opening.floor);
    pop_bracket();
    if (!opening.is_image) inactive_brackets_ = brackets_.size();
}

}  // namespace stoa::markup
