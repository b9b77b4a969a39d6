#include "model/source_address.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"

namespace stoa {
namespace {

constexpr std::array<std::string_view, 24> tracking_names{
    "fbclid", "gclid",     "dclid",  "gbraid", "wbraid", "msclkid", "yclid",   "twclid",
    "ttclid", "li_fat_id", "igshid", "igsh",   "mc_cid", "mc_eid",  "ref_src", "ref_url",
    "cmpid",  "cmp",       "ocid",   "smid",   "s_cid",  "xtor",    "_ga",     "_gl"};
constexpr std::array<std::string_view, 4> tracking_beginnings{"utm_", "at_", "pk_", "mtm_"};
constexpr std::array<std::string_view, 4> hosts_of_devices{"www", "m", "mobile", "amp"};

struct Parts {
    std::string host;
    std::string path;
    std::string query;
};

std::optional<std::string_view> without_scheme(std::string_view address)
{
    auto const end = address.find("://");
    if (end == std::string_view::npos) return std::nullopt;
    auto const scheme = lower_ascii(address.substr(0, end));
    if (scheme != "http" && scheme != "https") return std::nullopt;
    return address.substr(end + 3);
}

bool is_host_letter(char letter)
{
    auto const byte = static_cast<unsigned char>(letter);
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte >= 0x80;
}

// Without a port that is the usual one and without the dot of the root.
std::optional<std::string> host_of(std::string_view authority)
{
    auto host = lower_ascii(authority);
    for (std::string_view port : {":443", ":80"})
        if (host.ends_with(port)) host.resize(host.size() - port.size());
    if (host.ends_with('.')) host.pop_back();
    auto const name = std::string_view{host}.substr(0, host.find(':'));
    bool const is_name =
        name.find('.') != std::string_view::npos && !name.starts_with('.') && std::ranges::all_of(name, is_host_letter);
    if (!is_name) return std::nullopt;
    return host;
}

std::optional<Parts> parts_of(std::string_view rest)
{
    rest = rest.substr(0, rest.find('#'));
    auto const path_at = std::min(rest.find_first_of("/?"), rest.size());
    auto host = host_of(rest.substr(0, path_at));
    if (!host) return std::nullopt;
    rest.remove_prefix(path_at);
    auto const query_at = rest.find('?');
    Parts parts{*std::move(host), std::string{rest.substr(0, query_at)}, {}};
    if (query_at != std::string_view::npos) parts.query = rest.substr(query_at + 1);
    return parts;
}

// "/amp/s/example.org/story" of a search engine's copy -> "https://example.org/story".
std::optional<std::string> inside_amp_copy(Parts const& parts)
{
    bool const is_google = parts.host.starts_with("www.google.") && parts.path.starts_with("/amp/");
    bool const is_cache = parts.host.ends_with(".cdn.ampproject.org");
    if (!is_google && !is_cache) return std::nullopt;
    std::string_view path{parts.path};
    path.remove_prefix(1);
    // One segment that tells the kind of thing, and one "s" for https.
    if (auto const slash = path.find('/'); slash != std::string_view::npos) path.remove_prefix(slash + 1);
    if (path.starts_with("s/")) path.remove_prefix(2);
    return "https://" + std::string{path} + (parts.query.empty() ? "" : "?" + parts.query);
}

// "www.example.org", "m.example.org" and "amp.example.org" are one; "en.m.example.org" is "en.example.org".
std::string plain_host(std::string_view host)
{
    auto labels = split(host, '.');
    std::string plain;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        bool const is_of_device = std::ranges::find(hosts_of_devices, labels[i]) != hosts_of_devices.end();
        if (is_of_device && i + 2 < labels.size()) continue;
        plain.append(plain.empty() ? "" : ".").append(labels[i]);
    }
    return plain;
}

void drop_ending(std::string& path, std::string_view ending, std::string_view instead = {})
{
    if (path.ends_with(ending)) path.replace(path.size() - ending.size(), ending.size(), instead);
}

std::string plain_path(std::string path)
{
    auto const drop_slashes = [&] {
        while (path.ends_with('/')) path.pop_back();
    };
    drop_slashes();
    drop_ending(path, "/amp");
    drop_ending(path, ".amp");
    drop_ending(path, ".amp.html", ".html");
    if (path.starts_with("/amp/")) path.erase(0, 4);
    drop_slashes();
    return path;
}

bool is_tracking(std::string_view parameter)
{
    auto const name = lower_ascii(parameter.substr(0, parameter.find('=')));
    if (name == "amp" || (name == "outputtype" && lower_ascii(parameter).ends_with("=amp"))) return true;
    return std::ranges::find(tracking_names, name) != tracking_names.end() ||
           std::ranges::any_of(tracking_beginnings, [&](auto beginning) { return name.starts_with(beginning); });
}

// What is left, in one order.
std::string plain_query(std::string_view query)
{
    auto parameters = split(query, '&');
    std::erase_if(parameters, [](auto parameter) { return parameter.empty() || is_tracking(parameter); });
    std::ranges::sort(parameters);
    std::string plain;
    for (auto parameter : parameters) plain.append(plain.empty() ? "?" : "&").append(parameter);
    return plain;
}

}  // namespace

std::optional<std::string> source_key(std::string_view address)
{
    address = trim(address);
    if (address.size() > source_address_bytes_max || address.find_first_of(" \t\r\n\"<>") != std::string_view::npos)
        return std::nullopt;
    auto const rest = without_scheme(address);
    if (!rest) return std::nullopt;
    auto const parts = parts_of(*rest);
    if (!parts) return std::nullopt;
    if (auto const inside = inside_amp_copy(*parts); inside && *inside != address) return source_key(*inside);
    return plain_host(parts->host) + plain_path(parts->path) + plain_query(parts->query);
}

}  // namespace stoa
