#include "http/form.hpp"

#include "base/utf8.hpp"

namespace stoa::http {
namespace {

int hex_digit(char letter)
{
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    return -1;
}

// The byte that a '%' at this place stands for, or -1.
int escaped_byte(std::string_view encoded, std::size_t at)
{
    if (at + 2 >= encoded.size()) return -1;
    int high = hex_digit(encoded[at + 1]);
    int low = hex_digit(encoded[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

// A '%' that begins no escape stands for itself here (WHATWG URL section 1.3), and '+' for a space.
std::string form_decode(std::string_view encoded)
{
    std::string text;
    text.reserve(encoded.size());
    for (std::size_t at = 0; at < encoded.size(); ++at) {
        int byte = encoded[at] == '%' ? escaped_byte(encoded, at) : -1;
        if (byte >= 0) {
            text += static_cast<char>(byte);
            at += 2;
        } else
            text += encoded[at] == '+' ? ' ' : encoded[at];
    }
    return text;
}

bool is_fit(std::string_view text) { return text.find('\0') == std::string_view::npos && is_utf8(text); }

bool is_unreserved(char letter)  // RFC 3986 section 2.3
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '-' || letter == '.' || letter == '_' || letter == '~';
}

}  // namespace

std::optional<Form> Form::parse(std::string_view encoded)
{
    Form form;
    while (!encoded.empty()) {
        auto end = encoded.find('&');
        auto field = encoded.substr(0, end);
        encoded = end == std::string_view::npos ? std::string_view{} : encoded.substr(end + 1);
        if (field.empty()) continue;

        auto equals = field.find('=');
        auto name = form_decode(field.substr(0, equals));
        auto value = equals == std::string_view::npos ? std::string{} : form_decode(field.substr(equals + 1));
        if (!is_fit(name) || !is_fit(value)) return std::nullopt;
        if (!form.add(std::move(name), std::move(value))) return std::nullopt;
    }
    return form;
}

std::optional<std::string_view> Form::find(std::string_view name) const
{
    for (auto const& [field, value] : fields_) {
        if (field == name) return value;
    }
    return std::nullopt;
}

std::vector<std::string_view> Form::all(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (auto const& [field, value] : fields_) {
        if (field == name) values.push_back(value);
    }
    return values;
}

bool Form::add(std::string name, std::string value)
{
    if (fields_.size() == form_fields_max) return false;
    fields_.emplace_back(std::move(name), std::move(value));
    return true;
}

void Form::set(std::string_view name, std::string value)
{
    std::erase_if(fields_, [&](auto const& field) { return field.first == name; });
    fields_.emplace_back(name, std::move(value));
}

std::string Form::encode() const
{
    std::string encoded;
    for (auto const& [name, value] : fields_) {
        if (!encoded.empty()) encoded += '&';
        encoded.append(percent_encode(name)).append("=").append(percent_encode(value));
    }
    return encoded;
}

std::optional<std::string> percent_decode(std::string_view encoded)
{
    std::string text;
    text.reserve(encoded.size());
    for (std::size_t at = 0; at < encoded.size(); ++at) {
        if (encoded[at] != '%') {
            text += encoded[at];
            continue;
        }
        int byte = escaped_byte(encoded, at);
        if (byte < 0) return std::nullopt;
        text += static_cast<char>(byte);
        at += 2;
    }
    return text;
}

std::string percent_encode(std::string_view text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (char letter : text) {
        if (is_unreserved(letter)) {
            encoded += letter;
            continue;
        }
        auto byte = static_cast<unsigned char>(letter);
        encoded += '%';
        encoded += digits[byte >> 4];
        encoded += digits[byte & 15];
    }
    return encoded;
}

}  // namespace stoa::http
