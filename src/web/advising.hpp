#pragma once
#include <optional>

#include "acts/advice_read.hpp"
#include "http/response.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// The form again with what a friend would say, where there is something and it was not said yet. Nothing: post it.
std::optional<http::Response> advise_first(Visit const& visit, acts::AdviceWanted const& wanted);

}  // namespace stoa::web
