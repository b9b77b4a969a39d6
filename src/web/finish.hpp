#pragma once
#include <string>
#include <string_view>

#include "http/response.hpp"
#include "web/site.hpp"

namespace stoa::web {

// What every response has, whatever made it: how browsers shall guard it, how long it may be kept, and its coding.
enum class Audience { everyone, one_person };
void finish(Site const& site, http::Request const& request, Audience audience, http::Response& response);
// The same for a page that all guests get alike; it is shown as it is, and coded, later. Gives its ETag.
std::string finish_for_guests(Site const& site, http::Response& page);
// Whoever has it already gets no body.
void answer_not_modified(http::Request const& request, std::string_view etag, http::Response& response);

}  // namespace stoa::web
