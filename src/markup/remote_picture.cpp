#include "markup/remote_picture.hpp"

#include <algorithm>

#include "html/escape.hpp"
#include "markup/link_card.hpp"
#include "model/urls.hpp"

namespace stoa::markup {

std::vector<std::string> remote_pictures(Document const& document)
{
    std::vector<std::string> addresses;
    for (auto const& node : document.nodes) {
        if (node.kind != Kind::image) continue;
        auto address = outside_address(document.view(node.text));
        if (!address || std::ranges::find(addresses, *address) != addresses.end()) continue;
        addresses.push_back(*std::move(address));
        if (addresses.size() == copies_per_post_max) break;
    }
    return addresses;
}

void append_copy(std::string& html, PictureCopy const& copy, std::string_view description)
{
    html += R"(<img src=")";
    html += url_of(copy).view();
    html += R"(" width=")" + std::to_string(copy.width) + R"(" height=")" + std::to_string(copy.height);
    html += R"(" loading="lazy" alt=")";
    html::append_escaped(html, description);
    html += R"(">)";
}

}  // namespace stoa::markup
