// Cookies: what is found under a name stands in the header behind that name, and holds no separator.
#include <cstdint>
#include <cstdlib>

#include "http/request.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa;
    std::string cookies{reinterpret_cast<char const*>(data), size};
    auto name = cookies.substr(0, cookies.find('='));
    http::Request request;
    request.headers = {{"Cookie", cookies}};
    auto value = request.cookie(name);
    if (!value) return 0;
    if (value->find(';') != std::string_view::npos) std::abort();
    if (cookies.find(name + '=' + std::string{*value}) == std::string::npos) std::abort();

    http::Request again;
    again.headers = {{"Cookie", "other=1; " + name + '=' + std::string{*value}}};
    if (name != "other" && name.find(';') == std::string::npos && again.cookie(name) != value) std::abort();
    return 0;
}
