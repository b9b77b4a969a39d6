// Forms: what is accepted is text, and means the same when it is encoded and parsed again.
#include <cstdint>
#include <cstdlib>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "http/accept.hpp"
#include "http/form.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa;
    std::string_view bytes{reinterpret_cast<char const*>(data), size};
    if (http::percent_decode(http::percent_encode(bytes)) != bytes) std::abort();

    auto quality = http::quality_of(bytes, "gzip");
    if (quality < 0 || quality > 1000) std::abort();
    http::matches_etag(bytes, R"("tag")");

    auto form = http::Form::parse(bytes);
    if (!form) return 0;
    for (auto field : split(bytes, '&')) {
        auto name = http::percent_decode(field.substr(0, field.find('=')));
        if (!name || name->find('+') != std::string::npos) continue;
        for (auto value : form->all(*name)) {
            if (!is_utf8(value) || value.find('\0') != std::string_view::npos) std::abort();
            auto again = http::Form::parse(http::percent_encode(*name) + '=' + http::percent_encode(value));
            if (!again || again->get(*name) != value) std::abort();
        }
    }
    return 0;
}
