#include "markup/builder.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "markup/address.hpp"
#include "markup/parse.hpp"

namespace stoa::markup {
namespace {

constexpr std::size_t growth_max = 64;
constexpr std::size_t growth_free_bytes = 4u << 10;
constexpr std::size_t escaped_bytes_max = 6;  // of one byte: '"' becomes "&quot;"

// What the tags of a node take in the rendering, at most; a test compares this with the renderer.
constexpr std::size_t tag_bytes(Kind kind)
{
    switch (kind) {
    case Kind::document: return 0;
    case Kind::quote: return 150;
    case Kind::spoiler: return 72;
    case Kind::list: return 30;
    case Kind::item: return 26;
    case Kind::table: return 110;
    case Kind::row: return 9;
    case Kind::cell: return 44;
    case Kind::paragraph: return 18;
    case Kind::heading: return 20;
    case Kind::code_block: return 54;
    case Kind::thematic_break: return 4;
    case Kind::text: return 0;
    case Kind::emphasis: return 9;
    case Kind::strong: return 17;
    case Kind::underline: return 7;
    case Kind::strikethrough: return 7;
    case Kind::subscript: return 11;
    case Kind::superscript: return 11;
    case Kind::inline_spoiler: return 50;
    case Kind::link: return 50;
    case Kind::image: return 50;
    case Kind::code: return 13;
    case Kind::line_break: return 5;
    }
    return 0;
}

std::size_t escaped_bytes(std::string_view text)
{
    auto const grows = [](char letter) {
        return letter == '&' || letter == '<' || letter == '>' || letter == '"' || letter == '\'';
    };
    return text.size() + (escaped_bytes_max - 1) * static_cast<std::size_t>(std::ranges::count_if(text, grows));
}

// As much of a text as surely fits when escaped, cut between code points.
std::string_view fitting(std::string_view text, std::size_t bytes)
{
    std::size_t size = std::min(text.size(), bytes / escaped_bytes_max);
    while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    return text.substr(0, size);
}

bool is_leaf(Kind kind) { return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::code_block; }

// A letter of a script that runs from right to left: Hebrew to N'Ko (U+0590..U+07FF), their presentation forms and,
// beyond U+10800, the older scripts.
bool has_rtl_letters(std::string_view text)
{
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        auto const lead = static_cast<unsigned char>(text[i]);
        if (lead < 0xD6) continue;
        auto const next = static_cast<unsigned char>(text[i + 1]);
        if (lead == 0xD6 && next >= 0x90) return true;
        if (lead >= 0xD7 && lead <= 0xDF) return true;
        if (lead == 0xEF && next >= 0xAC && next <= 0xBB) return true;
        if (lead == 0xF0 && (next == 0x90 || next == 0x9E) && i + 2 < text.size() &&
            static_cast<unsigned char>(text[i + 2]) >= 0xA0)
            return true;
    }
    return false;
}

bool is_language_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           std::string_view{"+-#._"}.find(letter) != std::string_view::npos;
}

std::string_view without_leading_space(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t\n");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

// "/posts/41/" names a post of this forum.
PostId post_at(std::string_view address)
{
    constexpr std::string_view before = "/posts/";
    if (!address.starts_with(before) || !address.ends_with('/') || address.size() <= before.size()) return {};
    auto const digits = address.substr(before.size(), address.size() - before.size() - 1);
    auto const number = parse_number<std::int64_t>(digits);
    return number && *number > 0 ? PostId{*number} : PostId{};
}

}  // namespace

Builder::Builder(std::size_t source_bytes)
    : budget_{std::min(output_bytes_max, growth_max * std::min(source_bytes, output_bytes_max) + growth_free_bytes)}
{
    document_.text.reserve(std::min(source_bytes, output_bytes_max));
    document_.nodes.reserve(std::min(source_bytes, output_bytes_max) / 32 + 8);
    document_.nodes.push_back({.kind = Kind::document});
    containers_.push_back({.kind = Kind::document});
}

bool Builder::spend(std::size_t bytes)
{
    if (is_exhausted_ || bytes > budget_) {
        is_exhausted_ = true;
        return false;
    }
    budget_ -= bytes;
    return true;
}

// Once the budget is spent nothing is added any more, but the calls that open and close stay in step: index 0, the
// root, stands for the nodes that were left out.
Builder::Index Builder::push(Kind kind, Traits traits, Span text)
{
    end_text();
    if (!spend(tag_bytes(kind) + escaped_bytes_max * (kind == Kind::text ? 0 : text.size))) return 0;
    auto const index = static_cast<Index>(document_.nodes.size());
    document_.nodes.push_back({.kind = kind, .traits = traits, .end = index + 1, .text = text});
    return index;
}

