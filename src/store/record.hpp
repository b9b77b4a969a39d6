#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "model/claim.hpp"
#include "model/claim_status.hpp"
#include "store/store.hpp"

// The record of a thread: its statements in the order in which they were said.
namespace stoa::store {

// Which of them a page asks for. What is not set does not matter.
struct RecordFilter {
    SpeakerId speaker{};
    std::optional<Modality> modality{};
    std::optional<ClaimStatus> status{};
};

// Those that answer no other one, the first so many.
std::vector<Claim> claims_of_panel(Reader& db, ThreadId thread, int count);
std::vector<Claim> claims_of_thread(Reader& db, ThreadId thread, RecordFilter const& filter, std::int64_t page);
// All of them at once: to take away.
std::vector<Claim> all_claims_of(Reader& db, ThreadId thread);
std::int64_t count_claims(Reader& db, ThreadId thread, RecordFilter const& filter);
// Suggested, and not decided upon yet.
std::vector<Claim> suggested_claims(Reader& db, ThreadId thread);
// What answers these, in the order in which it was entered; `other` is the answer.
std::vector<Response> responses_to(Reader& db, std::vector<ClaimId> const& claims);
// What this answers; `other` is what is answered.
std::vector<Response> answered_by(Reader& db, ClaimId statement);

// Also of what was suggested only, removed, or deleted with its post.
bool has_record(Reader& db, ThreadId thread);
// Judges all statements of a thread anew and writes down what became of them, with the counts of the thread.
void settle_record(Writer& db, ThreadId thread);

}  // namespace stoa::store
