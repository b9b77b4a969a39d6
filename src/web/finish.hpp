#pragma once
#include "http/response.hpp"
#include "web/site.hpp"

namespace stoa::web {

// What every response has, whatever made it: how browsers shall guard it, how long it may be kept, and its coding.
enum class Audience { everyone, one_person };
void finish(Site const& site, http::Request const& request, Audience audience, http::Response& response);

}  // namespace stoa::web
