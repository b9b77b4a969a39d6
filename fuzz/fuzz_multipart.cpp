// Forms with files: what is accepted lies within the body, and means the same when it is written again.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.hpp"
#include "http/multipart.hpp"

namespace {

void require(bool is_so)
{
    if (!is_so) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa;
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    auto const line = bytes.find('\n');
    if (auto const boundary = http::multipart_boundary(bytes.substr(0, line))) require(boundary->size() <= 70);

    auto const found = http::parse_multipart(bytes, "b");
    if (!found) return 0;
    require(found->files.size() <= http::multipart_files_max);
    for (auto const& file : found->files) {
        require(is_utf8(file.name) && is_utf8(file.field));
        require(file.bytes.data() >= bytes.data() && file.bytes.data() + file.bytes.size() <= bytes.data() + size);
        require(file.bytes.find("\r\n--b") == std::string_view::npos);
    }
    auto const again = http::Form::parse(found->form.encode());
    require(again && again->encode() == found->form.encode());
    return 0;
}
