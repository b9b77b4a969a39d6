#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/claim.hpp"
#include "model/claim_version.hpp"
#include "store/store.hpp"

// Statements and the answers between them, one by one. None of these settles what became of them: settle_record()
// (store/record.hpp) does, after every change.
namespace stoa::store {

// Also one that is suggested only or was removed; none of a deleted post.
std::optional<Claim> find_claim(Reader& db, ClaimId claim);
ClaimId insert_claim(Writer& db, Claim const& claim);
// The statement that a form made when it arrived before: by its token.
std::optional<ClaimId> find_sent_claim(Reader& db, std::string_view form_token, MemberId member);
void insert_sent_claim(Writer& db, std::string_view form_token, MemberId member, ClaimId claim, Instant now);
// What it says and the version; where it is found stays.
void update_claim(Writer& db, Claim const& claim);
void set_claim_state(Writer& db, ClaimId claim, ClaimState state, std::int64_t version);

// Nothing: it stands on its own.
void set_claim_merged(Writer& db, ClaimId claim, ClaimId into, std::int64_t version);
std::vector<Claim> claims_merged_into(Reader& db, ClaimId claim);
void set_claim_locked(Writer& db, ClaimId claim, std::optional<Instant> at, std::int64_t version);
void set_record_locked(Writer& db, ThreadId thread, std::optional<Instant> at);

void insert_claim_version(Writer& db, ClaimId claim, ClaimVersion const& version);
std::vector<ClaimVersion> versions_of(Reader& db, ClaimId claim);  // the oldest first

// Of what answers what. Nothing where it is said already.
struct NewResponse {
    ClaimId claim{};
    ClaimId statement{};
    ResponseKind kind{};
    bool is_concerned{};
    ResponseReach reach{ResponseReach::within};
};
std::optional<ResponseId> insert_response(Writer& db, NewResponse const& response, MemberId by, Instant now);
struct FoundResponse {
    ResponseId id{};
    NewResponse response;
    MemberId member{};
};
std::optional<FoundResponse> find_response(Reader& db, ResponseId response);
void remove_response(Writer& db, ResponseId response, MemberId by, Instant now);

}  // namespace stoa::store
