#include "acts/mention_find.hpp"
#include "api/json_writer.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

// Whom "@ad" may become. ["Ada","Adam"]
http::Response composer_members(Visit const& visit)
{
    auto members = visit.site.store.read([&](store::Reader& db) {
        return acts::mention_complete(db, *visit.access, visit.viewer, visit.query.get("q"));
    });
    if (!members) return refused(visit, members.error());
    api::JsonWriter json;
    json.array(*members, [&](MemberName const& member) { json.value(member.name); });
    return api_json(std::move(json).take());
}

}  // namespace stoa::web
