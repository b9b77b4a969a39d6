#include <algorithm>
#include <utility>

#include "markup/builder.hpp"
#include "markup/cost.hpp"
#include "markup/direction.hpp"

namespace stoa::markup {
namespace {

constexpr std::size_t formats_max = 16;  // in force at a time

std::string_view without_leading_space(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t\n");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

}  // namespace

bool Builder::is_in_code_block() const { return leaf_ != 0 && document_.nodes[leaf_].kind == Kind::code_block; }

bool Builder::takes_inlines_directly() const
{
    Kind const kind = containers_.back().kind;
    return leaf_ == 0 && (kind == Kind::item || kind == Kind::cell);
}

bool Builder::is_at_line_start() const
{
    if (breaks_ > 0) return true;
    if (leaf_ != 0) return document_.nodes.size() == leaf_ + 1;
    return !takes_inlines_directly() || !containers_.back().holds_inlines;
}

void Builder::prepare_inline()
{
    Kind const holder = innermost();
    if (leaf_ == 0 && (holder == Kind::list || holder == Kind::table || holder == Kind::row))
        open(holder == Kind::list ? Kind::item : Kind::cell);
    if (leaf_ == 0 && holder == Kind::footnotes) open(Kind::footnote);
    if (leaf_ == 0 && !takes_inlines_directly()) leaf_ = push(Kind::paragraph);
    if (leaf_ == 0) containers_.back().holds_inlines = true;
    if (is_in_code_block()) return;
    add_pending_breaks();
    open_formats();
}

void Builder::add_pending_breaks()
{
    for (; breaks_ > 0; --breaks_) push(Kind::line_break);
}

void Builder::open_formats()
{
    while (spans_.size() < formats_.size()) {
        Format const& format = formats_[spans_.size()];
        spans_.push_back(push(format.kind, {.level = format.level}, format.address));
    }
}

void Builder::close_formats_from(std::size_t first)
{
    end_text();
    for (; spans_.size() > first; spans_.pop_back())
        if (spans_.back() != 0) document_.nodes[spans_.back()].end = static_cast<Index>(document_.nodes.size());
}

void Builder::remove_format(std::size_t at)
{
    close_formats_from(std::min(at, spans_.size()));
    formats_.erase(formats_.begin() + static_cast<std::ptrdiff_t>(at));
}

void Builder::begin(Kind format, std::uint8_t level)
{
    auto const same = std::ranges::find(formats_.rbegin(), formats_.rend(), format, &Format::kind);
    bool const changes_nothing = same != formats_.rend() && (same->level == level || formats_.size() >= formats_max);
    if (changes_nothing)
        ++same->depth;
    else
        formats_.push_back({.kind = format, .level = level});
}

void Builder::end(Kind format)
{
    auto const same = std::ranges::find(formats_.rbegin(), formats_.rend(), format, &Format::kind);
    if (same == formats_.rend()) return;
    if (--same->depth == 0) remove_format(static_cast<std::size_t>(std::distance(same, formats_.rend())) - 1);
}

void Builder::begin_link(std::string_view address)
{
    end_link();  // links do not nest
    formats_.push_back({.kind = Kind::link, .address = store(address)});
}

void Builder::end_link() { end(Kind::link); }

bool Builder::is_in_link() const { return std::ranges::find(formats_, Kind::link, &Format::kind) != formats_.end(); }

void Builder::add_line_break()
{
    if (is_in_code_block()) return append_text("\n");
    if (leaf_ != 0 && document_.nodes.size() == leaf_ + 1) return;
    if (leaf_ != 0 && document_.nodes[leaf_].kind == Kind::paragraph) {
        if (breaks_ == 0)
            breaks_ = 1;
        else
            end_leaf();
        return;
    }
    bool const may_follow = leaf_ != 0 || (takes_inlines_directly() && containers_.back().holds_inlines);
    if (may_follow) breaks_ = static_cast<std::uint8_t>(std::min(breaks_ + 1, 2));
}

void Builder::add_text(std::string_view text)
{
    if (is_in_code_block()) return append_text(text);
    if (is_at_line_start()) text = without_leading_space(text);
    if (text.empty()) return;
    prepare_inline();
    note_direction(text);
    append_text(text);
}

void Builder::add_literal(std::string_view text)
{
    end_text();
    add_text(text);
    text_ = 0;
}

void Builder::append_text(std::string_view text)
{
    if (is_exhausted_ || text.empty()) return;
    if (text_ == 0) {
        Span const empty{static_cast<std::uint32_t>(document_.text.size()), 0};
        text_ = push(Kind::text, {}, empty);
        if (text_ == 0) return;
    }
    std::size_t const room = budget_;
    if (!spend(escaped_bytes(text))) text = fitting(text, room);
    document_.text += text;
    document_.nodes[text_].text.size += static_cast<std::uint32_t>(text.size());
}

void Builder::note_direction(std::string_view text)
{
    Index const node = leaf_ != 0 ? leaf_ : containers_.back().node;
    auto& traits = document_.nodes[node].traits;
    if (!traits.has_rtl_letters) traits.has_rtl_letters = has_rtl_letters(text);
}

void Builder::end_text()
{
    if (text_ == 0) return;
    Span const whole = document_.nodes[std::exchange(text_, 0)].text;
    if (!is_in_code_block() && !is_in_link()) split_at_words(whole);
}

// The text node is the last one, so it can be taken back and its parts put in its place.
void Builder::split_at_words(Span whole)
{
    WordFinder finder{recognised_};
    auto word = finder.next(document_.view(whole), 0);
    if (!word) return;
    document_.nodes.pop_back();
    std::size_t done = 0;
    auto const part = [&](std::size_t begin, std::size_t end) {
        return Span{static_cast<std::uint32_t>(whole.begin + begin), static_cast<std::uint32_t>(end - begin)};
    };
    auto const push_text = [&](Span span) {
        if (span.size > 0) push(Kind::text, {}, span);
    };
    for (; word && !is_exhausted_; word = finder.next(document_.view(whole), done)) {
        std::size_t const end = word->begin + word->size;
        push_text(part(done, word->begin));
        push_word(*word, part(word->begin, end));
        done = end;
    }
    push_text(part(done, whole.size));
}

void Builder::push_word(Word const& word, Span typed)
{
    if (word.kind == Word::Kind::emoji) {
        Span const characters = store(word.meaning);
        push(Kind::text, {}, characters);
        return;
    }
    Span meaning = typed;
    if (word.kind == Word::Kind::mention) {
        std::size_t const quote = typed.size > word.meaning.size() + 1 ? 1 : 0;
        meaning = {static_cast<std::uint32_t>(typed.begin + 1 + quote),
                   static_cast<std::uint32_t>(word.meaning.size())};
    }
    Index const node = push(word.kind == Word::Kind::mention ? Kind::mention : Kind::link, {}, meaning);
    if (node == 0) return;
    push(Kind::text, {}, typed);
    document_.nodes[node].end = node + 2;
}

void Builder::add_mention(std::string_view name, std::string_view typed)
{
    if (is_in_code_block() || is_in_link() || name.empty()) return add_text(typed);
    prepare_inline();
    note_direction(typed);
    Span const stored_name = store(name);
    Span const stored_typed = store(typed);
    Index const mention = push(Kind::mention, {}, stored_name);
    if (mention == 0 || !spend(escaped_bytes_max * typed.size())) return;
    push(Kind::text, {}, stored_typed);
    document_.nodes[mention].end = static_cast<Index>(document_.nodes.size());
}

void Builder::add_code(std::string_view text)
{
    if (is_in_code_block()) return append_text(text);
    if (text.empty()) return;
    prepare_inline();
    push(Kind::code, {}, store(text));
}

void Builder::add_footnote_reference(std::uint32_t number)
{
    if (is_in_code_block()) return;
    prepare_inline();
    push(Kind::footnote_reference, {.number = number});
}

void Builder::add_image(std::string_view address, std::string_view description)
{
    if (is_in_code_block()) return append_text(address);
    prepare_inline();
    note_direction(description);
    Span const source = store(address);
    Span const words = store(description);
    Index const image = push(Kind::image, {}, source);
    if (image == 0 || words.size == 0) return;
    if (spend(escaped_bytes_max * words.size)) push(Kind::text, {}, words);
    document_.nodes[image].end = static_cast<Index>(document_.nodes.size());
}

}  // namespace stoa::markup
