#pragma once
#include <algorithm>
#include <cstdint>
#include <iterator>

// The elements and attributes that the checker of HTML literals knows.
namespace stoa::html {

// A name of at most ten letters, digits and hyphens as one number that sorts like the name; 0 for any other text.
// Comparing numbers is what keeps the compiler quick.
constexpr std::uint64_t packed_name(char const* name, std::uint32_t length)
{
    if (length == 0 || length > 10) return 0;
    std::uint64_t packed = 0;
    for (std::uint32_t i = 0; i < length; ++i) {
        char const c = name[i];
        std::uint64_t code = 0;
        if (c == '-')
            code = 1;
        else if (c >= '0' && c <= '9')
            code = static_cast<std::uint64_t>(c - '0') + 2;
        else if (c >= 'a' && c <= 'z')
            code = static_cast<std::uint64_t>(c - 'a') + 12;
        else
            return 0;
        packed = packed << 6 | code;
    }
    return packed << 6 * (10 - length);
}

template <std::uint32_t N>
consteval std::uint64_t packed_name(char const (&name)[N])
{
    return packed_name(name, N - 1);
}

enum Trait : std::uint8_t {
    is_void = 1,          // no content, no end tag
    is_block = 2,         // a start tag that ends an open paragraph
    is_svg = 4,           // may close itself
    keeps_space = 8,      // line breaks in it matter
    holds_text_only = 16  // no tags inside
};

struct Element {
    std::uint64_t name{};  // 0: not in the table
    std::uint8_t traits{};
};

// Sorted by name. What is missing here is refused: base, object, embed, style, animate and the obsolete ones.
inline constexpr Element elements[] = {
    {packed_name("a"), 0},
    {packed_name("abbr"), 0},
    {packed_name("address"), is_block},
    {packed_name("area"), is_void},
    {packed_name("article"), is_block},
    {packed_name("aside"), is_block},
    {packed_name("audio"), 0},
    {packed_name("b"), 0},
    {packed_name("bdi"), 0},
    {packed_name("bdo"), 0},
    {packed_name("blockquote"), is_block},
    {packed_name("body"), 0},
    {packed_name("br"), is_void},
    {packed_name("button"), 0},
    {packed_name("canvas"), 0},
    {packed_name("caption"), 0},
    {packed_name("circle"), is_svg},
    {packed_name("cite"), 0},
    {packed_name("code"), 0},
    {packed_name("col"), is_void},
    {packed_name("colgroup"), 0},
    {packed_name("data"), 0},
    {packed_name("datalist"), 0},
    {packed_name("dd"), 0},
    {packed_name("defs"), is_svg},
    {packed_name("del"), 0},
    {packed_name("desc"), is_svg},
    {packed_name("details"), is_block},
    {packed_name("dfn"), 0},
    {packed_name("dialog"), is_block},
    {packed_name("div"), is_block},
    {packed_name("dl"), is_block},
    {packed_name("dt"), 0},
    {packed_name("ellipse"), is_svg},
    {packed_name("em"), 0},
    {packed_name("fieldset"), is_block},
    {packed_name("figcaption"), is_block},
    {packed_name("figure"), is_block},
    {packed_name("footer"), is_block},
    {packed_name("form"), is_block},
    {packed_name("g"), is_svg},
    {packed_name("h1"), is_block},
    {packed_name("h2"), is_block},
    {packed_name("h3"), is_block},
    {packed_name("h4"), is_block},
    {packed_name("h5"), is_block},
    {packed_name("h6"), is_block},
    {packed_name("head"), 0},
    {packed_name("header"), is_block},
    {packed_name("hgroup"), is_block},
    {packed_name("hr"), is_void | is_block},
    {packed_name("html"), 0},
    {packed_name("i"), 0},
    {packed_name("iframe"), 0},
    {packed_name("img"), is_void},
    {packed_name("input"), is_void},
    {packed_name("ins"), 0},
    {packed_name("kbd"), 0},
    {packed_name("label"), 0},
    {packed_name("legend"), 0},
    {packed_name("li"), 0},
    {packed_name("line"), is_svg},
    {packed_name("link"), is_void},
    {packed_name("main"), is_block},
    {packed_name("map"), 0},
    {packed_name("mark"), 0},
    {packed_name("menu"), is_block},
    {packed_name("meta"), is_void},
    {packed_name("meter"), 0},
    {packed_name("nav"), is_block},
    {packed_name("noscript"), 0},
    {packed_name("ol"), is_block},
    {packed_name("optgroup"), 0},
    {packed_name("option"), 0},
    {packed_name("output"), 0},
    {packed_name("p"), is_block},
    {packed_name("path"), is_svg},
    {packed_name("picture"), 0},
    {packed_name("polygon"), is_svg},
    {packed_name("polyline"), is_svg},
    {packed_name("pre"), is_block | keeps_space},
    {packed_name("progress"), 0},
    {packed_name("q"), 0},
    {packed_name("rect"), is_svg},
    {packed_name("rp"), 0},
    {packed_name("rt"), 0},
    {packed_name("ruby"), 0},
    {packed_name("s"), 0},
    {packed_name("samp"), 0},
    {packed_name("script"), 0},
    {packed_name("search"), is_block},
    {packed_name("section"), is_block},
    {packed_name("select"), 0},
    {packed_name("small"), 0},
    {packed_name("source"), is_void},
    {packed_name("span"), 0},
    {packed_name("strong"), 0},
    {packed_name("sub"), 0},
    {packed_name("summary"), is_block},
    {packed_name("sup"), 0},
    {packed_name("svg"), is_svg},
    {packed_name("symbol"), is_svg},
    {packed_name("table"), is_block},
    {packed_name("tbody"), 0},
    {packed_name("td"), 0},
    {packed_name("template"), 0},
    {packed_name("text"), is_svg},
    {packed_name("textarea"), keeps_space | holds_text_only},
    {packed_name("tfoot"), 0},
    {packed_name("th"), 0},
    {packed_name("thead"), 0},
    {packed_name("time"), 0},
    {packed_name("title"), holds_text_only},
    {packed_name("tr"), 0},
    {packed_name("track"), is_void},
    {packed_name("tspan"), is_svg},
    {packed_name("u"), 0},
    {packed_name("ul"), is_block},
    {packed_name("use"), is_svg},
    {packed_name("var"), 0},
    {packed_name("video"), 0},
    {packed_name("wbr"), is_void},
};
static_assert(std::ranges::is_sorted(elements, {}, &Element::name));

// By value: GCC refuses to compare constant addresses with null when it compiles for the sanitizers.
constexpr Element find_element(std::uint64_t name)
{
    std::uint32_t low = 0;
    std::uint32_t high = std::size(elements);
    while (low < high) {
        std::uint32_t const middle = (low + high) / 2;
        if (elements[middle].name < name)
            low = middle + 1;
        else
            high = middle;
    }
    return low < std::size(elements) && elements[low].name == name ? elements[low] : Element{};
}

constexpr bool is_boolean_attribute(std::uint64_t name)
{
    switch (name) {
    case packed_name("async"):
    case packed_name("autofocus"):
    case packed_name("autoplay"):
    case packed_name("checked"):
    case packed_name("controls"):
    case packed_name("default"):
    case packed_name("defer"):
    case packed_name("disabled"):
    case packed_name("hidden"):
    case packed_name("inert"):
    case packed_name("itemscope"):
    case packed_name("loop"):
    case packed_name("multiple"):
    case packed_name("muted"):
    case packed_name("novalidate"):
    case packed_name("open"):
    case packed_name("popover"):
    case packed_name("readonly"):
    case packed_name("required"):
    case packed_name("reversed"):
    case packed_name("selected"): return true;
    default: return false;
    }
}

enum class AttributeKind : std::uint8_t {
    plain,
    url,           // an address to go to or a picture to show
    asset,         // an address that runs or draws with our rights
    link_address,  // href of link: rel decides
    without_hole,  // a small language of its own, such as srcset
    event,
    style,
    forbidden,
};

constexpr AttributeKind kind_of_href(std::uint64_t element)
{
    switch (element) {
    case packed_name("a"):
    case packed_name("area"): return AttributeKind::url;
    case packed_name("link"): return AttributeKind::link_address;
    default: return AttributeKind::asset;
    }
}

constexpr AttributeKind kind_of_src(std::uint64_t element)
{
    switch (element) {
    case packed_name("audio"):
    case packed_name("img"):
    case packed_name("input"):
    case packed_name("source"):
    case packed_name("track"):
    case packed_name("video"): return AttributeKind::url;
    default: return AttributeKind::asset;
    }
}

constexpr AttributeKind kind_of_attribute(std::uint64_t element, std::uint64_t attribute)
{
    switch (attribute) {
    case packed_name("href"): return kind_of_href(element);
    case packed_name("src"): return kind_of_src(element);
    case packed_name("action"):
    case packed_name("cite"):
    case packed_name("formaction"):
    case packed_name("poster"): return AttributeKind::url;
    case packed_name("srcset"): return AttributeKind::without_hole;
    case packed_name("style"): return AttributeKind::style;
    case packed_name("background"):
    case packed_name("data"):
    case packed_name("http-equiv"):
    case packed_name("ping"):
    case packed_name("srcdoc"): return AttributeKind::forbidden;
    default: return AttributeKind::plain;
    }
}

}  // namespace stoa::html
