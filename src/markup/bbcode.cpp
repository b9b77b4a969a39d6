#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "markup/bbcode_quote.hpp"
#include "markup/bbcode_tag.hpp"
#include "markup/readers.hpp"
#include "markup/source.hpp"

// In three steps: the source is cut into texts and tags; opening and closing tags are paired, and what finds no partner
// is text; the builder gets what remains. Nothing is read twice, so that no input takes more than linear time.
namespace stoa::markup {
namespace {

struct Piece {
    std::string_view source;  // as typed
    bool is_tag{};
    bool is_paired{};
    TagInText tag{};
    std::string_view content{};  // of tags whose inside is not read, such as code
};

bool needs_partner(TagInText const& tag) { return !tag.is_star && tag.tag != Tag::rule; }

// Inside these, brackets are only brackets.
bool is_opaque(TagInText const& tag)
{
    switch (tag.tag) {
    case Tag::code:
    case Tag::inline_code:
    case Tag::verbatim:
    case Tag::image:
    case Tag::media:
    case Tag::youtube: return true;
    case Tag::url:
    case Tag::email: return value_of(tag.head).empty();
    default: return false;
    }
}

class Pieces {
public:
    static std::vector<Piece> of(std::string_view source)
    {
        Pieces cutter{source};
        cutter.cut();
        cutter.pair();
        return std::move(cutter.pieces_);
    }

private:
    explicit Pieces(std::string_view source)
        : source_{source}
    {
    }

    void cut()
    {
        std::size_t text = 0;
        for (std::size_t at = source_.find('['); at != std::string_view::npos; at = source_.find('[', at)) {
            auto const tag = tag_at(source_.substr(at));
            if (!tag) {
                ++at;
                continue;
            }
            auto piece = piece_of(*tag, at);
            if (!piece) {
                at += tag->size;
                continue;
            }
            if (at > text) pieces_.push_back({.source = source_.substr(text, at - text)});
            at += piece->source.size();
            text = at;
            pieces_.push_back(*piece);
        }
        if (text < source_.size()) pieces_.push_back({.source = source_.substr(text)});
    }

    // Nothing for an opaque tag without an end: it is text.
    std::optional<Piece> piece_of(TagInText const& tag, std::size_t at)
    {
        Piece piece{.source = source_.substr(at, tag.size), .is_tag = true, .tag = tag};
        if (tag.is_closing || !is_opaque(tag)) return piece;
        auto const begin = at + tag.size;
        auto const end = find_end(tag.tag, begin);
        if (!end) return std::nullopt;
        piece.content = source_.substr(begin, end->at - begin);
        piece.source = source_.substr(at, end->at + end->size - at);
        piece.is_paired = true;
        return piece;
    }

    struct End {
        std::size_t at;
        std::size_t size;
    };

    std::optional<End> find_end(Tag tag, std::size_t from)
    {
        auto& has_none = has_no_end_[static_cast<std::size_t>(tag)];
        if (has_none) return std::nullopt;
        for (auto at = source_.find("[/", from); at != std::string_view::npos; at = source_.find("[/", at + 2)) {
            auto const closing = tag_at(source_.substr(at));
            if (closing && closing->tag == tag) return End{at, closing->size};
        }
        has_none = true;
        return std::nullopt;
    }

    void pair()
    {
        std::array<std::vector<std::size_t>, tags> open;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            Piece& piece = pieces_[i];
            if (!piece.is_tag || piece.is_paired) continue;
            auto& same = open[static_cast<std::size_t>(piece.tag.tag)];
            if (!needs_partner(piece.tag)) {
                piece.is_paired = !piece.tag.is_closing;
            } else if (!piece.tag.is_closing) {
                same.push_back(i);
            } else if (!same.empty()) {
                piece.is_paired = pieces_[same.back()].is_paired = true;
                same.pop_back();
            }
        }
    }

    std::string_view source_;
    std::vector<Piece> pieces_;
    std::array<bool, tags> has_no_end_{};  // from somewhere on there is no closing tag of this kind
};

Kind format_of(Tag tag)
{
    switch (tag) {
    case Tag::bold: return Kind::strong;
    case Tag::italic: return Kind::emphasis;
    case Tag::underlined: return Kind::underline;
    case Tag::struck: return Kind::strikethrough;
    case Tag::subscript: return Kind::subscript;
    case Tag::superscript: return Kind::superscript;
    default: return Kind::inline_spoiler;
    }
}

class Reading {
public:
    explicit Reading(Builder& builder)
        : builder_{builder}
    {
    }

    void add(Piece const& piece)
    {
        if (!piece.is_tag || !piece.is_paired)
            add_lines(piece.source);
        else if (piece.tag.is_closing)
            close(piece.tag.tag);
        else
            open(piece);
    }

private:
    void add_lines(std::string_view text)
    {
        while (!text.empty()) {
            bool const ends_here = text.find('\n') == std::string_view::npos;
            builder_.add_text(take_line(text));
            if (!ends_here) builder_.add_line_break();
        }
    }

