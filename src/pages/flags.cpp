#include "pages/flags.hpp"

#include "base/text.hpp"
#include "model/country.hpp"

namespace stoa::pages {
namespace {

void flag(html::Writer& out, std::string_view role, CountryCode const& code)
{
    auto const name = country_name(code);
    if (name.empty()) return;
    auto const picture = html::asset_url("flags/" + lower_ascii(code) + ".svg");
    out.html<R"~(<img src="{}" width="20" height="15" alt="{}: {}" title="{}: {}">)~">(picture, role, name, role, name);
}

}  // namespace

void Flags::operator()(html::Writer& out) const
{
    if (country_name(country).empty() && country_name(location).empty()) return;
    out.html<R"~(<div class="flags">{}{}</div>)~">([&] { flag(out, "Country", country); },
                                                   [&] { flag(out, "Location", location); });
}

}  // namespace stoa::pages
