#include <algorithm>
#include <array>

#include "base/letters.hpp"
#include "base/utf8.hpp"
#include "markup/ascii.hpp"
#include "markup/markdown_inlines.hpp"

// Emphasis and strikethrough (CommonMark section 6.2 and its appendix, "process emphasis").
namespace stoa::markup {
namespace {

enum class Side : std::uint8_t { space, punctuation, letter };

Side side_of(char32_t point)
{
    if (point < 0x80) {
        auto const letter = static_cast<char>(point);
        if (is_ascii_space(letter)) return Side::space;
        return is_ascii_punctuation(letter) ? Side::punctuation : Side::letter;
    }
    if (is_white_space(point)) return Side::space;
    return is_punctuation(point) ? Side::punctuation : Side::letter;
}

Side side_before(std::string_view text, std::size_t at)
{
    if (at == 0) return Side::space;
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    return side_of(next_code_point(text, begin).value_or(U'\uFFFD'));
}

Side side_after(std::string_view text, std::size_t at)
{
    if (at >= text.size()) return Side::space;
    return side_of(next_code_point(text, at).value_or(U'\uFFFD'));
}

}  // namespace

void MarkdownInlines::cut_delimiters(char letter)
{
    std::size_t const begin = at_;
    std::size_t const end = std::min(text_.find_first_not_of(letter, begin), text_.size());
    at_ = end;
    if (letter == '~' && end - begin > 2) return;
    Side const before = side_before(text_, begin);
    Side const after = side_after(text_, end);
    bool const flanks_left = after != Side::space && (after != Side::punctuation || before != Side::letter);
    bool const flanks_right = before != Side::space && (before != Side::punctuation || after != Side::letter);
    bool const is_low = letter == '_';  // inside a word it is a letter
    bool const can_begin = flanks_left && (!is_low || !flanks_right || before == Side::punctuation);
    bool const can_end = flanks_right && (!is_low || !flanks_left || after == Side::punctuation);
    if (!can_begin && !can_end) return;

    end_text(begin);
    auto const size = static_cast<std::uint32_t>(end - begin);
    auto const index = static_cast<std::int32_t>(delimiters_.size());
    auto const item = add_item(Item::Type::delimiters, begin, end);
    items_[static_cast<std::size_t>(item)].target = index;
    delimiters_.push_back({.item = item,
                           .letter = letter,
                           .can_begin = can_begin,
                           .can_end = can_end,
                           .left = size,
                           .whole = size,
                           .previous = last_delimiter_});
    if (last_delimiter_ != none)
        delimiters_[static_cast<std::size_t>(last_delimiter_)].next = index;
    else
        first_delimiter_ = index;
    last_delimiter_ = index;
}

void MarkdownInlines::remove_delimiter(std::int32_t index)
{
    auto const& gone = delimiters_[static_cast<std::size_t>(index)];
    if (gone.previous != none)
        delimiters_[static_cast<std::size_t>(gone.previous)].next = gone.next;
    else
        first_delimiter_ = gone.next;
    if (gone.next != none)
        delimiters_[static_cast<std::size_t>(gone.next)].previous = gone.previous;
    else
        last_delimiter_ = gone.previous;
}

void MarkdownInlines::remove_delimiters_between(std::int32_t first, std::int32_t last)
{
    while (delimiters_[static_cast<std::size_t>(first)].next != last)
        remove_delimiter(delimiters_[static_cast<std::size_t>(first)].next);
}

// The nearest one before that begins what `closing` ends; none where there is none above the floor.
std::int32_t MarkdownInlines::find_opening(Delimiter const& closing, std::int32_t floor) const
{
    for (auto index = closing.previous; index > floor;) {
        auto const& opening = delimiters_[static_cast<std::size_t>(index)];
        if (opening.letter == closing.letter && opening.can_begin) {
            // "A rule of three": a run that may be both does not pair with one when their lengths add up to it.
            bool const is_odd = (closing.can_begin || opening.can_end) && closing.whole % 3 != 0 &&
                                (opening.whole + closing.whole) % 3 == 0;
            bool const fits = closing.letter == '~' ? opening.whole == closing.whole : !is_odd;
            if (fits) return index;
        }
        index = opening.previous;
    }
    return none;
}

void MarkdownInlines::pair(std::int32_t opening_index, std::int32_t closing_index)
{
    auto& opening = delimiters_[static_cast<std::size_t>(opening_index)];
    auto& closing = delimiters_[static_cast<std::size_t>(closing_index)];
    bool const is_struck = closing.letter == '~';
    bool const is_strong = opening.left >= 2 && closing.left >= 2;
    std::uint32_t const used = is_struck ? closing.left : is_strong ? 2 : 1;
    Kind const format = is_struck ? Kind::strikethrough : is_strong ? Kind::strong : Kind::emphasis;

    auto& begun = items_[static_cast<std::size_t>(opening.item)];
    marks_.push_back({format, begun.first_begun});
    begun.first_begun = static_cast<std::int32_t>(marks_.size()) - 1;

    auto& ended = items_[static_cast<std::size_t>(closing.item)];
    marks_.push_back({format, none});
    auto const mark = static_cast<std::int32_t>(marks_.size()) - 1;
    if (ended.last_ended != none)
        marks_[static_cast<std::size_t>(ended.last_ended)].next = mark;
    else
        ended.first_ended = mark;
    ended.last_ended = mark;

    remove_delimiters_between(opening_index, closing_index);
    opening.left -= used;
    closing.left -= used;
    if (opening.left == 0) remove_delimiter(opening_index);
}

// Pairs all above the floor, and takes them from the stack. For each kind of closing delimiter it is remembered how far
// down there is nothing that it could end.
void MarkdownInlines::pair_delimiters(std::int32_t floor)
{
    std::array<std::int32_t, 24> floors;
    floors.fill(floor);
    auto const floor_of = [&](Delimiter const& closing) -> std::int32_t& {
        std::size_t const kind = closing.letter == '*' ? 0 : closing.letter == '_' ? 1 : 2;
        return floors[kind * 8 + (closing.can_begin ? 4 : 0) + closing.whole % 3];
    };
    auto index = floor == none ? first_delimiter_ : delimiters_[static_cast<std::size_t>(floor)].next;
    while (index != none) {
        auto const& closing = delimiters_[static_cast<std::size_t>(index)];
        auto const next = closing.next;
        if (!closing.can_end) {
            index = next;
            continue;
        }
        auto& lowest = floor_of(closing);
        if (auto const opening = find_opening(closing, lowest); opening != none) {
            pair(opening, index);
            if (closing.left > 0) continue;
            remove_delimiter(index);
        } else {
            lowest = closing.previous == none ? floor : std::max(floor, closing.previous);
            if (!closing.can_begin) remove_delimiter(index);
        }
        index = next;
    }
    while (last_delimiter_ != floor) remove_delimiter(last_delimiter_);
}

}  // namespace stoa::markup