Span Builder::store(std::string_view text)
{
    end_text();
    if (is_exhausted_ || text.size() > budget_) {
        is_exhausted_ = true;
        return {};
    }
    Span const span{static_cast<std::uint32_t>(document_.text.size()), static_cast<std::uint32_t>(text.size())};
    document_.text += text;
    return span;
}

void Builder::open(Kind block, Traits traits, std::string_view text)
{
    end_leaf();
    prepare_parent_of(block);
    if (is_leaf(block)) {
        containers_.back().holds_inlines = false;
        leaf_ = push(block, traits, store(text));
        return;
    }
    ++open_[static_cast<std::size_t>(block)];
    if (!has_room_for(block)) {
        flat_.push_back(block);
        break_paragraph();
        return;
    }
    containers_.back().holds_inlines = false;
    containers_.push_back({.kind = block, .node = push(block, traits, store(text))});
}

void Builder::open_quote(Attribution attribution)
{
    Traits traits;
    if (!attribution.author.empty() || attribution.post.value > 0 || !attribution.source.empty()) {
        spend(escaped_bytes_max * (attribution.author.size() + attribution.source.size()));
        document_.attributions.push_back(std::move(attribution));
        traits.number = static_cast<std::uint32_t>(document_.attributions.size());
    }
    open(Kind::quote, traits);
}

void Builder::open_code_block(std::string_view language)
{
    bool const is_name = language.size() <= 32 && std::ranges::all_of(language, is_language_letter);
    open(Kind::code_block, {}, is_name ? language : std::string_view{});
}

void Builder::prepare_parent_of(Kind block)
{
    Kind const holder = innermost();
    if (block == Kind::item) {
        if (holder != Kind::list) open(Kind::list);
    } else if (block == Kind::row) {
        if (holder != Kind::table) open(Kind::table);
    } else if (block == Kind::cell) {
        if (holder != Kind::row) open(Kind::row);
    } else if (holder == Kind::list) {
        open(Kind::item);
    } else if (holder == Kind::table || holder == Kind::row) {
        open(Kind::cell);
    }
}

// Lists and tables need room for what they consist of, so that an item or cell always finds some.
bool Builder::has_room_for(Kind container) const
{
    if (!flat_.empty()) return false;
    if (container == Kind::item || container == Kind::row || container == Kind::cell) return true;
    std::size_t const levels = container == Kind::list ? 2 : container == Kind::table ? 3 : 1;
    return containers_.size() - 1 + levels <= blocks_nested_max;
}

Kind Builder::innermost() const { return flat_.empty() ? containers_.back().kind : flat_.back(); }

void Builder::close(Kind block)
{
    if (is_leaf(block)) {
        if (leaf_ != 0 && document_.nodes[leaf_].kind == block) end_leaf();
        return;
    }
    if (!is_open(block)) return;
    end_leaf();
    while (innermost() != block) leave_container();
    leave_container();
}

void Builder::leave_container()
{
    end_leaf();
    --open_[static_cast<std::size_t>(innermost())];
    if (!flat_.empty()) {
        flat_.pop_back();
        break_paragraph();
        return;
    }
    auto const [kind, node, holds_inlines] = containers_.back();
    containers_.pop_back();
    if (node == 0) return;
    auto& nodes = document_.nodes;
    bool const is_empty = nodes.size() == node + 1;
    if (is_empty && kind != Kind::item && kind != Kind::cell)
        nodes.pop_back();
    else
        nodes[node].end = static_cast<Index>(nodes.size());
}

void Builder::break_paragraph()
{
    if (is_in_code_block()) return;
    if (leaf_ != 0)
        end_leaf();
    else if (takes_inlines_directly() && containers_.back().holds_inlines)
        breaks_ = std::max<std::uint8_t>(breaks_, 1);
}

void Builder::add_thematic_break()
{
    end_leaf();
    prepare_parent_of(Kind::thematic_break);
    containers_.back().holds_inlines = false;
    push(Kind::thematic_break);
}

void Builder::name_spoiler(std::string_view title)
{
    if (innermost() != Kind::spoiler || !flat_.empty() || !spend(escaped_bytes_max * title.size())) return;
    Index const node = containers_.back().node;
    if (node != 0) document_.nodes[node].text = store(title);
}

