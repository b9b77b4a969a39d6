#pragma once
#include <span>
#include <string_view>

#include "base/json_writer.hpp"
#include "html/writer.hpp"
#include "model/record_views.hpp"
#include "pages/frame.hpp"

// Statements on record as data: Claim of schema.org. Its words have no relations between claims, so an answer is a
// Claim about a Claim; what it says of it stands in our own API. Never a ClaimReview: nobody here gives verdicts.
namespace stoa::pages {

// The statements of a panel and what answers them, as `mentions`. Nothing where there are none.
void write_mentioned_claims(JsonWriter& json, std::string_view base_url, std::span<ClaimEntry const> entries);

// The page of one statement, for guests alone as ThreadData is.
struct ClaimData {
    Frame const& frame;
    ClaimEntry const& entry;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
