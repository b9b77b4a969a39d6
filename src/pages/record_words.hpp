#pragma once
#include <string_view>

#include "model/claim.hpp"
#include "model/claim_status.hpp"
#include "model/claim_version.hpp"
#include "model/source.hpp"

// How pages call what stands on a record. docs/record.md uses the same words.
namespace stoa::pages {

std::string_view words_for(Modality modality);   // "Anonymous source"
std::string_view words_for(ResponseKind kind);   // "Declined to comment"
std::string_view words_for(ClaimStatus status);  // "Outcome known"
std::string_view words_for(StatusRule rule);     // a sentence that says why
std::string_view words_for(SourceKind kind);     // "News article"
std::string_view shape_of(Modality modality);    // the class of the mark on the timeline
std::string_view class_of(ResponseKind kind);
std::string_view icon_of(ResponseKind kind);

}  // namespace stoa::pages
