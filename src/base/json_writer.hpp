#pragma once
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace stoa {

// Writes JSON (RFC 8259) from the outside in:
//
//     json.object([&] {
//         json.member("id", post.id);
//         json.member("created", post.created_at);                      // a time in ISO 8601, or null
//         json.member("tags", [&] { json.array(tags, [&](auto& tag) { json.value(tag); }); });
//     });
//
// Text must be UTF-8.
class JsonWriter {
public:
    enum class Place : std::uint8_t { alone, script };  // in a script element "<" must not stand, nor what HTML reads
    explicit JsonWriter(Place place = Place::alone)
        : place_{place}
    {
    }

    void value(std::string_view text);
    void value(char const* text) { value(std::string_view{text}); }
    void value(std::int64_t number);
    void value(bool truth);
    void value(std::nullptr_t);
    void value(std::optional<Instant> const& at);
    template <class Noun>
    void value(Id<Noun> id)
    {
        value(id.value);
    }

    template <class Body>
    void object(Body&& body)
    {
        open('{');
        body();
        close('}');
    }

    template <class Items, class Each>
    void array(Items const& items, Each&& each)
    {
        open('[');
        for (auto const& item : items) each(item);
        close(']');
    }

    template <class T>
    void member(std::string_view name, T const& content)
    {
        value(name);
        text_ += ':';
        is_first_ = true;
        if constexpr (std::invocable<T const&>)
            content();
        else
            value(content);
    }

    std::string take() && { return std::move(text_); }

private:
    void separate();
    void open(char bracket);
    void close(char bracket);

    std::string text_;
    Place place_;
    bool is_first_{true};  // no comma before the next value
};

}  // namespace stoa
