#include "acts/writes.hpp"
#include "api/json_writer.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/draft_form.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

std::string_view name_of(acts::DraftFate fate)
{
    switch (fate) {
    case acts::DraftFate::saved: return "saved";
    case acts::DraftFate::emptied: return "emptied";
    case acts::DraftFate::posted: return "posted";
    }
    throw std::logic_error{"unknown fate of a draft"};
}

}  // namespace

// What scripts send while somebody types. {"fate":"saved","at":1700000000000}
http::Response draft_save(Visit const& visit)
{
    auto place = draft_place_in(visit.form);
    auto markup = parse_markup(visit.form.get("markup"));
    if (!place || !markup) return refused(visit, Refusal::no_such_page);
    auto fate = visit.site.store.write([&](store::Writer& db) {
        return acts::draft_save(db, *visit.access, visit.viewer, draft_in(visit.form, *place, *markup),
                                visit.form.get("token"), visit.now);
    });
    if (!fate) return refused(visit, fate.error());
    api::JsonWriter json;
    json.object([&] {
        json.member("fate", name_of(*fate));
        json.member("at", visit.now.ms);
    });
    return api_json(std::move(json).take());
}

}  // namespace stoa::web
