#include "markup/markdown_inlines.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "markup/ascii.hpp"
#include "markup/bbcode_tag.hpp"
#include "markup/entity.hpp"
#include "markup/markdown_address.hpp"

namespace stoa::markup {

MarkdownInlines::MarkdownInlines(MarkdownTree& tree, FootnoteNumbers& footnotes, MarkdownExtensions extensions,
                                 MarkdownOutput& output)
    : tree_{tree}
    , footnotes_{footnotes}
    , extensions_{extensions}
    , output_{output}
{
    for (char letter : std::string_view{"\n\\`&<[]!*_"}) is_special_[static_cast<unsigned char>(letter)] = true;
    if (extensions.strikethrough) is_special_['~'] = true;
    if (extensions.addresses) is_special_[':'] = is_special_['.'] = is_special_['@'] = true;
}

void MarkdownInlines::read(std::string_view text)
{
    text_ = text;
    at_ = text_begin_ = 0;
    items_.clear();
    decoded_.clear();
    targets_.clear();
    delimiters_.clear();
    first_delimiter_ = last_delimiter_ = none;
    marks_.clear();
    brackets_.clear();
    inactive_brackets_ = 0;
    open_tags_.clear();
    has_counted_backticks_ = false;
    html_ = {};
    cut();
    tell();
}

void MarkdownInlines::cut()
{
    while (at_ < text_.size()) {
        char const letter = text_[at_];
        if (is_special_[static_cast<unsigned char>(letter)])
            cut_special(letter);
        else
            ++at_;
    }
    end_text(at_);
    pair_delimiters(none);
}

void MarkdownInlines::cut_special(char letter)
{
    switch (letter) {
    case '\n': return cut_line_break();
    case '\\': return cut_backslash();
    case '`': return cut_code();
    case '&': return cut_entity();
    case '<': return cut_angle();
    case '*':
    case '_':
    case '~': return cut_delimiters(letter);
    case ']': return close_bracket();
    case '!':
        if (at_ + 1 < text_.size() && text_[at_ + 1] == '[') return open_bracket(true);
        break;
    case '[':
        if (extensions_.tags && cut_tag()) return;
        return open_bracket(false);
    default:
        if (cut_bare_address()) return;
    }
    ++at_;
}

std::int32_t MarkdownInlines::add_item(Item::Type type, std::size_t begin, std::size_t end)
{
    items_.push_back({.type = type, .begin = static_cast<Position>(begin), .end = static_cast<Position>(end)});
    text_begin_ = end;
    return static_cast<std::int32_t>(items_.size()) - 1;
}

void MarkdownInlines::end_text(std::size_t at)
{
    if (at > text_begin_) add_item(Item::Type::text, text_begin_, at);
    text_begin_ = at;
}

std::int32_t MarkdownInlines::add_target(LinkTarget target)
{
    targets_.push_back(std::move(target));
    return static_cast<std::int32_t>(targets_.size()) - 1;
}

// Two spaces before it make it hard; spaces around it are not shown.
void MarkdownInlines::cut_line_break()
{
    std::size_t end = at_;
    while (end > text_begin_ && text_[end - 1] == ' ') --end;
    bool const is_hard = at_ - end >= 2;
    end_text(end);
    add_item(is_hard ? Item::Type::hard_break : Item::Type::soft_break, at_, at_ + 1);
    ++at_;
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    text_begin_ = at_;
}

void MarkdownInlines::cut_backslash()
{
    bool const is_last = at_ + 1 >= text_.size();
    char const escaped = is_last ? '\0' : text_[at_ + 1];
    if (escaped == '\n') {
        end_text(at_);
        add_item(Item::Type::hard_break, at_, at_ + 2);
        at_ += 2;
    } else if (is_ascii_punctuation(escaped)) {
        end_text(at_);
        add_item(Item::Type::literal, at_ + 1, at_ + 2);
        at_ += 2;
    } else {
        ++at_;
    }
}

// Where a run of exactly so many backticks begins, npos where there is none. Runs are counted once a search has failed.
std::size_t MarkdownInlines::find_backticks(std::size_t from, std::size_t size)
{
    if (size >= last_backticks_.size()) return std::string_view::npos;
    if (has_counted_backticks_ && last_backticks_[size] < from) return std::string_view::npos;
    for (auto at = text_.find('`', from); at != std::string_view::npos; at = text_.find('`', at)) {
        auto const end = std::min(text_.find_first_not_of('`', at), text_.size());
        if (end - at == size) return at;
        at = end;
    }
    if (!has_counted_backticks_) {
        last_backticks_.fill(0);
        for (auto at = text_.find('`', from); at != std::string_view::npos; at = text_.find('`', at)) {
            auto const end = std::min(text_.find_first_not_of('`', at), text_.size());
            if (end - at < last_backticks_.size()) last_backticks_[end - at] = at;
            at = end;
        }
        has_counted_backticks_ = true;
    }
    return std::string_view::npos;
}

void MarkdownInlines::cut_code()
{
    auto const begin = std::min(text_.find_first_not_of('`', at_), text_.size());
    auto const size = begin - at_;
    auto const end = find_backticks(begin, size);
    if (end == std::string_view::npos) {
        at_ = begin;
        return;
    }
    end_text(at_);
    add_item(Item::Type::code, begin, end);
    at_ = text_begin_ = end + size;
}

void MarkdownInlines::cut_entity()
{
    auto const begin = decoded_.size();
    std::size_t const size = decode_entity(text_.substr(at_), decoded_);
    if (size == 0) {
        ++at_;
        return;
    }
    end_text(at_);
    add_item(Item::Type::decoded, begin, decoded_.size());
    at_ += size;
    text_begin_ = at_;
}

void MarkdownInlines::cut_angle()
{
    if (auto const size = angled_address_size(text_.substr(at_)); size > 0) {
        auto const address = text_.substr(at_ + 1, size - 2);
        bool const is_email = address.find(':') == std::string_view::npos;
        end_text(at_);
        auto const item = add_item(Item::Type::link, at_ + 1, at_ + size - 1);
        auto const target = add_target({(is_email ? "mailto:" : "") + std::string{address}, std::string{address}});
        items_[static_cast<std::size_t>(item)].target = target;
        at_ += size;
        text_begin_ = at_;
        return;
    }
    std::size_t const size = html_.size_at(text_, at_);
    if (size == 0) {
        ++at_;
        return;
    }
    end_text(at_);
    add_item(Item::Type::html, at_, at_ + size);
    at_ += size;
}

// An address without "<>", found at its ":", its "www." or its "@". It may not reach back into what is cut already.
bool MarkdownInlines::cut_bare_address()
{
    auto const found = bare_address_at(text_, at_, text_begin_, brackets_.empty() ? ' ' : ']');
    if (!found) return false;
    end_text(found->begin);
    auto const item = add_item(Item::Type::link, found->begin, found->end);
    auto shown = unescaped(view(items_.back()));
    auto const target = add_target({std::string{found->scheme} + shown, std::move(shown)});
    items_[static_cast<std::size_t>(item)].target = target;
    at_ = found->end;
    return true;
}

// Spoilers of BBCode inside a paragraph.
bool MarkdownInlines::cut_tag()
{
    bool const may_be_one =
        at_ + 1 < text_.size() && std::string_view{"sSiI/"}.find(text_[at_ + 1]) != std::string_view::npos;
    if (!may_be_one) return false;
    auto const tag = tag_at(text_.substr(at_));
    if (!tag || (tag->tag != Tag::spoiler && tag->tag != Tag::inline_spoiler)) return false;
    if (tag->is_closing && open_tags_.empty()) return false;
    end_text(at_);
    auto const item = add_item(Item::Type::text, at_, at_ + tag->size);
    at_ += tag->size;
    if (!tag->is_closing) {
        open_tags_.push_back(item);
        return true;
    }
    items_[static_cast<std::size_t>(open_tags_.back())].type = Item::Type::format_begin;
    items_[static_cast<std::size_t>(item)].type = Item::Type::format_end;
    open_tags_.pop_back();
    return true;
}

}  // namespace stoa::markup
