#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "base/id.hpp"
#include "base/json_writer.hpp"
#include "html/asset.hpp"
#include "html/check.hpp"
#include "html/html.hpp"
#include "html/literal.hpp"
#include "html/output.hpp"
#include "html/url.hpp"

// Pages are written with literals that the compiler checks:
//
//     out.html<R"~(<li class="{}"><a href="/threads/{}/">{}</a></li>)~">(state, thread.id, thread.title);
//     out.html<R"~(<button type="submit" {disabled?}>{}</button>)~">(is_locked, label);
//     out.html<R"~(<ol>{}</ol>)~">([&] { for (auto const& post : posts) write_post(out, post); });
//
// A literal is whole: what is opened in it is closed in it, and the inside comes through a hole. Text is escaped by the
// place of its hole; check.hpp says what is refused. Always write R"~(...)~": a plain R"(...)" ends at the first )".
namespace stoa::html {

class Writer;

enum class ArgumentKind : std::uint8_t { unknown, text, number, flag, markup, url, asset, block };

// One argument with its type erased, so that only html<L>() itself is compiled once per literal.
struct Argument {
    ArgumentKind kind{};
    union {
        std::int64_t number{};
        std::size_t size;
        bool flag;
        void (*write)(void const* block, Writer& out);
    };
    void const* data{};
};

template <class T>
inline constexpr bool is_id = false;
template <class Noun>
inline constexpr bool is_id<Id<Noun>> = true;

template <class T>
concept Character = std::same_as<T, char> || std::same_as<T, wchar_t> || std::same_as<T, char8_t> ||
                    std::same_as<T, char16_t> || std::same_as<T, char32_t>;

template <class T>
concept WritesByItself = requires(T const& block) {
    { block() } -> std::same_as<void>;
};

template <class T>
concept WritesTo = requires(T const& block, Writer& out) {
    { block(out) } -> std::same_as<void>;
};

template <class T>
consteval ArgumentKind kind_of_argument()
{
    if constexpr (std::same_as<T, bool>)
        return ArgumentKind::flag;
    else if constexpr ((std::integral<T> && !Character<T>) || is_id<T>)
        return ArgumentKind::number;
    else if constexpr (std::same_as<T, Html> || std::same_as<T, HtmlView>)
        return ArgumentKind::markup;
    else if constexpr (std::same_as<T, Url>)
        return ArgumentKind::url;
    else if constexpr (std::same_as<T, AssetUrl>)
        return ArgumentKind::asset;
    else if constexpr (std::is_convertible_v<T const&, std::string_view>)
        return ArgumentKind::text;
    else if constexpr (WritesByItself<T> || WritesTo<T>)
        return ArgumentKind::block;
    else
        return ArgumentKind::unknown;
}

constexpr bool may_fill(Place place, ArgumentKind kind)
{
    switch (kind) {
    case ArgumentKind::unknown: return false;
    case ArgumentKind::text:
    case ArgumentKind::number:
        return place == Place::text || place == Place::title_text || place == Place::attribute ||
               place == Place::url_rest;
    case ArgumentKind::flag: return place == Place::flag;
    case ArgumentKind::markup:
    case ArgumentKind::block: return place == Place::text;
    case ArgumentKind::url: return place == Place::url_start;
    case ArgumentKind::asset: return place == Place::url_start || place == Place::asset;
    }
    return false;
}

template <class T>
void write_block(void const* block, Writer& out)
{
    auto const& callable = *static_cast<T const*>(block);
    if constexpr (WritesTo<T>)
        callable(out);
    else
        callable();
}

template <class T>
Argument argument_of(T const& value)
{
    constexpr auto kind = kind_of_argument<T>();
    Argument argument;
    argument.kind = kind;
    if constexpr (kind == ArgumentKind::flag) {
        argument.flag = value;
    } else if constexpr (is_id<T>) {
        argument.number = value.value;
    } else if constexpr (kind == ArgumentKind::number) {
        argument.number = static_cast<std::int64_t>(value);  // nothing that we count passes 2^63
    } else if constexpr (kind == ArgumentKind::block) {
        argument.write = &write_block<T>;
        argument.data = std::addressof(value);
    } else {
        std::string_view text;
        if constexpr (kind == ArgumentKind::text)
            text = value;
        else
            text = value.view();
        argument.size = text.size();
        argument.data = text.data();
    }
    return argument;
}

// The three ways a call can be refused. Their template arguments are the message.
template <Mistake Why, Literal Near, std::uint32_t Offset>
struct HtmlLiteralError {
    static_assert(Why == Mistake::none,
                  "bad HTML literal: the template arguments of HtmlLiteralError name the mistake, "
                  "show the text with >>> at the place, and give the offset");
    static constexpr bool ok = false;
};

template <std::uint32_t Holes, std::size_t Arguments>
struct HtmlArgumentCountError {
    static_assert(Holes == Arguments, "the HTML literal has another number of holes than there are arguments");
    static constexpr bool ok = false;
};

template <std::size_t Index, Place Where, class Given>
struct HtmlArgumentError {
    static_assert(Where == Place::none, "an argument of this type may not stand in this place of the HTML literal");
    static constexpr bool ok = false;
};

template <Literal L>
inline constexpr auto program = check<ops_max(L.text, L.size)>(L.text, L.size);

template <Literal L>
consteval auto trimmed_program()
{
    std::array<Op, program<L>.count> ops{};
    for (std::uint32_t i = 0; i < program<L>.count; ++i) ops[i] = program<L>.ops[i];
    return ops;
}

// The place of the hole with this number.
consteval Place place_of(Op const* ops, std::size_t index)
{
    for (; ops->place == Place::none || index-- > 0; ++ops) {
    }
    return ops->place;
}

inline constexpr std::size_t no_misfit = static_cast<std::size_t>(-1);

// The first argument that may not fill its hole.
template <class... Given>
consteval std::size_t first_misfit(Op const* ops)
{
    ArgumentKind const kinds[] = {kind_of_argument<Given>()..., ArgumentKind::unknown};
    for (std::size_t i = 0; i < sizeof...(Given); ++i) {
        if (!may_fill(place_of(ops, i), kinds[i])) return i;
    }
    return no_misfit;
}

// The literal around its mistake, as the compiler shall print it.
template <Literal L, std::uint32_t At>
consteval auto text_near()
{
    constexpr std::uint32_t begin = At > 24 ? At - 24 : 0;
    constexpr std::uint32_t end = At + 24 < L.size ? At + 24 : L.size;
    Literal<end - begin + 6> near;
    std::uint32_t length = 0;
    for (std::uint32_t i = begin; i <= end; ++i) {
        if (i == At) {
            for (char const c : {'>', '>', '>', ' '}) near.text[length++] = c;
        }
        if (i < end) near.text[length++] = L.text[i];
    }
    return near;
}

class Writer {
public:
    Writer() = default;
    explicit Writer(std::size_t bytes_expected)
        : out_{bytes_expected}
    {
    }
    // Into the room that another page had, from its beginning.
    explicit Writer(Output room)
        : out_{std::move(room)}
    {
        out_.clear();
    }

