#include "web/advising.hpp"

#include "model/urls.hpp"
#include "web/answers.hpp"

namespace stoa::web {

std::optional<http::Response> advise_first(Visit const& visit, acts::AdviceWanted const& wanted)
{
    if (visit.form.has("advised")) return std::nullopt;
    auto const given = visit.site.store.read(
        [&](store::Reader& db) { return acts::advice_read(db, *visit.access, visit.viewer, wanted, visit.now); });
    if (given.empty()) return std::nullopt;
    Visit advised = visit;
    for (auto each : given.advice) advised.advice.push_back({std::string{acts::words_for(each)}});
    for (auto const& [source, post] : given.discussed)
        advised.advice.push_back(
            {"This article is already discussed in", post.thread_title,
             std::string{url_in_thread(post.thread, post.thread_slug, post.position, post.post).view()}});
    return form_again(advised);
}

}  // namespace stoa::web
