#include "base/json_writer.hpp"

namespace stoa {
namespace {

// RFC 8259 section 7: quotation mark, reverse solidus and control characters.
void append_escaped(std::string& out, char c, JsonWriter::Place place)
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
    // "</script>" and "<!--" would end or change what a browser reads.
    bool const is_markup = place == JsonWriter::Place::script && (c == '<' || c == '>' || c == '&');
    if (byte >= 0x20 && !is_markup) {
        out += c;
        return;
    }
    out += "\\u00";
    out += digits[byte >> 4];
    out += digits[byte & 15];
}

}  // namespace

void JsonWriter::value(std::string_view text)
{
    separate();
    text_ += '"';
    for (char c : text) append_escaped(text_, c, place_);
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
