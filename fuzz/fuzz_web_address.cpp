#include "fetch/web_address.hpp"
#include "fuzz_markup_property.hpp"

// What was read from a text is read from its canonical text again, and a reference leads to nothing else.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa;
    std::string_view const typed{reinterpret_cast<char const*>(data), size};
    auto const check = [](std::optional<fetch::WebAddress> const& address) {
        if (address && fetch::WebAddress::parse(address->text()) != address) fuzz::fail("two readings");
    };
    auto const half = typed.substr(0, size / 2);
    auto const base = fetch::WebAddress::parse(half);
    check(fetch::WebAddress::parse(typed));
    check(base);
    if (base) check(base->join(typed.substr(size / 2)));
    check(fetch::WebAddress::parse("http://example.org/a/b")->join(typed));
    return 0;
}
