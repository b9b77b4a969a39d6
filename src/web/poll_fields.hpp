#pragma once
#include <optional>
#include <string>

#include "acts/poll_draft.hpp"
#include "pages/pages.hpp"
#include "web/visit.hpp"

// The fields of a poll in a form that was sent.
namespace stoa::web {

// A poll was typed: more than the rules, which always have a value.
bool has_typed_poll(http::Form const& form);
Result<acts::PollDraft> poll_draft_of(http::Form const& form);
// As typed, with a row more or less where one of those buttons was pressed.
pages::PollForm typed_poll(http::Form const& form);
// The fields of a poll for a draft, and back. Nothing where none was typed. A script sends them packed in one field.
std::string poll_to_save(http::Form const& form);
pages::PollForm saved_poll(std::string const& fields);
pages::PollForm poll_form_of(Poll const& poll, Instant now);
// "Add an answer" or "Remove answer" was pressed.
bool is_changing_rows(http::Form const& form);

}  // namespace stoa::web
