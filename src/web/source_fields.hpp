#pragma once
#include "acts/source_draft.hpp"
#include "http/form.hpp"
#include "pages/source_pages.hpp"

// The form of a source: what was typed, what it means, and what it shows again.
namespace stoa::web {

Result<acts::SourceDraft> source_draft_of(http::Form const& form);
pages::SourceFields typed_source(http::Form const& form);
pages::SourceFields source_fields_of(Source const& source);

}  // namespace stoa::web
