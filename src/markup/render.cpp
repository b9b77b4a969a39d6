#include "markup/render.hpp"

#include "markup/renderer.hpp"

namespace stoa::markup {

html::Html render(Document const& document, RenderOptions const& options)
{
    return html::Html::from_markup(Renderer{document, options}.render());
}

Rendering render(std::string_view source, Markup markup, RenderOptions const& options)
{
    Document const document = parse(source, markup);
    return {.html = render(document, options), .excerpt = excerpt(document)};
}

}  // namespace stoa::markup
