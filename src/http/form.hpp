#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stoa::http {

inline constexpr std::size_t form_fields_max = 1000;

// Fields of a query or an application/x-www-form-urlencoded body, in the order sent (WHATWG URL, section 5).
class Form {
public:
    // Nothing when there are too many fields, or a value is not UTF-8 or holds NUL.
    static std::optional<Form> parse(std::string_view encoded);

    std::optional<std::string_view> find(std::string_view name) const;  // the first of that name
    std::string_view get(std::string_view name) const { return find(name).value_or(std::string_view{}); }
    bool has(std::string_view name) const { return find(name).has_value(); }
    std::vector<std::string_view> all(std::string_view name) const;

    bool add(std::string name, std::string value);       // false: there are too many fields
    void set(std::string_view name, std::string value);  // in place of all of that name
    std::string encode() const;                          // as parse() reads it

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

std::optional<std::string> percent_decode(std::string_view encoded);  // nothing on a broken escape
std::string percent_encode(std::string_view text);                    // all but RFC 3986 unreserved

}  // namespace stoa::http
