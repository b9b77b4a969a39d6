#include "model/alert.hpp"

#include <stdexcept>

namespace stoa {

std::string_view name_of(AlertKind kind)
{
    switch (kind) {
    case AlertKind::quote: return "quote";
    case AlertKind::mention: return "mention";
    case AlertKind::reply: return "reply";
    case AlertKind::thread: return "thread";
    case AlertKind::reaction: return "reaction";
    case AlertKind::moderation: return "moderation";
    case AlertKind::message: return "message";
    case AlertKind::report: return "report";
    case AlertKind::application: return "application";
    }
    throw std::logic_error{"unknown kind of alert"};
}

AlertKinds AlertKinds::all()
{
    AlertKinds kinds;
    for (auto kind : alert_kinds) kinds.add(kind);
    return kinds;
}

AlertKinds AlertKinds::usual_letters()
{
    AlertKinds kinds;
    for (auto kind : alert_kinds)
        if (kind != AlertKind::reaction) kinds.add(kind);
    return kinds;
}

}  // namespace stoa
