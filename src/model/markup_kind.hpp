#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace stoa {

// The notation in which a post was typed; kept with its source for ever, so that it can be rendered anew.
enum class Markup : std::uint8_t { plain, markdown, bbcode, html, mail };

inline constexpr std::array<std::string_view, 5> markup_names{"plain", "markdown", "bbcode", "html", "mail"};

inline std::string_view name_of(Markup markup) { return markup_names.at(static_cast<std::size_t>(markup)); }

inline std::optional<Markup> parse_markup(std::string_view name)
{
    for (std::size_t i = 0; i < markup_names.size(); ++i)
        if (markup_names[i] == name) return static_cast<Markup>(i);
    return std::nullopt;
}

}  // namespace stoa
