#pragma once
#include <vector>

#include "model/claim.hpp"
#include "store/store.hpp"

// Answers between threads: who may read both ends may change, and with it whether they count.
namespace stoa::store {

struct AcrossResponse {
    ResponseId id{};
    ResponseReach reach{};
    ThreadId answered_thread{};
    ForumId answered_forum{};  // of a deleted thread the one that it stood in
    ForumId answering_forum{};
};
// By their numbers.
std::vector<AcrossResponse> responses_across(Reader& db, ResponseId after, int count);
void set_response_reach(Writer& db, ResponseId response, ResponseReach reach);

}  // namespace stoa::store
