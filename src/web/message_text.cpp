#include "web/message_text.hpp"

#include "acts/mention_find.hpp"
#include "acts/message_text.hpp"

namespace stoa::web {

Result<acts::PostText> parse_message_text(Visit const& visit, std::string_view typed, Markup markup)
{
    return acts::parse_message_text(typed, markup, [&](std::vector<std::string> const& names) {
        return visit.site.store.read([&](store::Reader& db) { return acts::mention_find(db, names); });
    });
}

}  // namespace stoa::web
