#include "mail/encoding.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace stoa::mail {
namespace {

constexpr std::size_t line_max = 998;
constexpr std::size_t quoted_line_max = 76;
constexpr std::size_t header_text_max = 66;  // beside "Subject: " on a line of 78
// 45 bytes are 60 letters of base64; with "=?utf-8?B?" and "?=" a word of 72, and 75 are allowed.
constexpr std::size_t word_bytes_max = 45;

bool is_ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < '\x7f'; });
}

std::string base64(std::string_view bytes)
{
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        auto const three = bytes.substr(i, 3);
        unsigned bits = 0;
        for (std::size_t j = 0; j < 3; ++j)
            bits = bits << 8 | (j < three.size() ? static_cast<unsigned char>(three[j]) : 0u);
        for (std::size_t j = 0; j < 4; ++j) text += j <= three.size() ? letters[bits >> (18 - 6 * j) & 63] : '=';
    }
    return text;
}

// Each word is whole by itself: no letter is cut in two (RFC 2047 section 5).
std::string encoded_words(std::string_view text)
{
    std::string words;
    while (!text.empty()) {
        std::size_t end = 0;
        for (std::size_t next = 0; next < text.size() && next <= word_bytes_max;) {
            next_code_point(text, next);
            if (next <= word_bytes_max) end = next;
        }
        if (!words.empty()) words += "\r\n ";
        words += "=?utf-8?B?" + base64(text.substr(0, end)) + "?=";
        text.remove_prefix(end);
    }
    return words;
}

void append_hex(std::string& out, char c)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    auto const byte = static_cast<unsigned char>(c);
    out += '=';
    out += digits[byte >> 4];
    out += digits[byte & 15];
}

void append_quoted_line(std::string& out, std::string_view line)
{
    std::size_t width = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        char const c = line[i];
        bool const is_last = i + 1 == line.size();
        bool const is_plain = (c > ' ' && c < '\x7f' && c != '=') || (c == ' ' && !is_last);
        if (width + (is_plain ? 1 : 3) >= quoted_line_max) {
            out += "=\r\n";
            width = 0;
        }
        if (is_plain)
            out += c;
        else
            append_hex(out, c);
        width += is_plain ? 1 : 3;
    }
}

std::string without_return(std::string_view line)
{
    std::string clean{line};
    std::erase(clean, '\r');
    return clean;
}

}  // namespace

bool is_seven_bit(std::string_view text)
{
    return std::ranges::all_of(split(text, '\n'), [](auto line) { return line.size() <= line_max && is_ascii(line); });
}

std::string with_crlf(std::string_view text)
{
    std::string out;
    for (char c : text) {
        if (c == '\n') out += '\r';
        if (c != '\r') out += c;
    }
    return out;
}

std::string quoted_printable(std::string_view text)
{
    std::string out;
    bool is_first = true;
    for (auto line : split(text, '\n')) {
        if (!is_first) out += "\r\n";
        is_first = false;
        append_quoted_line(out, without_return(line));
    }
    return out;
}

std::string unstructured(std::string_view text)
{
    bool const is_plain = is_ascii(text) && text.size() <= header_text_max && text.find("=?") == std::string_view::npos;
    return is_plain ? std::string{text} : encoded_words(text);
}

std::string phrase(std::string_view text)
{
    if (!is_ascii(text) || text.size() > header_text_max) return encoded_words(text);
    std::string quoted = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

// HTTP writes the same date, with "GMT" for what mail writes as "+0000".
std::string mail_date(Instant at)
{
    auto date = http_date(at);
    date.replace(date.rfind(' ') + 1, std::string::npos, "+0000");
    return date;
}

}  // namespace stoa::mail
