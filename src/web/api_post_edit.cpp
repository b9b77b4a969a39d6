#include "acts/writes.hpp"
#include "api/fields.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"
#include "web/post_text.hpp"

namespace stoa::web {
namespace {

// A change of the text alone keeps the notation of the post.
Result<acts::PostText> text_of(Visit const& visit, api::Fields const& fields)
{
    if (fields.has("markup")) {
        auto markup = parse_api_markup(fields.text("markup"));
        if (!markup) return markup.error();
        return parse_post_text(visit, fields.text("text"), *markup);
    }
    auto before = read_post_resource(visit, PostId{visit.params.id});
    if (!before) return before.error();
    return parse_post_text(visit, fields.text("text"), before->source.markup);
}

}  // namespace

http::Response api_post_edit(Visit const& visit)
{
    auto fields = api::Fields::parse(visit.request.body,
                                     {{"text"}, {"markup"}, {"revision", api::FieldType::number}, {"reason"}});
    if (!fields) return api_problem(fields.error());
    auto text = text_of(visit, *fields);
    if (!text) return api_refused(text.error());
    auto reason = acts::parse_edit_reason(fields->text("reason"));
    if (!reason) return api_refused(reason.error());
    acts::EditDraft const draft{.post = PostId{visit.params.id},
                                .text = *std::move(text),
                                .revision = fields->number("revision"),
                                .reason = *std::move(reason)};
    auto placed = visit.site.store.write(
        [&](store::Writer& db) { return acts::post_edit(db, *visit.access, visit.viewer, draft, visit.now); });
    if (!placed) return api_refused(placed.error());
    return api_post(visit);
}

}  // namespace stoa::web
