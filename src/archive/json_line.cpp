#include "archive/json_line.hpp"

namespace stoa::archive {

// RFC 8259 section 7: a quotation mark, a backslash and control characters are escaped, everything else stands as it
// is.
void JsonLine::quote(std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    line_ += '"';
    for (char letter : text) {
        switch (letter) {
        case '"': line_ += "\\\""; break;
        case '\\': line_ += "\\\\"; break;
        case '\n': line_ += "\\n"; break;
        case '\r': line_ += "\\r"; break;
        case '\t': line_ += "\\t"; break;
        default:
            if (static_cast<unsigned char>(letter) >= 0x20) {
                line_ += letter;
            } else {
                line_ += "\\u00";
                line_ += digits[letter >> 4];
                line_ += digits[letter & 15];
            }
        }
    }
    line_ += '"';
}

void JsonLine::separate()
{
    if (line_.back() != '{' && line_.back() != '[') line_ += ',';
}

void JsonLine::begin_member(std::string_view name)
{
    separate();
    quote(name);
    line_ += ':';
}

void JsonLine::text(std::string_view name, std::string_view value)
{
    begin_member(name);
    quote(value);
}

void JsonLine::number(std::string_view name, std::int64_t value)
{
    begin_member(name);
    line_ += std::to_string(value);
}

void JsonLine::flag(std::string_view name, bool value)
{
    begin_member(name);
    line_ += value ? "true" : "false";
}

void JsonLine::null(std::string_view name)
{
    begin_member(name);
    line_ += "null";
}

void JsonLine::time_or_null(std::string_view name, std::optional<Instant> const& at)
{
    if (at)
        text(name, iso_text(*at));
    else
        null(name);
}

void JsonLine::id_or_null(std::string_view name, std::int64_t id)
{
    if (id != 0)
        number(name, id);
    else
        null(name);
}

void JsonLine::list(std::string_view name, std::vector<std::string> const& texts)
{
    begin_list(name);
    for (auto const& text : texts) {
        separate();
        quote(text);
    }
    end_list();
}

void JsonLine::text_if_any(std::string_view name, std::string_view value)
{
    if (!value.empty()) text(name, value);
}

void JsonLine::number_if_any(std::string_view name, std::int64_t value)
{
    if (value != 0) number(name, value);
}

void JsonLine::flag_if_set(std::string_view name, bool value)
{
    if (value) flag(name, value);
}

void JsonLine::time_if_known(std::string_view name, std::optional<Instant> const& at)
{
    if (at) text(name, iso_text(*at));
}

void JsonLine::list_if_any(std::string_view name, std::vector<std::string> const& texts)
{
    if (!texts.empty()) list(name, texts);
}

void JsonLine::members(std::string_view json)
{
    if (json.empty()) return;
    separate();
    line_ += json;
}

void JsonLine::begin_object(std::string_view name)
{
    begin_member(name);
    line_ += '{';
}

void JsonLine::begin_object()
{
    separate();
    line_ += '{';
}

void JsonLine::end_object() { line_ += '}'; }

void JsonLine::begin_list(std::string_view name)
{
    begin_member(name);
    line_ += '[';
}

void JsonLine::end_list() { line_ += ']'; }

std::string JsonLine::finish() &&
{
    line_ += "}\n";
    return std::move(line_);
}

}  // namespace stoa::archive
