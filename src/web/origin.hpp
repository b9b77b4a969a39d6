#pragma once
#include <string_view>

#include "http/request.hpp"

namespace stoa::web {

// False where the browser itself says that another site made it send this request (Fetch Metadata, or RFC 6454).
// Browsers too old to say either are left to the form's key.
bool is_from_this_site(http::Request const& request, std::string_view base_url);

}  // namespace stoa::web
