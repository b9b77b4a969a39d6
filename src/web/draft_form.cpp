#include "web/draft_form.hpp"

#include "acts/writes.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/poll_fields.hpp"

namespace stoa::web {
namespace {

http::Response back_to_form(Visit const& visit, std::optional<html::Url> const& form, Notice notice)
{
    return see_other(visit, form ? *form : html::Url::path(path_of(visit.route->form, visit.params.id)), notice);
}

}  // namespace

SavedDraft draft_in(http::Form const& form, DraftPlace place, Markup markup)
{
    return {.place = place,
            .title = std::string{form.get("title")},
            .prefix = std::string{form.get("prefix")},
            .tags = std::string{form.get("tags")},
            .markup = markup,
            .text = std::string{form.get("text")},
            .revision = number_in(form, "revision").value_or(0),
            .poll = poll_to_save(form),
            .uploads = listed_uploads(form),
            .recipients = std::string{form.get("to")}};
}

std::optional<DraftPlace> draft_place_in(http::Form const& form)
{
    auto kind = parse_draft_kind(form.get("place"));
    auto id = number_in(form, "place_id");
    if (!kind || !id) return std::nullopt;
    return DraftPlace{*kind, *id};
}

std::optional<http::Response> answer_draft_button(Visit const& visit, DraftPlace place, Markup markup,
                                                  std::optional<html::Url> const& form)
{
    auto const pressed = visit.form.get("view");
    if (pressed == "discard") {
        auto deleted = visit.site.store.write(
            [&](store::Writer& db) { return acts::draft_delete(db, visit.viewer, place, visit.now); });
        if (!deleted) return form_again(visit, deleted.error());
        return back_to_form(visit, form, Notice::draft_deleted);
    }
    if (pressed != "draft") return std::nullopt;
    auto saved = visit.site.store.write([&](store::Writer& db) {
        return acts::draft_save(db, *visit.access, visit.viewer, draft_in(visit.form, place, markup),
                                visit.form.get("token"), visit.now);
    });
    if (!saved) return form_again(visit, saved.error());
    return back_to_form(visit, form, Notice::draft_saved);
}

}  // namespace stoa::web
