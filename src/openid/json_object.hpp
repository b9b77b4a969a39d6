#pragma once
#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What providers say is JSON objects of a few members that are known; all others are left alone.
namespace stoa::openid {

std::optional<boost::json::object> parse_object(std::string_view text);
std::optional<std::string> text_in(boost::json::object const& object, std::string_view name);
bool is_true_in(boost::json::object const& object, std::string_view name);
// Seconds since 1970, whole or not (RFC 7519 section 2, NumericDate). Nothing: no number, or one beyond all calendars.
std::optional<std::int64_t> seconds_in(boost::json::object const& object, std::string_view name);
// A text, or an array of them (RFC 7519 section 4.1.3); empty: it is neither.
std::vector<std::string> texts_in(boost::json::object const& object, std::string_view name);

}  // namespace stoa::openid
