#include "edge/target.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "edge/control.hpp"
#include "http/form.hpp"

namespace stoa::edge {
namespace {

bool is_visible_ascii(char letter) { return letter > ' ' && letter < '\x7f'; }

bool is_control_or_tab(char letter) { return is_control(letter) || letter == '\t'; }

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_host_letter(char letter)
{
    return is_digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '-' ||
           letter == '.' || letter == '_';
}

bool is_address_letter(char letter)
{
    return is_digit(letter) || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F') || letter == ':' ||
           letter == '.';
}

bool is_port(std::string_view text)
{
    return text.empty() || (text.front() == ':' && text.size() <= 6 && std::ranges::all_of(text.substr(1), is_digit));
}

// "http://forum.example/latest" -> "/latest", when the host is the one that was asked for.
std::optional<std::string_view> origin_form(std::string_view target, std::string_view host)
{
    if (target.starts_with('/')) return target;
    for (std::string_view scheme : {"http://", "https://"}) {
        if (!equal_ignoring_case(target.substr(0, scheme.size()), scheme)) continue;
        target.remove_prefix(scheme.size());
        auto authority = target.substr(0, target.find_first_of("/?"));
        if (!equal_ignoring_case(authority, host)) return std::nullopt;
        return target.substr(authority.size());
    }
    return std::nullopt;
}

}  // namespace

bool is_host(std::string_view host)
{
    if (host.starts_with('[')) {
        auto end = host.find(']');
        return end != std::string_view::npos && end > 1 && is_port(host.substr(end + 1)) &&
               std::ranges::all_of(host.substr(1, end - 1), is_address_letter);
    }
    auto name = host.substr(0, host.find(':'));
    return !name.empty() && std::ranges::all_of(name, is_host_letter) && is_port(host.substr(name.size()));
}

std::optional<Target> parse_target(std::string_view target, std::string_view host)
{
    if (!std::ranges::all_of(target, is_visible_ascii) || target.find('#') != std::string_view::npos) {
        return std::nullopt;
    }
    auto origin = origin_form(target, host);
    if (!origin) return std::nullopt;

    auto encoded_path = origin->substr(0, origin->find('?'));
    auto path = http::percent_decode(encoded_path.empty() ? "/" : encoded_path);
    if (!path || !is_utf8(*path) || std::ranges::any_of(*path, is_control_or_tab)) return std::nullopt;
    auto query = origin->substr(std::min(origin->size(), encoded_path.size() + 1));
    return Target{std::move(*path), std::string{query}};
}

}  // namespace stoa::edge
