#include "web/plain_http.hpp"

#include "http/form.hpp"
#include "web/address.hpp"

namespace stoa::web {
namespace {

bool is_page_asked_for(http::Request const& request) { return request.is_safe() && !request.path.starts_with("/api/"); }

bool is_probe_of_machine(http::Request const& request)
{
    return request.path == "/healthz" || request.path == "/readyz";
}

}  // namespace

std::optional<http::Response> answer_to_plain_http(Site const& site, http::Request const& request)
{
    bool const is_wanted = site.options.requires_https && site.is_https();
    if (!is_wanted || request.is_tls || is_probe_of_machine(request)) return std::nullopt;
    if (is_page_asked_for(request))
        return http::moved_permanently(site.options.base_url + encode_address(request.path, request.query));
    return http::text(http::Status::forbidden, "This is answered by https alone: " + site.options.base_url + "\n");
}

}  // namespace stoa::web
