#include <algorithm>
#include <stdexcept>

#include "html/asset.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

// Unlike other assets it has an address that stays, so browsers ask each time whether it has changed.
http::Response api_document(Visit const&)
{
    auto const document = std::ranges::find(html::assets(), "openapi.json", &html::Asset::name);
    if (document == html::assets().end()) throw std::logic_error{"the OpenAPI document was not built in"};
    return api_json(std::string{document->bytes});
}

}  // namespace stoa::web
