#pragma once
#include <string>

#include "model/saved_draft.hpp"
#include "pages/pages.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// What stands above a form that is shown again.
pages::FormState form_state_of(Visit const& visit);
// What stands in a composer that nobody has typed into: what was saved of it before, with `text` behind that.
struct ComposerStart {
    DraftPlace place;
    std::optional<SavedDraft> saved{};
    std::string text{};
    Markup markup{Markup::markdown};
};
// The field that a post is typed into: as sent, or as it begins. Its preview where that was wished.
pages::ComposerState composer_of(Visit const& visit, ComposerStart start);

// "Preview" or "Write" was pressed, not "Post".
bool is_only_looking(Visit const& visit);

// A number in a hidden field.
std::optional<std::int64_t> number_in(http::Form const& form, std::string_view field);

}  // namespace stoa::web
