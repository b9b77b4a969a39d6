#include "pages/flags.hpp"

#include <array>
#include <optional>

#include "base/text.hpp"
#include "model/country.hpp"

namespace stoa::pages {
namespace {

struct Flag {
    std::string_view country;  // its name
    html::AssetUrl picture;
};

// By the two letters of the code: a page asks for forty flags, and searching for them was a quarter of its time.
class FlagTable {
public:
    FlagTable()
    {
        for (auto const& country : countries())
            flags_.at(*place_of(country.code)) = {country.name,
                                                  html::asset_url("flags/" + lower_ascii(country.code) + ".svg")};
    }
    Flag const* find(std::string_view code) const
    {
        auto const place = place_of(code);
        return place && flags_[*place] ? &*flags_[*place] : nullptr;
    }

private:
    static std::optional<std::size_t> place_of(std::string_view code)
    {
        auto const is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
        if (code.size() != 2 || !is_capital(code[0]) || !is_capital(code[1])) return std::nullopt;
        return static_cast<std::size_t>(code[0] - 'A') * 26 + static_cast<std::size_t>(code[1] - 'A');
    }
    std::array<std::optional<Flag>, 26 * 26> flags_;
};

Flag const* find_flag(CountryCode const& code)
{
    static FlagTable const table;
    return table.find(code);
}

void write(html::Writer& out, std::string_view role, Flag const* flag)
{
    if (!flag) return;
    out.html<R"~(<img src="{}" width="20" height="15" alt="{}: {}" title="{}: {}">)~">(
        flag->picture, role, flag->country, role, flag->country);
}

}  // namespace

void Flags::operator()(html::Writer& out) const
{
    auto const* const of_country = find_flag(country);
    auto const* const of_location = find_flag(location);
    if (!of_country && !of_location) return;
    out.html<R"~(<div class="flags">{}{}</div>)~">([&] { write(out, "Country", of_country); },
                                                   [&] { write(out, "Location", of_location); });
}

}  // namespace stoa::pages
