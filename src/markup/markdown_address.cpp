#include "markup/markdown_address.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "markup/ascii.hpp"

namespace stoa::markup {
namespace {

constexpr std::size_t host_bytes_max = 253;
constexpr std::string_view letters_of_emails = "!#$%&'*+/=?^_`{|}~-.";  // besides letters and digits

std::size_t angled_email_size(std::string_view text)
{
    std::size_t at = 1;
    while (at < text.size() &&
           (is_ascii_letter_or_digit(text[at]) || letters_of_emails.find(text[at]) != std::string_view::npos))
        ++at;
    if (at == 1 || at >= text.size() || text[at] != '@') return 0;
    std::size_t label = ++at;
    for (; at < text.size(); ++at) {
        if (is_ascii_letter_or_digit(text[at]) || (text[at] == '-' && at > label)) continue;
        bool const is_label = at > label && at - label <= 63 && text[at - 1] != '-';
        if (!is_label || (text[at] != '.' && text[at] != '>')) return 0;
        if (text[at] == '>') return at + 1;
        label = at + 1;
    }
    return 0;
}

// A host has a dot, and no "_" in its last two parts. Gives where it ends; `begin` where there is none.
std::size_t host_end(std::string_view text, std::size_t begin)
{
    std::size_t end = begin;
    std::size_t dots = 0;
    bool has_low_in_last = false;
    bool has_low_before = false;
    for (; end < text.size() && end - begin < host_bytes_max; ++end) {
        char const letter = text[end];
        if (letter == '.') {
            ++dots;
            has_low_before = has_low_in_last;
            has_low_in_last = false;
        } else if (letter == '_') {
            has_low_in_last = true;
        } else if (!is_ascii_letter_or_digit(letter) && letter != '-' && static_cast<unsigned char>(letter) < 0x80) {
            break;
        }
    }
    return dots == 0 || has_low_in_last || has_low_before ? begin : end;
}

// White space, "<" and punctuation of other scripts end an address.
bool ends_address(std::string_view rest, char stop)
{
    if (is_ascii_space(rest[0]) || rest[0] == '<' || rest[0] == stop) return true;
    return rest.starts_with("\xC2\xA0") || rest.starts_with("\xE2\x80") || rest.starts_with("\xE3\x80") ||
           rest.starts_with("\xEF\xBC") || rest.starts_with("\xEF\xBD");
}

// "&amp;" at the end is a character of the text around it.
std::size_t entity_at_end(std::string_view address)
{
    std::size_t at = address.size() - 1;
    while (at > 0 && is_ascii_letter_or_digit(address[at - 1])) --at;
    return at > 0 && at + 1 < address.size() && address[at - 1] == '&' ? address.size() - at + 1 : 0;
}

std::string_view without_end_of_sentence(std::string_view address)
{
    auto unmatched = std::ranges::count(address, ')') - std::ranges::count(address, '(');
    while (!address.empty()) {
        char const last = address.back();
        if (last == ';') {
            auto const entity = entity_at_end(address);
            address.remove_suffix(std::max<std::size_t>(entity, 1));
        } else if (last == ')' && unmatched > 0) {
            --unmatched;
            address.remove_suffix(1);
        } else if (std::string_view{"?!.,:*_~'\""}.find(last) != std::string_view::npos) {
            address.remove_suffix(1);
        } else {
            break;
        }
    }
    return address;
}

std::optional<BareAddress> web_address(std::string_view text, std::size_t begin, std::size_t host,
                                       std::string_view scheme, char stop)
{
    if (begin > 0 && (is_ascii_letter_or_digit(text[begin - 1]) || text[begin - 1] == '/')) return std::nullopt;
    std::size_t end = host_end(text, host);
    if (end == host) return std::nullopt;
    while (end < text.size() && !ends_address(text.substr(end), stop)) ++end;
    end = begin + without_end_of_sentence(text.substr(begin, end - begin)).size();
    return end > host ? std::optional{BareAddress{begin, end, scheme}} : std::nullopt;
}

std::optional<BareAddress> email_address(std::string_view text, std::size_t at, std::size_t floor)
{
    auto const stands_before = [](char letter) {
        return is_ascii_letter_or_digit(letter) || std::string_view{"._+-"}.find(letter) != std::string_view::npos;
    };
    std::size_t begin = at;
    while (begin > floor && stands_before(text[begin - 1])) --begin;
    if (begin == at || (begin > 0 && text[begin - 1] == '/')) return std::nullopt;
    std::size_t end = at + 1;
    std::size_t dots = 0;
    for (; end < text.size() && end - at <= host_bytes_max; ++end) {
        char const letter = text[end];
        if (letter == '.' && end + 1 < text.size() && is_ascii_letter_or_digit(text[end + 1]))
            ++dots;
        else if (!is_ascii_letter_or_digit(letter) && letter != '-' && letter != '_')
            break;
    }
    if (dots == 0 || text[end - 1] == '-' || text[end - 1] == '_') return std::nullopt;
    return BareAddress{begin, end, "mailto:"};
}

}  // namespace

std::size_t angled_address_size(std::string_view text)
{
    std::size_t at = 1;
    if (at >= text.size() || !is_ascii_letter_or_digit(text[at])) return angled_email_size(text);
    while (at < text.size() &&
           (is_ascii_letter_or_digit(text[at]) || std::string_view{"+.-"}.find(text[at]) != std::string_view::npos))
        ++at;
    bool const has_scheme = is_ascii_letter(text[1]) && at < text.size() && text[at] == ':' && at >= 3 && at <= 33;
    if (!has_scheme) return angled_email_size(text);
    for (; at < text.size(); ++at) {
        if (text[at] == '>') return at + 1;
        if (static_cast<unsigned char>(text[at]) <= ' ' || text[at] == '<') return 0;
    }
    return 0;
}

std::optional<BareAddress> bare_address_at(std::string_view text, std::size_t at, std::size_t floor, char stop)
{
    if (text[at] == '@') return email_address(text, at, floor);
    if (text[at] == '.') {
        bool const is_www = at >= floor + 3 && equal_ignoring_case(text.substr(at - 3, 3), "www");
        return is_www ? web_address(text, at - 3, at - 3, "http://", stop) : std::nullopt;
    }
    if (!text.substr(at).starts_with("://")) return std::nullopt;
    for (std::string_view scheme : {"http", "https", "ftp"}) {
        if (at < floor + scheme.size()) continue;
        std::size_t const begin = at - scheme.size();
        if (!equal_ignoring_case(text.substr(begin, scheme.size()), scheme)) continue;
        if (auto found = web_address(text, begin, at + 3, "", stop)) return found;
    }
    return std::nullopt;
}

}  // namespace stoa::markup
