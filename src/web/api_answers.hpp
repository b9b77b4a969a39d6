#pragma once
#include <string>
#include <string_view>

#include "api/problem.hpp"
#include "api/resources.hpp"
#include "http/response.hpp"
#include "web/visit.hpp"

// The answers of the API: a resource, or a problem (RFC 9457).
namespace stoa::web {

http::Response api_json(std::string json, http::Status status = http::Status::ok);
// 201 with the address of what was made.
http::Response api_created(std::string json, std::string const& location);
http::Response api_problem(api::Problem const& problem);
http::Response api_refused(Refusal refusal);
http::Response api_error(http::Status status, std::string_view detail);
http::Response api_unauthorized(std::string_view detail);
http::Response api_too_fast(std::int64_t retry_after_seconds);

// A post as the API shows it.
Result<api::PostResource> read_post_resource(Visit const& visit, PostId post);
// "markdown" where the client says nothing. Only what people type: "markdown" and "plain".
Result<Markup> parse_api_markup(std::string_view name);

}  // namespace stoa::web