void Builder::name_quote(std::string_view author)
{
    if (innermost() != Kind::quote || !flat_.empty() || !spend(escaped_bytes_max * author.size())) return;
    Index const node = containers_.back().node;
    if (node == 0) return;
    auto& number = document_.nodes[node].traits.number;
    if (number == 0) {
        document_.attributions.emplace_back();
        number = static_cast<std::uint32_t>(document_.attributions.size());
    }
    document_.attributions[number - 1].author = author;
}

void Builder::end_leaf()
{
    close_formats_from(0);
    breaks_ = 0;
    if (leaf_ == 0) return;
    trim_code(leaf_);
    Index const leaf = std::exchange(leaf_, 0);
    auto& nodes = document_.nodes;
    nodes[leaf].end = static_cast<Index>(nodes.size());
    bool const is_empty = nodes.size() == leaf + 1;
    if ((is_empty && nodes[leaf].kind != Kind::code_block) || adopt_attribution(leaf)) nodes.resize(leaf);
}

// The line break before the end of a code block belongs to its notation.
void Builder::trim_code(Index leaf)
{
    auto& nodes = document_.nodes;
    if (nodes[leaf].kind != Kind::code_block || nodes.size() == leaf + 1) return;
    auto& size = nodes.back().text.size;
    while (size > 0 && document_.view(nodes.back().text).back() == '\n') --size;
}

// A quotation that begins with a line of nothing but a link to a post says who is quoted: "> [Ada, #4](/posts/41/)".
// So Markdown needs no notation of its own for it, and the text reads well anywhere else.
bool Builder::adopt_attribution(Index paragraph)
{
    auto& nodes = document_.nodes;
    auto const& holder = containers_.back();
    if (holder.kind != Kind::quote || holder.node + 1 != paragraph || nodes[holder.node].traits.number != 0)
        return false;
    bool const is_one_link = nodes.size() == paragraph + 3 && nodes[paragraph + 1].kind == Kind::link &&
                             nodes[paragraph + 2].kind == Kind::text;
    if (!is_one_link) return false;
    PostId const post = post_at(document_.view(nodes[paragraph + 1].text));
    if (post.value == 0) return false;
    document_.attributions.push_back(
        {.author = std::string{document_.view(nodes[paragraph + 2].text)}, .post = post, .source = {}});
    nodes[holder.node].traits.number = static_cast<std::uint32_t>(document_.attributions.size());
    return true;
}

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
        spans_.push_back(push(format.kind, {}, format.address));
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

void Builder::begin(Kind format)
{
    auto const same = std::ranges::find(formats_, format, &Format::kind);
    if (same != formats_.end())
        ++same->depth;
    else
        formats_.push_back({.kind = format});
}

void Builder::end(Kind format)
{
    auto const same = std::ranges::find(formats_, format, &Format::kind);
    if (same == formats_.end()) return;
    if (--same->depth == 0) remove_format(static_cast<std::size_t>(same - formats_.begin()));
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
    if (!is_in_code_block() && !is_in_link()) split_at_addresses(whole);
}

// The text node is the last one, so it can be taken back and its parts put in its place.
void Builder::split_at_addresses(Span whole)
{
    auto address = find_address(document_.view(whole));
    if (!address) return;
    document_.nodes.pop_back();
    std::size_t done = 0;
    auto const part = [&](std::size_t begin, std::size_t end) {
        return Span{static_cast<std::uint32_t>(whole.begin + begin), static_cast<std::uint32_t>(end - begin)};
    };
    auto const push_text = [&](Span span) {
        if (span.size > 0) push(Kind::text, {}, span);
    };
    for (; address && !is_exhausted_; address = find_address(document_.view(whole), done)) {
        std::size_t const end = address->begin + address->size;
        push_text(part(done, address->begin));
        if (Index const link = push(Kind::link, {}, part(address->begin, end)); link != 0) {
            push_text(part(address->begin, end));
            document_.nodes[link].end = link + 2;
        }
        done = end;
    }
    push_text(part(done, whole.size));
}

void Builder::add_code(std::string_view text)
{
    if (is_in_code_block()) return append_text(text);
    if (text.empty()) return;
    prepare_inline();
    push(Kind::code, {}, store(text));
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

Document Builder::finish() &&
{
    end_leaf();
    while (containers_.size() > 1 || !flat_.empty()) leave_container();
    document_.nodes[0].end = static_cast<Index>(document_.nodes.size());
    return std::move(document_);
}

}  // namespace stoa::markup
