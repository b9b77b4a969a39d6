#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/member.hpp"
#include "model/said.hpp"

namespace stoa {

using ClaimId = Id<struct Claim>;
using ResponseId = Id<struct Response>;
using SpeakerId = Id<struct Speaker>;
using SourceId = Id<struct Source>;

enum class SpeakerKind : std::uint8_t;  // model/speaker.hpp

// How a statement reached us. Stored: append only.
enum class Modality : std::uint8_t {
    on_record = 1,  // said for all to hear, by somebody who is named
    reported,       // somebody tells that it was said
    anonymous,      // said by somebody who is not named
    document,       // written in a document
    unsourced,      // nobody tells where it comes from
};
inline constexpr Modality last_modality = Modality::unsourced;

// What an answer says of the statement that it answers. Stored: append only.
enum class ResponseKind : std::uint8_t {
    denies = 1,
    confirms,
    supports_partly,
    contradicts,
    declines,  // to comment
    corrects,
    retracts,
    fulfils,  // what was announced
    breaks,
};
inline constexpr ResponseKind last_response_kind = ResponseKind::breaks;

// What became of a statement: by rules (model/claim_status.hpp), and never a verdict of truth. Stored: append only.
enum class ClaimStatus : std::uint8_t {
    none,  // it is not on the record: suggested only, removed, or its post is deleted
    uncontested,
    unconfirmed,
    contested,
    confirmed,  // by the one concerned
    denied,
    retracted,
    corrected,
    outcome_known,
    no_source,
};
inline constexpr ClaimStatus last_claim_status = ClaimStatus::no_source;

enum class ClaimState : std::uint8_t { suggested, entered, removed };

// As addresses, forms and archives call them: "on_record", "supports_partly", "outcome_known".
std::string_view name_of(Modality modality);
std::string_view name_of(ResponseKind kind);
std::string_view name_of(ClaimStatus status);
std::optional<Modality> parse_modality(std::string_view name);
std::optional<ResponseKind> parse_response_kind(std::string_view name);
std::optional<ClaimStatus> parse_claim_status(std::string_view name);

// Where an answer stands, seen from what it answers. Stored: append only.
enum class ResponseReach : std::uint8_t {
    within,  // the same thread
    shared,  // another thread, which everybody may read who reads this one: it counts
    apart,   // another thread, which others may read than this one: it counts for nothing here
};

// One statement on the record of a thread.
struct Claim {
    ClaimId id{};
    ThreadId thread{};
    PostId post{};
    std::int64_t position{};  // of the post
    std::string wording;      // short and neutral
    std::string quotation;    // word for word, or empty
    std::string lang;         // of the quotation, or empty
    SpeakerId speaker{};
    std::string speaker_name;      // of an anonymous source: as it is described; empty: not stated
    std::string role;              // of the speaker at the time
    std::vector<std::string> via;  // who reported it, the last first
    Modality modality{Modality::reported};
    Said said;
    SourceId source{};
    std::string source_headline;
    std::string source_publisher;
    ClaimState state{ClaimState::entered};
    ClaimStatus status{ClaimStatus::none};
    std::int64_t version{1};
    MemberName member;  // who entered it
    Instant entered_at{};
    bool is_locked{};
    ClaimId merged_into{};       // which says the same and stands for it
    SpeakerKind speaker_kind{};  // 0: none, or not known
};

// That one statement answers another. `other` is the one at the far end, seen from the claim that is shown.
struct Response {
    ResponseId id{};
    ClaimId claim{};      // what is answered
    ClaimId statement{};  // what answers it
    ResponseKind kind{ResponseKind::denies};
    bool is_concerned{};  // by the one of whom the claim speaks
    Claim other;
    // Of `other`, where it stands on the record of another thread.
    ResponseReach reach{ResponseReach::within};
    ForumId forum{};
    std::string thread_title;
    std::string thread_slug;
};

}  // namespace stoa
