#include "web/advising.hpp"

#include "web/answers.hpp"

namespace stoa::web {

std::optional<http::Response> advise_first(Visit const& visit, acts::AdviceWanted const& wanted)
{
    if (visit.form.has("advised")) return std::nullopt;
    auto advice = visit.site.store.read(
        [&](store::Reader& db) { return acts::advice_read(db, *visit.access, visit.viewer, wanted, visit.now); });
    if (advice.empty()) return std::nullopt;
    Visit advised = visit;
    for (auto each : advice) advised.advice.emplace_back(acts::words_for(each));
    return form_again(advised);
}

}  // namespace stoa::web
