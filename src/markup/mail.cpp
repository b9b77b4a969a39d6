#include <algorithm>

#include "markup/readers.hpp"
#include "markup/render.hpp"
#include "markup/source.hpp"

// Texts of mailing lists and newsgroups (RFC 3676 section 4.5 and older custom):
//
//     line      = { mark } text
//     mark      = [ up to three spaces ] ( ">" | "›" ) [ " " ]
//     signature = "-- " line break, all that follows
namespace stoa::markup {
namespace {

// Quotations are answered line by line here, so deeper ones are shown in the third instead of being left out.
constexpr std::size_t depth_max = quotes_nested_max;

struct Line {
    std::size_t depth{};
    std::string_view text;
};

// The length of the quotation mark at the beginning, 0 where there is none.
std::size_t quote_mark(std::string_view text)
{
    auto const indent = text.find_first_not_of(' ');
    if (indent == std::string_view::npos || indent > 3) return 0;
    text.remove_prefix(indent);
    if (text.starts_with(">From ")) return 0;  // mailboxes escape lines that begin with "From " so
    std::size_t const mark = text.starts_with('>') ? 1 : text.starts_with("›") ? std::string_view{"›"}.size() : 0;
    return mark == 0 ? 0 : indent + mark;
}

Line split_marks(std::string_view text)
{
    Line line;
    while (std::size_t const mark = quote_mark(text)) {
        text.remove_prefix(mark);
        ++line.depth;
    }
    if (line.depth > 0 && text.starts_with(' ')) text.remove_prefix(1);
    text.remove_suffix(text.size() - (text.find_last_not_of(" \t") + 1));
    line.text = text;
    return line;
}

}  // namespace

void read_mail(std::string_view source, Builder& builder)
{
    std::size_t open = 0;
    bool is_signed = false;
    while (!source.empty() && !builder.is_exhausted()) {
        auto const typed = take_line(source);
        auto line = split_marks(typed);
        line.depth = std::min(line.depth, depth_max);
        for (; open > line.depth; --open) builder.close(Kind::quote);
        for (; open < line.depth; ++open) builder.open_quote();
        if (!is_signed && (typed == "-- " || typed == "--")) {
            is_signed = true;
            builder.add_thematic_break();
            continue;
        }
        builder.add_text(keep_spaces(line.text));
        builder.add_line_break();
    }
}

}  // namespace stoa::markup
