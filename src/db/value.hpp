#pragma once
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/digest.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"

namespace stoa::db {

// A parameter of a statement. Text and bytes are viewed, not copied: they must live until the statement has run.
class Value {
public:
    enum class Kind { null, number, text, bytes };

    Value() = default;
    template <std::integral Number>
    Value(Number number)
        : kind_{Kind::number}
        , number_{static_cast<std::int64_t>(number)}
    {
    }
    template <class Enum>
        requires std::is_enum_v<Enum>
    Value(Enum value)
        : Value{static_cast<std::int64_t>(value)}
    {
    }
    template <class Noun>
    Value(Id<Noun> id)
        : Value{id.value}
    {
    }
    Value(Instant at)
        : Value{at.ms}
    {
    }
    Value(std::string_view text)
        : kind_{Kind::text}
        , view_{text}
    {
    }
    Value(std::string const& text)
        : Value{std::string_view{text}}
    {
    }
    Value(char const* text)
        : Value{std::string_view{text}}
    {
    }
    Value(Sha256 const& digest)
        : kind_{Kind::bytes}
        , view_{stoa::view(digest)}
    {
    }
    template <class T>
    Value(std::optional<T> const& value)
        : Value{value ? Value{*value} : Value{}}
    {
    }
    // For IN LIST($1).
    template <class Noun>
    Value(std::vector<Id<Noun>> const& ids)
        : kind_{Kind::text}
        , is_list_{true}
    {
        for (auto id : ids) list_.append(list_.empty() ? "" : ",").append(std::to_string(id.value));
    }

    Kind kind() const { return kind_; }
    std::int64_t number() const { return number_; }
    std::string_view view() const { return is_list_ ? std::string_view{list_} : view_; }

private:
    Kind kind_{Kind::null};
    bool is_list_{};
    std::int64_t number_{};
    std::string_view view_;
    std::string list_;
};

// 0 stands for "nobody" and "nothing" in the program, NULL in the database.
template <class Noun>
Value or_null(Id<Noun> id)
{
    return id.value == 0 ? Value{} : Value{id};
}

}  // namespace stoa::db
