#include "web/handlers.hpp"
#include "web/visit.hpp"

namespace stoa::web {

http::Response asset_show(Visit const& visit) { return visit.site.assets.answer(visit.request, visit.request.path); }

}  // namespace stoa::web
