#pragma once
#include <string_view>
#include <vector>

#include "pages/form.hpp"

namespace stoa::pages {

// Where a provider of this name takes over, of all places that begin like `place`.
html::Url provider_place(std::string_view place, std::string_view provider);

// In a form that has another button first: each of these sends it elsewhere.
struct ProviderButtons {
    std::vector<ProviderName> const& providers;
    std::string_view place;  // "/login/with/"
    void operator()(html::Writer& out) const;
};

// The same as a form of its own. Nothing, where there are no providers.
struct ProviderForm {
    Frame const& frame;
    std::vector<ProviderName> const& providers;
    std::string_view place;
    std::string_view return_to{};
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
