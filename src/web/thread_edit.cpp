#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// What the form does not have stays as it is.
Result<acts::HeadingDraft> heading_draft_of(Visit const& visit)
{
    acts::HeadingDraft draft{.thread = ThreadId{visit.params.id}, .title = {}, .prefix = {}, .tags = {}};
    auto const& form = visit.form;
    if (form.has("title")) {
        auto title = acts::ThreadTitle::parse(form.get("title"));
        if (!title) return title.error();
        draft.title = *std::move(title);
    }
    if (form.has("prefix")) {
        auto prefix = acts::parse_prefix(form.get("prefix"));
        if (!prefix) return prefix.error();
        draft.prefix = *std::move(prefix);
    }
    if (form.has("tags")) {
        auto tags = acts::parse_tags(form.get("tags"));
        if (!tags) return tags.error();
        draft.tags = *std::move(tags);
    }
    return draft;
}

}  // namespace

http::Response thread_edit(Visit const& visit)
{
    auto draft = heading_draft_of(visit);
    if (!draft) return form_again(visit, draft.error());
    auto named = visit.site.store.write(
        [&](store::Writer& db) { return acts::thread_edit(db, *visit.access, visit.viewer, *draft, visit.now); });
    if (!named) return form_again(visit, named.error());
    return see_other(url_of(named->thread, named->slug));
}

}  // namespace stoa::web
