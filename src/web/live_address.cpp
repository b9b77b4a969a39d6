#include "web/live_address.hpp"

namespace stoa::web {

std::string live_address(Visit const& visit, std::string_view stream)
{
    if (!visit.heard) return {};
    std::string address{stream};
    address += "?since=" + std::to_string(visit.heard->value);
    if (visit.viewer.is_member())
        address += "&alerts=" + std::to_string(visit.viewer.unread_alerts) +
                   "&conversations=" + std::to_string(visit.viewer.unread_conversations);
    return address;
}

}  // namespace stoa::web
