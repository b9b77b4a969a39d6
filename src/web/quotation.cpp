#include "web/quotation.hpp"

#include "base/text.hpp"
#include "markup/parse.hpp"
#include "markup/render.hpp"
#include "model/urls.hpp"

namespace stoa::web {
namespace {

std::string markdown_of(PostSource const& source)
{
    if (source.markup == Markup::markdown) return source.text;
    return markup::plain_text(markup::parse(source.text, source.markup));
}

// A name may hold what Markdown reads as markup.
std::string escaped(std::string_view name)
{
    std::string text;
    for (char c : name) {
        if (std::string_view{"\\`*_[]<>&~|#"}.find(c) != std::string_view::npos) text += '\\';
        text += c;
    }
    return text;
}

}  // namespace

std::string quotation_of(PostSource const& source)
{
    auto author = source.author.name.empty() ? "Somebody" : escaped(source.author.name);
    std::string quotation = "> [" + author + " wrote](" + std::string{url_of(source.id).view()} + "):\n>\n";
    auto const text = markdown_of(source);
    for (auto line : split(trim(text), '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        quotation += line.empty() ? ">\n" : "> " + std::string{line} + '\n';
    }
    return quotation + '\n';
}

}  // namespace stoa::web
