#pragma once
#include <string>
#include <string_view>

#include "api/json_writer.hpp"
#include "api/resources.hpp"
#include "html/url.hpp"

// Pieces that several resources share.
namespace stoa::api {

void write_url(JsonWriter& json, std::string_view origin, html::Url const& place);
// {"id": 4, "name": "Ada"}; a guest has no id; nobody known is null.
void write_author(JsonWriter& json, std::string_view name, MemberId id, std::string_view text);
void write_pagination(JsonWriter& json, Pagination pagination);

}  // namespace stoa::api
