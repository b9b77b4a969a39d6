#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

namespace stoa::archive {

// Writes one JSON object on one line, its members in the order of the calls. Without spaces, so that the same values
// always give the same bytes.
class JsonLine {
public:
    JsonLine()
        : line_{'{'}
    {
    }

    void text(std::string_view name, std::string_view value);
    void number(std::string_view name, std::int64_t value);
    void flag(std::string_view name, bool value);
    void null(std::string_view name);
    void time_or_null(std::string_view name, std::optional<Instant> const& at);
    void id_or_null(std::string_view name, std::int64_t id);  // 0: none
    void list(std::string_view name, std::vector<std::string> const& texts);

    // Left out where there is nothing to say.
    void text_if_any(std::string_view name, std::string_view value);
    void number_if_any(std::string_view name, std::int64_t value);
    void flag_if_set(std::string_view name, bool value);
    void time_if_known(std::string_view name, std::optional<Instant> const& at);
    void list_if_any(std::string_view name, std::vector<std::string> const& texts);

    void members(std::string_view json);  // `"a":1,"b":2` as they are; may be empty

    void begin_object(std::string_view name);
    void begin_object();  // in a list
    void end_object();
    void begin_list(std::string_view name);
    void end_list();

    std::string finish() &&;  // with the newline

private:
    void begin_member(std::string_view name);
    void separate();
    void quote(std::string_view text);

    std::string line_;
};

}  // namespace stoa::archive
