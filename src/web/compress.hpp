#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "http/accept.hpp"
#include "http/response.hpp"

namespace stoa::web {

// The coding for a page made just now: what the client likes best, and among equals the cheapest to make.
http::Coding choose_coding(std::string_view accept_encoding);
std::string compress(std::string_view bytes, http::Coding coding);
std::string_view name_of(http::Coding coding);  // as Content-Encoding says it

// Compresses text that is worth it.
void compress_body(http::Request const& request, http::Response& response);

}  // namespace stoa::web
