#include "pages/composer_tools.hpp"

#include <array>
#include <string_view>

#include "pages/icon.hpp"

namespace stoa::pages {
namespace {

struct Tool {
    std::string_view format;  // as assets/js/toolbar.js calls it; empty: a gap
    std::string_view icon;
    std::string_view label;
};

constexpr std::array tools{
    Tool{"bold", "bold", "Bold (Ctrl+B)"},
    Tool{"italic", "italic", "Italic (Ctrl+I)"},
    Tool{"strikethrough", "strikethrough", "Strikethrough"},
    Tool{},
    Tool{"heading", "heading-2", "Heading"},
    Tool{"quote", "quote", "Quotation"},
    Tool{"list", "list", "List"},
    Tool{"ordered", "list-ordered", "Numbered list"},
    Tool{"code", "code", "Code"},
    Tool{"spoiler", "eye-off", "Spoiler"},
    Tool{},
    Tool{"link", "link", "Link (Ctrl+K)"},
    Tool{"picture", "image", "Picture"},
    Tool{"source", "newspaper", "Cite a source"},
    Tool{"emoji", "smile", "Emoji"},
};

void button(html::Writer& out, Tool const& tool)
{
    if (tool.format.empty()) return out.html<R"~(<span class="sep"></span>)~">();
    out.html<R"~(
        <button class="icon-btn" type="button" data-format="{}" aria-label="{}" title="{}">{}</button>)~">(
        tool.format, tool.label, tool.label, Icon{tool.icon});
}

}  // namespace

void ComposerTools::operator()(html::Writer& out) const
{
    out.html<R"~(<div class="tools" role="toolbar" aria-label="Formatting" aria-controls="text">{}</div>)~">([&] {
        for (auto const& tool : tools) button(out, tool);
    });
}

}  // namespace stoa::pages
