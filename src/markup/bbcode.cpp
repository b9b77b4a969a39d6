#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "markup/bbcode_media.hpp"
#include "markup/bbcode_piece.hpp"
#include "markup/bbcode_quote.hpp"
#include "markup/bbcode_style.hpp"
#include "markup/bbcode_tag.hpp"
#include "markup/readers.hpp"
#include "markup/source.hpp"

// What the tags mean. How they are found: bbcode_piece.cpp.
namespace stoa::markup {
namespace {

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

class BbcodeReading {
public:
    explicit BbcodeReading(Builder& builder)
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
        case Tag::list: return open_list(tag.head);
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
        case Tag::mention: return add_mention(trim(piece.content));
        case Tag::code: return add_code(piece);
        case Tag::inline_code: return builder_.add_code(piece.content);
        case Tag::verbatim: return add_lines(piece.content);
        case Tag::media: return add_media(trim(piece.content), value_of(tag.head));
        case Tag::youtube: return add_media(trim(piece.content), "youtube");
        case Tag::aligned: return open_aligned(piece);
        case Tag::alignment: return builder_.break_paragraph();
        case Tag::size: return builder_.begin(Kind::size, static_cast<std::uint8_t>(size_in(value_of(tag.head))));
        case Tag::colour: return builder_.begin(Kind::colour, static_cast<std::uint8_t>(ink_in(value_of(tag.head))));
        case Tag::heading: return builder_.open(Kind::heading, {.level = level_of(piece)});
        case Tag::line_break: return builder_.add_line_break();
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
        case Tag::aligned: return builder_.close(Kind::aligned);
        case Tag::alignment: return builder_.break_paragraph();
        case Tag::size: return builder_.end(Kind::size);
        case Tag::colour: return builder_.end(Kind::colour);
        case Tag::heading: return builder_.close(Kind::heading);
        case Tag::mention:
        case Tag::line_break:
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

    // "[list]", "[list=1]", "[list=a]", "[list type=decimal]" of SMF, and where it starts.
    void open_list(std::string_view head)
    {
        auto const style = value_of(head);
        bool const has_numbers = !style.empty() && std::string_view{"1aAiI"}.find(style[0]) != std::string_view::npos;
        auto const type = attribute_of(head, "type");
        bool const is_ordered =
            has_numbers || (!type.empty() && type != "disc" && type != "circle" && type != "square");
        auto const start = parse_number<std::uint32_t>(attribute_of(head, "start")).value_or(1);
        builder_.open(Kind::list, {.is_ordered = is_ordered, .number = start});
    }

    static std::string_view name_in(Piece const& piece)
    {
        return piece.source.substr(1, piece.source.find_first_of("]= ") - 1);
    }

    // "[center]", "[align=right]"; what stands at the left or in a block needs no container.
    void open_aligned(Piece const& piece)
    {
        auto const name = name_in(piece);
        auto const side = equal_ignoring_case(name, "align") ? value_of(piece.tag.head) : name;
        bool const is_right = equal_ignoring_case(side, "right");
        bool const is_centre = equal_ignoring_case(side, "center") || equal_ignoring_case(side, "centre");
        auto const alignment = is_right ? Alignment::right : is_centre ? Alignment::centre : Alignment::none;
        builder_.open(Kind::aligned, {.alignment = alignment});
    }

    // "[h2]"; "[heading=2]" of XenForo, which has no greater ones than the third of ours.
    static std::uint8_t level_of(Piece const& piece)
    {
        char const digit = name_in(piece).back();
        if (digit >= '1' && digit <= '6') return static_cast<std::uint8_t>(digit - '0');
        return static_cast<std::uint8_t>(std::clamp(parse_number<int>(value_of(piece.tag.head)).value_or(1), 1, 6));
    }

    // "[user=3]Ada[/user]", "[USER=3]@Ada[/USER]": the name decides, for the number may be that of another forum.
    void add_mention(std::string_view content)
    {
        auto const name = content.starts_with('@') ? content.substr(1) : content;
        bool const is_name =
            !name.empty() && name.size() <= 160 && name.find_first_of("[]\n") == std::string_view::npos;
        if (!is_name) return add_lines(content);
        builder_.add_mention(name, "@" + std::string{name});
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
        auto const address = media_address(film, site);
        if (address.empty()) return builder_.add_text(film);
        builder_.begin_link(address);
        builder_.add_text(address);
        builder_.end_link();
    }

    Builder& builder_;
};

}  // namespace

void read_bbcode(std::string_view source, Builder& builder)
{
    BbcodeReading reading{builder};
    for (Piece const& piece : cut_into_pieces(source)) {
        if (builder.is_exhausted()) return;
        reading.add(piece);
    }
}

}  // namespace stoa::markup
