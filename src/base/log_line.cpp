#include "base/log_line.hpp"

#include <stdexcept>

#include "base/utf8.hpp"

namespace stoa::log {
namespace {

std::string_view name_of(Level level)
{
    switch (level) {
    case Level::debug: return "debug";
    case Level::info: return "info";
    case Level::warning: return "warning";
    case Level::error: return "error";
    }
    throw std::logic_error{"unknown log level"};
}

void append_code(std::string& line, unsigned char control)
{
    static constexpr char digits[] = "0123456789abcdef";
    line += "\\u{";
    line += digits[control >> 4];
    line += digits[control & 15];
    line += '}';
}

// U+0080 to U+009F, which old terminals obey too, are two bytes: C2 and the code itself.
bool is_c1_control(std::string_view text, std::size_t at)
{
    return text[at] == '\xc2' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xa0;
}

void append_escaped(std::string& line, std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\n')
            line += "\\n";
        else if (byte == '\r')
            line += "\\r";
        else if (byte == '\t')
            line += "\\t";
        else if (byte < 0x20 || byte == 0x7f)
            append_code(line, byte);
        else if (is_c1_control(text, at))
            append_code(line, static_cast<unsigned char>(text[++at]));
        else
            line += text[at];
    }
}

void append_value(std::string& line, std::string_view value)
{
    bool is_bare = !value.empty() && value.find_first_of(" \"=\\") == std::string_view::npos;
    if (is_bare) return append_escaped(line, value);
    std::string guarded;
    for (char letter : value) {
        if (letter == '"' || letter == '\\') guarded += '\\';
        guarded += letter;
    }
    line += '"';
    append_escaped(line, guarded);
    line += '"';
}

}  // namespace

std::string line_of(Instant at, Level level, std::string_view message, std::span<Field const> fields)
{
    std::string line = iso_text(at);
    line += ' ';
    line += name_of(level);
    line += ' ';
    append_escaped(line, repair_utf8(message));
    for (auto const& field : fields) {
        line += ' ';
        line += field.name;
        line += '=';
        append_value(line, repair_utf8(field.value));
    }
    return line;
}

}  // namespace stoa::log