    template <Literal L, class... Given>
    void html(Given const&... arguments)
    {
        constexpr auto& checked = program<L>;
        if constexpr (checked.mistake != Mistake::none) {
            constexpr auto at = checked.mistake_at;
            static_cast<void>(HtmlLiteralError<checked.mistake, text_near<L, at>(), at>::ok);
        } else if constexpr (checked.holes != sizeof...(Given)) {
            static_cast<void>(HtmlArgumentCountError<checked.holes, sizeof...(Given)>::ok);
        } else if constexpr (constexpr auto misfit = first_misfit<Given...>(checked.ops); misfit != no_misfit) {
            using Misfit = std::tuple_element_t<misfit, std::tuple<Given...>>;
            static_cast<void>(HtmlArgumentError<misfit, place_of(checked.ops, misfit), Misfit>::ok);
        } else {
            static constexpr auto ops = trimmed_program<L>();
            Argument const erased[] = {argument_of(arguments)..., Argument{}};
            run(L.text, ops, erased);
        }
    }

    // Data for machines in a script element of type application/ld+json, which browsers do not run. What `body` writes
    // is JSON whose texts hold nothing that HTML would read.
    template <class Body>
    void data(Body&& body)
    {
        JsonWriter json{JsonWriter::Place::script};
        body(json);
        append_data(std::move(json).take());
    }

    std::string_view view() const { return out_.view(); }
    Html take() && { return Html{out_.text()}; }
    Output room() && { return std::move(out_); }

private:
    void run(char const* literal, std::span<Op const> ops, Argument const* argument);
    void fill(Place place, Argument const& argument);
    void append_data(std::string_view json);

    Output out_;
};

}  // namespace stoa::html
