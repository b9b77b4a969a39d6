#include "mail/email_address.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/limits.hpp"

namespace stoa::mail {
namespace {

constexpr std::size_t local_part_bytes_max = 64;  // RFC 5321 section 4.5.3.1.1
constexpr std::size_t label_bytes_max = 63;       // RFC 1035 section 2.3.4

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

// RFC 5322 section 3.2.3, "atext".
bool may_stand_in_word(char c)
{
    return is_letter_or_digit(c) || std::string_view{"!#$%&'*+-/=?^_`{|}~"}.find(c) != std::string_view::npos;
}

bool is_word(std::string_view word) { return !word.empty() && std::ranges::all_of(word, may_stand_in_word); }

bool is_label(std::string_view label)
{
    return !label.empty() && label.size() <= label_bytes_max && label.front() != '-' && label.back() != '-' &&
           std::ranges::all_of(label, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool is_local_part(std::string_view text)
{
    return text.size() <= local_part_bytes_max && std::ranges::all_of(split(text, '.'), is_word);
}

bool is_domain(std::string_view text)
{
    auto labels = split(text, '.');
    return labels.size() >= 2 && std::ranges::all_of(labels, is_label) && is_letter(labels.back().front());
}

}  // namespace

bool is_email_address(std::string_view text)
{
    auto at = text.find('@');
    if (at == std::string_view::npos || text.size() > email_bytes_max) return false;
    return is_local_part(text.substr(0, at)) && is_domain(text.substr(at + 1));
}

}  // namespace stoa::mail
