#include "markup/word.hpp"

namespace stoa::markup {

std::optional<Word> WordFinder::next(std::string_view text, std::size_t from)
{
    auto const is_passed = [&](auto const& found) { return found ? found->begin < from : !has_looked_; };
    if (recognised_.address && is_passed(address_)) address_ = find_address(text, from);
    if (recognised_.mention && is_passed(mention_)) mention_ = find_mention(text, from);
    if (recognised_.emoji && is_passed(emoji_)) emoji_ = find_emoji_code(text, from);
    has_looked_ = true;

    std::optional<Word> first;
    auto const offer = [&](Word const& word) {
        if (!first || word.begin < first->begin) first = word;
    };
    if (address_)
        offer({Word::Kind::address, address_->begin, address_->size, text.substr(address_->begin, address_->size)});
    if (mention_) offer({Word::Kind::mention, mention_->begin, mention_->size, mention_->name});
    if (emoji_) offer({Word::Kind::emoji, emoji_->begin, emoji_->size, emoji_->characters});
    return first;
}

}  // namespace stoa::markup
