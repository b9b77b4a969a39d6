#include "markup/html_element.hpp"

#include <algorithm>
#include <array>

namespace stoa::markup {
namespace {

struct ElementName {
    std::string_view name;
    Element element;
};

// clang-format off
constexpr std::array<ElementName, 77> element_names{{
    {"a", Element::link}, {"address", Element::block}, {"article", Element::block}, {"aside", Element::block},
    {"b", Element::strong}, {"blockquote", Element::quote}, {"br", Element::line_break}, {"button", Element::hidden},
    {"caption", Element::block}, {"center", Element::block}, {"cite", Element::cite}, {"code", Element::code},
    {"dd", Element::block}, {"del", Element::strikethrough}, {"details", Element::spoiler}, {"dfn", Element::emphasis},
    {"div", Element::block}, {"dl", Element::block}, {"dt", Element::block}, {"em", Element::emphasis},
    {"embed", Element::player}, {"fieldset", Element::block}, {"figcaption", Element::block}, {"figure", Element::block},
    {"footer", Element::block}, {"form", Element::block}, {"h1", Element::heading}, {"h2", Element::heading},
    {"h3", Element::heading}, {"h4", Element::heading}, {"h5", Element::heading}, {"h6", Element::heading},
    {"head", Element::hidden}, {"header", Element::block}, {"hr", Element::thematic_break}, {"i", Element::emphasis},
    {"iframe", Element::player}, {"img", Element::image}, {"ins", Element::underline}, {"kbd", Element::code},
    {"li", Element::item}, {"listing", Element::code_block}, {"main", Element::block}, {"math", Element::hidden},
    {"nav", Element::block}, {"noembed", Element::raw}, {"noframes", Element::raw}, {"noscript", Element::raw},
    {"ol", Element::ordered_list}, {"p", Element::paragraph}, {"plaintext", Element::raw}, {"pre", Element::code_block},
    {"s", Element::strikethrough}, {"samp", Element::code}, {"script", Element::raw}, {"section", Element::block},
    {"select", Element::hidden}, {"source", Element::player}, {"strike", Element::strikethrough}, {"strong", Element::strong},
    {"style", Element::raw}, {"sub", Element::subscript}, {"summary", Element::spoiler_title}, {"sup", Element::superscript},
    {"svg", Element::hidden}, {"table", Element::table}, {"td", Element::cell}, {"template", Element::hidden},
    {"textarea", Element::raw}, {"th", Element::header_cell}, {"title", Element::raw}, {"tr", Element::row},
    {"tt", Element::code}, {"u", Element::underline}, {"ul", Element::unordered_list}, {"video", Element::player},
    {"xmp", Element::raw},
}};
constexpr std::array<std::string_view, 14> without_end_tag{
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"};
// clang-format on

// Discourse writes formats as classes, phpBB 3 as styles.
Element element_of_span(HtmlToken const& tag)
{
    if (tag.has_class("bbcode-b")) return Element::strong;
    if (tag.has_class("bbcode-i")) return Element::emphasis;
    if (tag.has_class("bbcode-u")) return Element::underline;
    if (tag.has_class("bbcode-s")) return Element::strikethrough;
    if (tag.has_class("spoiler")) return Element::inline_spoiler;
    if (tag.has_class("informations")) return Element::hidden;
    auto const style = tag.attribute("style");
    if (style.find("bold") != std::string_view::npos) return Element::strong;
    if (style.find("italic") != std::string_view::npos) return Element::emphasis;
    if (style.find("underline") != std::string_view::npos) return Element::underline;
    if (style.find("line-through") != std::string_view::npos) return Element::strikethrough;
    return Element::transparent;
}

Element element_of_div(HtmlToken const& tag)
{
    if (tag.has_class("quotetitle")) return Element::quote_title;  // phpBB 2 and 3.0
    if (tag.has_class("quotecontent") || tag.has_class("bbc_standard_quote")) return Element::quote;
    if (tag.has_class("quoteheader")) return Element::quote_title;  // SMF 2.0
    if (tag.has_class("quotefooter") || tag.has_class("codeheader") || tag.has_class("quote-controls"))
        return Element::hidden;
    if (tag.has_class("title")) return Element::quote_title;  // Discourse
    if (tag.has_class("spoiler")) return Element::spoiler;
    if (tag.has_class("meta")) return Element::hidden;  // size of a picture there
    return Element::block;
}

}  // namespace

Element element_of(HtmlToken const& tag)
{
    if (tag.name == "span") return element_of_span(tag);
    if (tag.name == "div") return element_of_div(tag);
    if (tag.name == "aside" && tag.has_class("quote")) return Element::quote;
    auto const found = std::ranges::lower_bound(element_names, std::string_view{tag.name}, {}, &ElementName::name);
    return found != element_names.end() && found->name == tag.name ? found->element : Element::transparent;
}

bool has_end_tag(std::string_view name) { return !std::ranges::binary_search(without_end_tag, name); }

}  // namespace stoa::markup
