// What people type, cleaned: cleaning twice changes nothing, a slug fits into an address, and times survive a round.
#include <cstdint>
#include <cstdlib>

#include "acts/email_address.hpp"
#include "base/instant.hpp"
#include "base/name_rules.hpp"
#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa;
    std::string_view bytes{reinterpret_cast<char const*>(data), size};
    auto typed = repair_utf8(bytes);
    if (!is_utf8(typed)) std::abort();

    auto text = clean_text(typed);
    auto line = clean_line(typed);
    if (clean_text(text) != text || clean_line(line) != line) std::abort();
    if (text.find('\r') != std::string::npos || line.find('\n') != std::string::npos) std::abort();
    if (is_plain_name(line) && hides_something(line)) std::abort();
    if (slug_of(line).find_first_of("/?#. ") != std::string::npos || !is_utf8(slug_of(line))) std::abort();
    letters_and_digits(line);

    if (acts::is_email_address(bytes)) {
        for (char letter : bytes)
            if (letter <= ' ' || letter > '~') std::abort();
        if (bytes.find('@') != bytes.rfind('@')) std::abort();
    }
    if (auto at = parse_iso(bytes); at && parse_iso(iso_text(*at)) != at) std::abort();
    return 0;
}
