#include "html/asset.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace stoa::html {

AssetUrl asset_url(std::string_view name)
{
    auto const all = assets();
    auto const found = std::ranges::lower_bound(all, name, {}, &Asset::name);
    if (found == all.end() || found->name != name) throw std::logic_error{"no such asset: " + std::string{name}};
    return AssetUrl{found->path};
}

}  // namespace stoa::html
