#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

// Structured lines on standard error, one a happening: time, level, message, then name=value pairs. Control characters
// are escaped, so no text from outside can make a line of its own. Never log passwords, tokens, cookies or texts.
namespace stoa::log {

enum class Level { debug, info, warning, error };

struct Field {
    Field(std::string_view field_name, std::string_view text)
        : name{field_name}
        , value{text}
    {
    }
    Field(std::string_view field_name, std::int64_t number)
        : name{field_name}
        , value{std::to_string(number)}
    {
    }
    std::string_view name;
    std::string value;
};

void set_level(Level least);
void write(Level level, std::string_view message, std::initializer_list<Field> fields = {});

inline void debug(std::string_view message, std::initializer_list<Field> fields = {})
{
    write(Level::debug, message, fields);
}
inline void info(std::string_view message, std::initializer_list<Field> fields = {})
{
    write(Level::info, message, fields);
}
inline void warning(std::string_view message, std::initializer_list<Field> fields = {})
{
    write(Level::warning, message, fields);
}
inline void error(std::string_view message, std::initializer_list<Field> fields = {})
{
    write(Level::error, message, fields);
}

}  // namespace stoa::log
