#include "acts/reads.hpp"
#include "acts/writes.hpp"
#include "api/fields.hpp"
#include "base/text.hpp"
#include "model/urls.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"
#include "web/post_text.hpp"

namespace stoa::web {
namespace {

Result<acts::ThreadDraft> api_thread_draft_of(Visit const& visit, api::Fields const& fields)
{
    auto title = acts::ThreadTitle::parse(fields.text("title"));
    if (!title) return title.error();
    auto markup = parse_api_markup(fields.text("markup"));
    if (!markup) return markup.error();
    auto text = parse_post_text(visit, fields.text("text"), *markup);
    if (!text) return text.error();
    auto prefix = acts::parse_prefix(fields.text("prefix"));
    if (!prefix) return prefix.error();
    auto tags = acts::parse_tags(comma_separated(fields.texts("tags")));
    if (!tags) return tags.error();
    return acts::ThreadDraft{.forum = ForumId{visit.params.id},
                             .title = *std::move(title),
                             .text = *std::move(text),
                             .prefix = *std::move(prefix),
                             .tags = *std::move(tags),
                             .form_token = {}};
}

}  // namespace

http::Response api_thread_start(Visit const& visit)
{
    auto fields = api::Fields::parse(visit.request.body,
                                     {{"title"}, {"text"}, {"markup"}, {"prefix"}, {"tags", api::FieldType::texts}});
    if (!fields) return api_problem(fields.error());
    auto draft = api_thread_draft_of(visit, *fields);
    if (!draft) return api_refused(draft.error());

    auto thread = visit.site.store.write([&](store::Writer& db) -> Result<Thread> {
        auto placed = acts::thread_start(db, *visit.access, visit.viewer, *draft, visit.now);
        if (!placed) return placed.error();
        auto ends = acts::thread_ends(db, *visit.access, visit.viewer, placed->thread);
        if (!ends) return ends.error();
        return std::move(ends->thread);
    });
    if (!thread) return api_refused(thread.error());
    auto const& origin = visit.site.options.base_url;
    auto forum = visit.access->find(thread->forum).value_or(ForumName{});
    return api_created(api::thread_json(*thread, forum, origin), "/api/v1/threads/" + std::to_string(thread->id.value));
}

}  // namespace stoa::web
