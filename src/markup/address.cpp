#include "markup/address.hpp"

#include "base/text.hpp"
#include "markup/ascii.hpp"

namespace stoa::markup {
namespace {

bool begins_host(char letter)
{
    return is_ascii_letter_or_digit(letter) || letter == '[' || static_cast<unsigned char>(letter) >= 0x80;
}

// "http://" or "https://" at this place: how long, or 0.
std::size_t scheme_at(std::string_view text, std::size_t at)
{
    for (std::string_view scheme : {"http://", "https://"})
        if (equal_ignoring_case(text.substr(at, scheme.size()), scheme)) return scheme.size();
    return 0;
}

// White space, quotation marks, ends of tags, direction marks and full-width punctuation end an address; other letters
// do not, for people paste addresses as their browser shows them.
bool ends_address(std::string_view rest)
{
    auto const first = static_cast<unsigned char>(rest[0]);
    if (first <= 0x20 || first == 0x7F) return true;
    if (std::string_view{"<>\"`\\^{}|"}.find(rest[0]) != std::string_view::npos) return true;
    if (rest.starts_with("[/")) return true;  // a tag of BBCode ends
    if (first < 0x80 || rest.size() < 3) return false;
    return rest.starts_with("\xC2\xA0") ||                                // no-break space
           rest.starts_with("\xE2\x80") ||                                // U+2000..U+203F
           rest.starts_with("\xE3\x80") ||                                // U+3000..U+303F
           rest.starts_with("\xEF\xBC") || rest.starts_with("\xEF\xBD");  // U+FF00..U+FF7F
}

struct Brackets {
    int round{};
    int square{};

    void count(char letter, int sign)
    {
        if (letter == '(') round += sign;
        if (letter == ')') round -= sign;
        if (letter == '[') square += sign;
        if (letter == ']') square -= sign;
    }
};

std::string_view without_trailing_punctuation(std::string_view address)
{
    Brackets brackets;
    for (char letter : address) brackets.count(letter, 1);
    while (!address.empty()) {
        char const last = address.back();
        bool const ends_sentence = std::string_view{".,:;!?'*_~"}.find(last) != std::string_view::npos;
        bool const closes_outer = (last == ')' && brackets.round < 0) || (last == ']' && brackets.square < 0);
        if (!ends_sentence && !closes_outer) break;
        brackets.count(last, -1);
        address.remove_suffix(1);
    }
    return address;
}

}  // namespace

std::optional<AddressInText> find_address(std::string_view text, std::size_t from)
{
    // Searching for "://" instead of a letter keeps this fast: most texts have none.
    while ((from = text.find("://", from)) != std::string_view::npos) {
        std::size_t const mark = from;
        from += 3;
        for (std::size_t back : {4u, 5u}) {
            if (mark < back) continue;
            std::size_t const begin = mark - back;
            std::size_t const scheme = scheme_at(text, begin);
            if (scheme != back + 3 || (begin > 0 && is_ascii_letter_or_digit(text[begin - 1]))) continue;
            std::size_t end = mark + 3;
            while (end < text.size() && !ends_address(text.substr(end))) ++end;
            auto const address = without_trailing_punctuation(text.substr(begin, end - begin));
            if (address.size() > scheme && begins_host(address[scheme])) return AddressInText{begin, address.size()};
            from = end;
        }
    }
    return std::nullopt;
}

}  // namespace stoa::markup
