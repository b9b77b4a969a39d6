#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "model/claim.hpp"

// What became of a statement, from what stands on the record and from nothing else. docs/record.md says the same rules
// in words for members.
namespace stoa {

// As much of a statement as the rules ask for.
struct JudgedClaim {
    ClaimId id{};
    SpeakerId speaker{};  // {}: not named
    Modality modality{Modality::reported};
};

struct JudgedResponse {
    ResponseId id{};
    ClaimId claim{};
    ClaimId statement{};
    ResponseKind kind{ResponseKind::denies};
    bool is_concerned{};
};

// The rules, in the order in which they are asked; the first that holds decides.
enum class StatusRule : std::uint8_t {
    taken_back = 1,          // its own speaker retracts it
    corrected_by_speaker,    // its own speaker corrects it
    outcome,                 // what was announced was done, or was not
    said_both_ways,          // some answers are against it, others for it
    denied_alone,            // somebody denies it, and nobody is for it
    contradicted,            // somebody contradicts or corrects it, and nobody denies it or is for it
    confirmed_by_concerned,  // by the one of whom it speaks, and nobody is against it
    nobody_tells_where,      // no source, and no answer
    awaits_confirmation,     // reported or anonymous, and nobody confirms it
    stands,                  // none of these
};

struct Judgement {
    ClaimStatus status{ClaimStatus::uncontested};
    StatusRule rule{StatusRule::stands};
    std::vector<ResponseId> because;  // the answers that made it so, by number
    friend bool operator==(Judgement const&, Judgement const&) = default;
};

// Of all statements of a record. The order of claims and responses makes no difference; answers to or by statements
// that are not among the claims count for nothing, and neither does an answer that its own speaker has taken back, nor
// what a statement would say of itself.
std::map<ClaimId, Judgement> judge(std::span<JudgedClaim const> claims, std::span<JudgedResponse const> responses);

}  // namespace stoa
