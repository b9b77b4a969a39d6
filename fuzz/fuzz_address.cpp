// Addresses: what leads back leads to this site, what the table of routes finds is in it, and a link that is allowed
// has one of three schemes.
#include <cstdint>
#include <cstdlib>

#include "html/url.hpp"
#include "web/address.hpp"
#include "web/route.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa;
    std::string_view typed{reinterpret_cast<char const*>(data), size};

    auto back = web::return_place(typed);
    auto is_here = [](std::string_view path) { return path.starts_with('/') && !path.starts_with("//"); };
    if (!is_here(back.view()) || back.view().find_first_of("\\\r\n\t") != std::string_view::npos) std::abort();

    for (auto method : {http::Method::get, http::Method::post}) {
        auto match = web::find_route(method, typed);
        if (match && !web::match(match->route->pattern, typed)) std::abort();
        if (match && (match->params.id < 0 || match->params.page < 1)) std::abort();
    }
    if (auto mended = web::with_slash_mended(typed); mended && web::methods_at(*mended).empty()) std::abort();
    for (char letter : web::encode_path(typed))
        if (letter <= ' ' || letter == '"' || letter == '<' || letter == '>') std::abort();

    auto link = html::Url::parse(typed);
    if (!link || link->view().empty()) return 0;
    auto begins = [&](std::string_view scheme) {
        auto start = std::string{link->view().substr(0, scheme.size())};
        for (char& letter : start)
            if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        return start == scheme;
    };
    bool const is_of_site = is_here(link->view()) || link->view().front() == '?' || link->view().front() == '#';
    if (!is_of_site && !begins("http://") && !begins("https://") && !begins("mailto:")) std::abort();
    return 0;
}
