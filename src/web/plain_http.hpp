#pragma once
#include <optional>

#include "http/response.hpp"
#include "web/site.hpp"

namespace stoa::web {

// Where the site wants https (`require_https`) and the request came without it, as a listed proxy says or because there
// is none: a page is redirected; a form or a call of the API is refused, so that nobody goes on sending such things in
// the clear without noticing. Nothing: go on. Probes of the machine itself are let through.
std::optional<http::Response> answer_to_plain_http(Site const& site, http::Request const& request);

}  // namespace stoa::web
