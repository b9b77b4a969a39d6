#include "markup/entity.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "markup/entity_names.hpp"

namespace stoa::markup {
namespace {

struct EntityName {
    std::string_view name;
    std::string_view numbers;
};

std::string_view take_word(std::string_view& text)
{
    auto const word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size() + 1);
    return word;
}

std::array<EntityName, entity_names_count> const& known_names()
{
    static auto const index = [] {
        std::array<EntityName, entity_names_count> all;
        auto rest = entity_names;
        for (auto& [name, numbers] : all) {
            name = take_word(rest);
            numbers = take_word(rest);
        }
        return all;
    }();
    return index;
}

constexpr std::size_t entity_letters_max = 31;

void append_utf8(std::string& to, char32_t code)
{
    auto const byte = [&](char32_t value) { to += static_cast<char>(value); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) {
        byte(0xC0 | (code >> 6));
    } else {
        if (code < 0x10000) {
            byte(0xE0 | (code >> 12));
        } else {
            byte(0xF0 | (code >> 18));
            byte(0x80 | ((code >> 12) & 0x3F));
        }
        byte(0x80 | ((code >> 6) & 0x3F));
    }
    byte(0x80 | (code & 0x3F));
}

// Not what HTML forbids, and no combining marks, which could be heaped up behind the back of clean_source.
bool is_permitted(char32_t code)
{
    if (code == '\t' || code == '\n') return true;
    if (code < 0x20 || (code >= 0x7F && code < 0xA0)) return false;
    if ((code >= 0xD800 && code < 0xE000) || code > 0x10FFFF || (code & 0xFFFE) == 0xFFFE) return false;
    return !(code >= 0x300 && code < 0x370) && !(code >= 0x20D0 && code < 0x2100);
}

// Gives false for a lone combining mark.
bool append_numbers(std::string& to, std::string_view numbers)
{
    bool const is_pair = numbers.find('+') != std::string_view::npos;
    while (!numbers.empty()) {
        std::uint32_t code{};
        auto const end = std::from_chars(numbers.data(), numbers.data() + numbers.size(), code, 16).ptr;
        if (!is_pair && !is_permitted(code)) return false;
        append_utf8(to, code);
        numbers.remove_prefix(std::min<std::size_t>(end - numbers.data() + 1, numbers.size()));
    }
    return true;
}

// What is no character at all is shown as U+FFFD.
char32_t replaced(std::uint32_t code)
{
    return code == 0 || (code >= 0xD800 && code < 0xE000) || code > 0x10FFFF ? U'\uFFFD' : code;
}

std::size_t decode_number(std::string_view rest, std::string& to)
{
    bool const is_hex = rest.size() > 2 && (rest[2] == 'x' || rest[2] == 'X');
    char const* const begin = rest.data() + (is_hex ? 3 : 2);
    char const* const last = rest.data() + std::min<std::size_t>(rest.size(), 12);
    std::uint32_t code{};
    auto const [end, error] = std::from_chars(std::min(begin, last), last, code, is_hex ? 16 : 10);
    bool const is_long = end - begin > (is_hex ? 6 : 7);
    if (error != std::errc{} || end == last || *end != ';' || is_long || !is_permitted(replaced(code))) return 0;
    append_utf8(to, replaced(code));
    return static_cast<std::size_t>(end - rest.data()) + 1;
}

}  // namespace

std::size_t decode_entity(std::string_view rest, std::string& to)
{
    if (rest.size() < 3 || rest[0] != '&') return 0;
    if (rest[1] == '#') return decode_number(rest, to);
    auto const semicolon = rest.substr(0, entity_letters_max + 2).find(';');
    if (semicolon == std::string_view::npos) return 0;
    auto const name = rest.substr(1, semicolon - 1);
    auto const found = std::ranges::lower_bound(known_names(), name, {}, &EntityName::name);
    if (found == known_names().end() || found->name != name) return 0;
    return append_numbers(to, found->numbers) ? semicolon + 1 : 0;
}

std::string decode_entities(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        auto const mark = std::min(text.find('&'), text.size());
        out += text.substr(0, mark);
        text.remove_prefix(mark);
        if (text.empty()) break;
        std::size_t const size = decode_entity(text, out);
        if (size == 0) out += '&';
        text.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return out;
}

}  // namespace stoa::markup
