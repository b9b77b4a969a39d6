#include "http/request.hpp"

#include <array>
#include <stdexcept>

#include "base/text.hpp"

namespace stoa::http {
namespace {

constexpr std::array methods{Method::get,   Method::head, Method::post,   Method::put,
                             Method::patch, Method::del,  Method::options};

// RFC 6265 section 5.4: pairs are joined by "; ".
std::optional<std::string_view> find_in_cookies(std::string_view cookies, std::string_view name)
{
    while (!cookies.empty()) {
        auto end = cookies.find(';');
        auto pair = trim(cookies.substr(0, end));
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') {
            return pair.substr(name.size() + 1);
        }
        cookies = end == std::string_view::npos ? std::string_view{} : cookies.substr(end + 1);
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(Method method)
{
    switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    case Method::put: return "PUT";
    case Method::patch: return "PATCH";
    case Method::del: return "DELETE";
    case Method::options: return "OPTIONS";
    }
    throw std::logic_error{"unknown method"};
}

std::optional<Method> method_of(std::string_view name)
{
    for (auto method : methods) {
        if (name_of(method) == name) return method;
    }
    return std::nullopt;
}

std::optional<std::string_view> Request::header(std::string_view name) const
{
    for (auto const& header : headers) {
        if (equal_ignoring_case(header.name, name)) return header.value;
    }
    return std::nullopt;
}

std::optional<std::string_view> Request::cookie(std::string_view name) const
{
    for (auto const& header : headers) {
        if (!equal_ignoring_case(header.name, "cookie")) continue;
        if (auto value = find_in_cookies(header.value, name)) return value;
    }
    return std::nullopt;
}

}  // namespace stoa::http
