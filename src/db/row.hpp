#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace stoa::db {

// What an engine must tell about the row at hand.
class Columns {
public:
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t number(int column) const = 0;     // 0 where there is none
    virtual std::string_view bytes(int column) const = 0;  // good until the next row

protected:
    ~Columns() = default;
};

// A row is read from left to right: each get() takes the next column. So a struct is read by one braced list, whose
// parts C++ evaluates in order, and the SELECT names the columns in the order of the members.
class Row {
public:
    explicit Row(Columns const& columns)
        : columns_{&columns}
    {
    }

    template <class T>
    T get()
    {
        return Reading<T>::at(*columns_, next_++);
    }
    void skip(int count = 1) { next_ += count; }

private:
    template <class T>
    struct Reading {
        static_assert(std::is_integral_v<T> || std::is_enum_v<T>, "no such column type");
        static T at(Columns const& columns, int column) { return static_cast<T>(columns.number(column)); }
    };

    Columns const* columns_;
    int next_{};
};

template <>
struct Row::Reading<std::string_view> {
    static std::string_view at(Columns const& columns, int column) { return columns.bytes(column); }
};

template <>
struct Row::Reading<std::string> {
    static std::string at(Columns const& columns, int column) { return std::string{columns.bytes(column)}; }
};

template <>
struct Row::Reading<Instant> {
    static Instant at(Columns const& columns, int column) { return {Reading<std::int64_t>::at(columns, column)}; }
};

template <class Noun>
struct Row::Reading<Id<Noun>> {
    static Id<Noun> at(Columns const& columns, int column) { return {Reading<std::int64_t>::at(columns, column)}; }
};

template <class T>
struct Row::Reading<std::optional<T>> {
    static std::optional<T> at(Columns const& columns, int column)
    {
        if (columns.is_null(column)) return std::nullopt;
        return Reading<T>::at(columns, column);
    }
};

}  // namespace stoa::db
