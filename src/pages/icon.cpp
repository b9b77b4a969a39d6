#include "pages/icon.hpp"

namespace stoa::pages {
namespace {

html::AssetUrl sprite()
{
    static auto const address = html::asset_url("icons/sprite.svg");
    return address;
}

}  // namespace

void Icon::operator()(html::Writer& out) const
{
    if (!state.empty())
        out.html<R"~(<svg class="i {} {}" aria-hidden="true"><use href="{}#{}"/></svg>)~">(size, state, sprite(), name);
    else if (!size.empty())
        out.html<R"~(<svg class="i {}" aria-hidden="true"><use href="{}#{}"/></svg>)~">(size, sprite(), name);
    else
        out.html<R"~(<svg class="i" aria-hidden="true"><use href="{}#{}"/></svg>)~">(sprite(), name);
}

}  // namespace stoa::pages
