#include "html/asset.hpp"
#include "web/handlers.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// Programs ask for it by this name without looking at the page.
http::Response favicon_show(Visit const&)
{
    return http::see_other(std::string{html::asset_url("icons/stoa.svg").view()});
}

}  // namespace stoa::web
