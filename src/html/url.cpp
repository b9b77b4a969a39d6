#include "html/url.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"

namespace stoa::html {
namespace {

// Browsers drop tabs and line breaks inside an address and read '\' as '/': "java\nscript:" and "/\host" are tricks.
bool has_tricks(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte <= ' ' || byte == 0x7f || c == '\\';
    });
}

bool is_on_site(std::string_view text)
{
    if (text.starts_with('/')) return !text.starts_with("//");
    return text.starts_with('?') || text.starts_with('#');
}

// What follows the scheme, or nothing when the address has another one.
std::optional<std::string_view> after_scheme(std::string_view text, std::string_view scheme)
{
    if (!equal_ignoring_case(text.substr(0, scheme.size()), scheme)) return std::nullopt;
    return text.substr(scheme.size());
}

// "https://bank.example@evil.example/" leads to evil.example: an address with a user name is refused.
bool begins_with_plain_host(std::string_view rest)
{
    auto const host = rest.substr(0, rest.find_first_of("/?#"));
    return !host.empty() && host.front() != ':' && host.find('@') == std::string_view::npos;
}

}  // namespace

std::optional<Url> Url::parse(std::string_view typed)
{
    if (typed.size() > url_bytes_max || has_tricks(typed)) return std::nullopt;
    if (is_on_site(typed)) return Url{std::string{typed}};
    for (auto scheme : {"http://", "https://"}) {
        if (auto rest = after_scheme(typed, scheme); rest && begins_with_plain_host(*rest))
            return Url{std::string{typed}};
    }
    if (auto rest = after_scheme(typed, "mailto:"); rest && !rest->empty()) return Url{std::string{typed}};
    return std::nullopt;
}

Url Url::path(std::string path)
{
    if (!path.starts_with('/') || path.starts_with("//") || has_tricks(path)) {
        throw std::logic_error{"not a path of this site: " + path};
    }
    return Url{std::move(path)};
}

}  // namespace stoa::html
