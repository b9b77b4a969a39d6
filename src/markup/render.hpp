#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "html/html.hpp"
#include "markup/document.hpp"
#include "markup/parse.hpp"
#include "model/link_card.hpp"
#include "model/markup_kind.hpp"
#include "model/member.hpp"
#include "model/quote.hpp"

namespace stoa::markup {

// Raised whenever the same source gives other HTML than before: stored renderings of older versions are made anew.
inline constexpr int renderer_version = 4;
inline constexpr std::size_t excerpt_code_points = 200;
inline constexpr int quotes_nested_max = 3;  // what was quoted inside the third is left out

// Whom the names of mentioned_names() belong to, by the name as typed. Those that nobody bears are not in it.
using MentionedMembers = std::map<std::string, MemberName, std::less<>>;

struct RenderOptions {
    std::string_view origin{};          // "https://forum.example": links to it are not foreign
    bool links_quoted_posts{true};      // false where post numbers in the source are those of another forum
    MentionedMembers const* members{};  // mentions of these become links; null: none does
    LinkCards const* cards{};           // bare links to these are shown as cards; null: none is
    PictureCopies const* copies{};      // pictures of other sites that can be shown; null: none can
    // Where post numbers are those of another forum: those of them that are known here.
    QuotedNumbers const* quoted_numbers{};
};

struct Rendering {
    html::Html html;      // for an element of class "prose" with dir="auto"
    std::string excerpt;  // plain text, not escaped
};

// An act that needs to know who is mentioned or quoted parses first, asks, and renders what it has.
Rendering render(std::string_view source, Markup markup, RenderOptions const& options = {});
html::Html render(Document const& document, RenderOptions const& options = {});

// The words alone: blocks on lines of their own, quotations and spoilers left out of excerpts only.
std::string plain_text(Document const& document);
// The words inside one node, quotations in it left out.
std::string plain_text_inside(Document const& document, std::uint32_t node);
// The beginning on one line, at most so many code points and an ellipsis where it was cut. Quotations and spoilers are
// left out: neither is what the post has to say to someone who has not opened it.
std::string excerpt(Document const& document, std::size_t code_points = excerpt_code_points);

}  // namespace stoa::markup
