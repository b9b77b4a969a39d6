#include "web/post_text.hpp"

#include "acts/mention_find.hpp"

namespace stoa::web {

Result<acts::PostText> parse_post_text(Visit const& visit, std::string_view typed, Markup markup)
{
    return acts::PostText::parse(typed, markup, [&](std::vector<std::string> const& names) {
        return visit.site.store.read([&](store::Reader& db) { return acts::mention_find(db, names); });
    });
}

}  // namespace stoa::web
