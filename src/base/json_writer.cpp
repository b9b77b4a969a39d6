#include "base/json_writer.hpp"

#include <array>
#include <cstddef>

namespace stoa {
namespace {

using Letters = std::array<bool, 256>;

// RFC 8259 section 7: quotation mark, reverse solidus and control characters may not stand as they are. Asked of every
// letter of a page's data, so it is one look into a table.
constexpr Letters letters_to_escape(JsonWriter::Place place)
{
    Letters letters{};
    for (std::size_t control = 0; control < 0x20; ++control) letters[control] = true;
    letters['"'] = letters['\\'] = true;
    // "</script>" and "<!--" would end or change what a browser reads.
    if (place == JsonWriter::Place::script) letters['<'] = letters['>'] = letters['&'] = true;
    return letters;
}

constexpr Letters escaped_alone = letters_to_escape(JsonWriter::Place::alone);
constexpr Letters escaped_in_script = letters_to_escape(JsonWriter::Place::script);

void append_escaped(std::string& out, char c)
{
    static constexpr char digits[] = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += digits[byte >> 4];
    out += digits[byte & 15];
}

void append_escaped(std::string& out, std::string_view text, Letters const& escaped)
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!escaped[static_cast<unsigned char>(text[i])]) continue;
        out.append(text, from, i - from);
        append_escaped(out, text[i]);
        from = i + 1;
    }
    out.append(text, from);
}

}  // namespace

void JsonWriter::value(std::string_view text)
{
    separate();
    text_ += '"';
    append_escaped(text_, text, place_ == Place::script ? escaped_in_script : escaped_alone);
    text_ += '"';
}

void JsonWriter::value(std::int64_t number)
{
    separate();
    text_ += std::to_string(number);
}

void JsonWriter::value(bool truth)
{
    separate();
    text_ += truth ? "true" : "false";
}

void JsonWriter::value(std::nullptr_t)
{
    separate();
    text_ += "null";
}

void JsonWriter::value(std::optional<Instant> const& at)
{
    if (at)
        value(iso_text(*at));
    else
        value(nullptr);
}

void JsonWriter::separate()
{
    if (!is_first_) text_ += ',';
    is_first_ = false;
}

void JsonWriter::open(char bracket)
{
    separate();
    text_ += bracket;
    is_first_ = true;
}

void JsonWriter::close(char bracket)
{
    text_ += bracket;
    is_first_ = false;
}

}  // namespace stoa
