#include "web/origin.hpp"

#include "base/text.hpp"
#include "web/hosts.hpp"

namespace stoa::web {

bool is_from_this_site(http::Request const& request, std::string_view base_url)
{
    // "none": the person did it, by reloading for instance.
    if (auto site = request.header("Sec-Fetch-Site"); site && *site != "same-origin" && *site != "none") return false;
    auto origin = request.header("Origin");
    if (!origin) return true;
    if (origin->find("://") == std::string_view::npos) return false;  // "null": a sandbox, a file, a redirect from afar
    auto authority = authority_of(*origin);
    return equal_ignoring_case(authority, authority_of(base_url)) ||
           equal_ignoring_case(authority, request.header("Host").value_or(""));
}

}  // namespace stoa::web
