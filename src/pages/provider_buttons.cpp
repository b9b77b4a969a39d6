#include "pages/provider_buttons.hpp"

#include "pages/icon.hpp"

namespace stoa::pages {

html::Url provider_place(std::string_view place, std::string_view provider)
{
    return html::Url::path(std::string{place}.append(provider));
}

void ProviderButtons::operator()(html::Writer& out) const
{
    for (auto const& provider : providers)
        out.html<R"~(
            <button class="btn btn-wide" type="submit" formaction="{}" formnovalidate>{}Go on with {}</button>)~">(
            provider_place(place, provider.name), Icon{"globe"}, provider.label);
}

void ProviderForm::operator()(html::Writer& out) const
{
    if (providers.empty()) return;
    auto const carried = [&] {
        if (!return_to.empty()) HiddenField{"return", return_to}(out);
    };
    out.html<R"~(<p class="or">or</p><form class="form" method="post" action="{}">{}{}{}</form>)~">(
        provider_place(place, providers.front().name), FormKey{frame}, carried, ProviderButtons{providers, place});
}

}  // namespace stoa::pages
