#pragma once
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "api/problem.hpp"
#include "base/result.hpp"

namespace stoa::api {

inline constexpr std::size_t json_depth_max = 64;

enum class FieldType : std::uint8_t { text, number, texts, numbers };

struct FieldRule {
    std::string_view name;
    FieldType type{FieldType::text};
};

// The members of a JSON object that a request is about. Members that no rule names are left out: clients may be newer
// than we are. A member of another type than its rule says is a Problem; a missing one is empty.
class Fields {
public:
    static Result<Fields, Problem> parse(std::string_view json, std::initializer_list<FieldRule> rules);

    bool has(std::string_view name) const { return values_.contains(name); }
    std::string_view text(std::string_view name) const;
    std::optional<std::int64_t> number(std::string_view name) const;
    std::vector<std::string> texts(std::string_view name) const;
    std::vector<std::int64_t> numbers(std::string_view name) const;

private:
    using Value = std::variant<std::string, std::int64_t, std::vector<std::string>, std::vector<std::int64_t>>;
    std::map<std::string, Value, std::less<>> values_;
};

}  // namespace stoa::api
