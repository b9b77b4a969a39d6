#pragma once
#include <optional>

#include "http/multipart.hpp"
#include "http/request.hpp"

namespace stoa::web {

// What a form sent, in either of the two ways that browsers have. Nothing where it cannot be read; an empty form where
// the body is none.
std::optional<http::Multipart> read_body(http::Request const& request);
bool is_form(http::Request const& request);

}  // namespace stoa::web
