#pragma once
#include "acts/claim_draft.hpp"
#include "http/form.hpp"
#include "pages/record_pages.hpp"

// The form of a statement: what was typed, what it means, and what it shows again.
namespace stoa::web {

Result<acts::ClaimDraft> claim_draft_of(http::Form const& form);
Result<std::optional<acts::AnswerDraft>> answer_draft_of(http::Form const& form);
pages::ClaimFields typed_claim(http::Form const& form);
pages::ClaimFields claim_fields_of(Claim const& claim);

}  // namespace stoa::web
