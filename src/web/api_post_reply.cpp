#include "acts/writes.hpp"
#include "api/fields.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"
#include "web/post_text.hpp"

namespace stoa::web {
namespace {

Result<acts::PostText> reply_text_of(Visit const& visit, api::Fields const& fields)
{
    auto markup = parse_api_markup(fields.text("markup"));
    if (!markup) return markup.error();
    return parse_post_text(visit, fields.text("text"), *markup);
}

}  // namespace

http::Response api_post_reply(Visit const& visit)
{
    auto fields = api::Fields::parse(visit.request.body, {{"text"}, {"markup"}});
    if (!fields) return api_problem(fields.error());
    auto text = reply_text_of(visit, *fields);
    if (!text) return api_refused(text.error());
    acts::ReplyDraft const draft{
        .thread = ThreadId{visit.params.id}, .text = *std::move(text), .form_token = {}, .seen_position = 0};
    auto placed = visit.site.store.write(
        [&](store::Writer& db) { return acts::post_reply(db, *visit.access, visit.viewer, draft, visit.now); });
    if (!placed) return api_refused(placed.error());
    auto post = read_post_resource(visit, placed->post);
    if (!post) return api_refused(post.error());
    return api_created(api::post_json(*post, visit.site.options.base_url),
                       "/api/v1/posts/" + std::to_string(placed->post.value));
}

}  // namespace stoa::web