    void open(Piece const& piece)
    {
        TagInText const& tag = piece.tag;
        switch (tag.tag) {
        case Tag::bold:
        case Tag::italic:
        case Tag::underlined:
        case Tag::struck:
        case Tag::subscript:
        case Tag::superscript:
        case Tag::inline_spoiler: return builder_.begin(format_of(tag.tag));
        case Tag::quote: return builder_.open_quote(attribution_in(tag.head));
        case Tag::spoiler: return builder_.open(Kind::spoiler, {}, value_of(tag.head));
        case Tag::list: return open_list(value_of(tag.head));
        case Tag::ordered_list: return builder_.open(Kind::list, {.is_ordered = true, .number = 1});
        case Tag::item: return open_item(piece);
        case Tag::table: return builder_.open(Kind::table);
        case Tag::row: return builder_.open(Kind::row);
        case Tag::cell: return builder_.open(Kind::cell);
        case Tag::header_cell: return builder_.open(Kind::cell, {.is_header = true});
        case Tag::rule: return builder_.add_thematic_break();
        case Tag::url: return open_link(piece, "");
        case Tag::email: return open_link(piece, "mailto:");
        case Tag::image: return builder_.add_image(trim(piece.content), attribute_of(tag.head, "alt"));
        case Tag::code: return add_code(piece);
        case Tag::inline_code: return builder_.add_code(piece.content);
        case Tag::verbatim: return add_lines(piece.content);
        case Tag::media: return add_media(trim(piece.content), value_of(tag.head));
        case Tag::youtube: return add_media(trim(piece.content), "youtube");
        case Tag::alignment: return builder_.break_paragraph();
        case Tag::style: return;
        }
    }

    void close(Tag tag)
    {
        switch (tag) {
        case Tag::bold:
        case Tag::italic:
        case Tag::underlined:
        case Tag::struck:
        case Tag::subscript:
        case Tag::superscript:
        case Tag::inline_spoiler: return builder_.end(format_of(tag));
        case Tag::quote: return builder_.close(Kind::quote);
        case Tag::spoiler: return builder_.close(Kind::spoiler);
        case Tag::list:
        case Tag::ordered_list: return builder_.close(Kind::list);
        case Tag::item: return builder_.close(Kind::item);
        case Tag::table: return builder_.close(Kind::table);
        case Tag::row: return builder_.close(Kind::row);
        case Tag::cell:
        case Tag::header_cell: return builder_.close(Kind::cell);
        case Tag::url:
        case Tag::email: return builder_.end_link();
        case Tag::alignment: return builder_.break_paragraph();
        case Tag::rule:
        case Tag::image:
        case Tag::code:
        case Tag::inline_code:
        case Tag::verbatim:
        case Tag::media:
        case Tag::youtube:
        case Tag::style: return;
        }
    }

    void open_list(std::string_view style)
    {
        bool const is_ordered = !style.empty() && std::string_view{"1aAiI"}.find(style[0]) != std::string_view::npos;
        builder_.open(Kind::list, {.is_ordered = is_ordered, .number = 1});
    }

    // An item ends where the next begins. Outside of a list the sign is only text.
    void open_item(Piece const& piece)
    {
        Kind const holder = builder_.innermost();
        if (piece.tag.is_star && holder != Kind::list && holder != Kind::item) return add_lines(piece.source);
        if (holder == Kind::item) builder_.close(Kind::item);
        builder_.open(Kind::item);
    }

    void open_link(Piece const& piece, std::string_view scheme)
    {
        auto const value = value_of(piece.tag.head);
        // "[url=http://example.com/?a=1 b=2]": all of it is the address, for it has no attributes.
        auto const whole = piece.tag.head.starts_with("=\"") || piece.tag.head.starts_with("='") || value.empty()
                               ? value
                               : piece.tag.head.substr(1);
        auto const address = trim(whole.empty() ? piece.content : whole);
        bool const has_scheme = address.starts_with('/') || address.find(':') != std::string_view::npos;
        std::string const guessed{has_scheme ? "" : scheme.empty() ? "http://" : scheme};
        builder_.begin_link(guessed + std::string{address});
        if (!whole.empty()) return;
        builder_.add_text(address);
        builder_.end_link();
    }

    void add_code(Piece const& piece)
    {
        auto content = piece.content;
        if (content.starts_with('\n')) content.remove_prefix(1);
        builder_.open_code_block(value_of(piece.tag.head));
        builder_.add_text(content);
        builder_.close(Kind::code_block);
    }

    // Players of other sites are not put into a page; their films are a click away.
    void add_media(std::string_view film, std::string_view site)
    {
        std::string address{film};
        if (film.find("://") == std::string_view::npos) {
            if (!equal_ignoring_case(site, "youtube")) return builder_.add_text(film);
            address = "https://www.youtube.com/watch?v=" + address;
        }
        builder_.begin_link(address);
        builder_.add_text(address);
        builder_.end_link();
    }

    Builder& builder_;
};

}  // namespace

void read_bbcode(std::string_view source, Builder& builder)
{
    Reading reading{builder};
    for (Piece const& piece : Pieces::of(source)) {
        if (builder.is_exhausted()) return;
        reading.add(piece);
    }
}

}  // namespace stoa::markup
