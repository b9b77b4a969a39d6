#pragma once
#include <optional>

#include "html/url.hpp"
#include "http/response.hpp"
#include "model/saved_draft.hpp"
#include "web/visit.hpp"

// Drafts and the forms that they are typed into.
namespace stoa::web {

// What the form holds, for this place.
SavedDraft draft_in(http::Form const& form, DraftPlace place, Markup markup = Markup::markdown);
// The fields `place` and `place_id`, where they make sense.
std::optional<DraftPlace> draft_place_in(http::Form const& form);

// "Save draft" or "Discard draft" was pressed: does it and leads back to the form: that of the route, or `form`.
// Nothing: another button was.
std::optional<http::Response> answer_draft_button(Visit const& visit, DraftPlace place,
                                                  Markup markup = Markup::markdown,
                                                  std::optional<html::Url> const& form = std::nullopt);

}  // namespace stoa::web
