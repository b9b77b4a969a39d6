#include "web/address.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "http/form.hpp"

namespace stoa::web {
namespace {

bool is_plain_ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
}

}  // namespace

std::string encode_path(std::string_view path)
{
    std::string encoded;
    for (auto segment : split(path.substr(1), '/')) encoded += '/' + http::percent_encode(segment);
    return encoded;
}

std::string encode_address(std::string_view path, std::string_view query)
{
    auto address = encode_path(path);
    return query.empty() ? address : address + '?' + std::string{query};
}

html::Url return_place(std::string_view wished)
{
    auto place = html::Url::parse(wished);
    bool leads_back = place && wished.starts_with('/') && is_plain_ascii(wished);
    // Log-in and registration lead on, not back to themselves.
    if (!leads_back || wished.starts_with("/login") || wished.starts_with("/register")) return html::Url::path("/");
    return *place;
}

}  // namespace stoa::web
