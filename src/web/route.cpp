#include "web/route.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stoa::web {
namespace {

// Digits alone, so "-1" and "+1" are no ids; what does not fit 64 bits is none either.
std::optional<std::int64_t> parse_id(std::string_view text)
{
    if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
    return parse_number<std::int64_t>(text);
}

std::string_view after_last_dot(std::string_view segment)
{
    auto dot = segment.rfind('.');
    return dot == std::string_view::npos ? segment : segment.substr(dot + 1);
}

bool may_have_slug(std::string_view hole) { return hole == "{forum}" || hole == "{thread}" || hole == "{member}"; }

bool take_id(std::string_view text, Params& params)
{
    auto id = parse_id(text);
    params.id = id.value_or(0);
    return id.has_value();
}

bool match_segment(std::string_view pattern, std::string_view segment, Params& params)
{
    if (pattern == "page-{n}") {
        if (!segment.starts_with("page-")) return false;
        auto page = parse_id(segment.substr(5));
        params.page = page.value_or(0);
        return params.page >= 1;
    }
    if (pattern == "{tag}") {
        params.file = segment;
        return !segment.empty();
    }
    if (!pattern.starts_with('{')) return pattern == segment;
    return take_id(may_have_slug(pattern) ? after_last_dot(segment) : segment, params);
}

// Cuts the text up to the next slash off the front.
std::string_view take_segment(std::string_view& path)
{
    auto slash = path.find('/');
    auto segment = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash);
    return segment;
}

}  // namespace

std::optional<Params> match(std::string_view pattern, std::string_view path)
{
    Params params;
    while (pattern.starts_with('/') && path.starts_with('/')) {
        pattern.remove_prefix(1);
        path.remove_prefix(1);
        if (pattern == "{file}") {
            params.file = path;
            return params;
        }
        auto wanted = take_segment(pattern);
        if (!match_segment(wanted, take_segment(path), params)) return std::nullopt;
    }
    if (!pattern.empty() || !path.empty()) return std::nullopt;
    return params;
}

std::string path_of(std::string_view pattern, std::int64_t id)
{
    auto open = pattern.find('{');
    if (open == std::string_view::npos) return std::string{pattern};
    auto close = pattern.find('}');
    return std::string{pattern.substr(0, open)} + std::to_string(id) + std::string{pattern.substr(close + 1)};
}

std::optional<Match> find_route(http::Method method, std::string_view path)
{
    if (method == http::Method::head) method = http::Method::get;
    for (auto const& route : routes()) {
        if (route.method != method) continue;
        if (auto params = match(route.pattern, path)) return Match{&route, *params};
    }
    return std::nullopt;
}

std::vector<http::Method> methods_at(std::string_view path)
{
    std::vector<http::Method> methods;
    for (auto const& route : routes()) {
        if (!match(route.pattern, path)) continue;
        methods.push_back(route.method);
        if (route.method == http::Method::get) methods.push_back(http::Method::head);
    }
    return methods;
}

std::optional<std::string> with_slash_mended(std::string_view path)
{
    auto mended = path.ends_with('/') ? std::string{path.substr(0, path.size() - 1)} : std::string{path} + '/';
    if (mended.empty() || !find_route(http::Method::get, mended)) return std::nullopt;
    return mended;
}

}  // namespace stoa::web
