#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "html/url.hpp"
#include "http/request.hpp"

namespace stoa::web {

// A decoded path as an address holds it: each segment percent-encoded.
std::string encode_path(std::string_view path);
// The same with its query.
std::string encode_address(std::string_view path, std::string_view query);

// Where log-in and the like lead back to: a place of this site and no other, else the index.
html::Url return_place(std::string_view wished);

}  // namespace stoa::web
