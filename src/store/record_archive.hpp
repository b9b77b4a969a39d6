#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/source.hpp"
#include "model/speaker.hpp"
#include "store/claim.hpp"

// What only the archive needs of records: everything in the order of numbers,
// and numbers that are wished for.
namespace stoa::store {

struct ExportedSpeaker {
    Speaker speaker;
    MemberId member{};
    Instant at{};
    std::string extra;
};
struct ExportedSource {
    Source source;
    Instant at{};
    std::string extra;
};
struct ExportedClaim {
    Claim claim;
    std::string extra;
};
struct ExportedMerge {
    ClaimId claim{};
    ClaimId into{};
};
struct ExportedResponse {
    ResponseId id{};
    NewResponse response;
    MemberId member{};
    Instant at{};
    std::string extra;
};

// What one thread says of a source that others, or whoever entered it, describe in other words.
struct ExportedDescription {
    ThreadId thread{};
    Source source;
    Instant at{};
};
struct ExportedCitation {  // with a card
    SourceId source{};
    PostId post{};
    MemberId member{};
    Instant at{};
};

// Those of deleted threads, and those that were removed, are not among them.
std::vector<ExportedSpeaker> speakers_after(Reader& db, SpeakerId after, int count);
std::vector<ExportedSource> sources_after(Reader& db, SourceId after, int count);
std::vector<ExportedDescription> descriptions_after(Reader& db, SourceId source, ThreadId thread, int count);
std::vector<ExportedCitation> citations_after(Reader& db, PostId post, SourceId source, int count);
std::vector<ExportedClaim> claims_after(Reader& db, ClaimId after, int count);
// All that one member entered, also what was only suggested or was removed.
std::vector<Claim> claims_entered_by(Reader& db, MemberId member, ClaimId after, int count);
std::vector<ExportedMerge> merges_after(Reader& db, ClaimId after, int count);
std::vector<ExportedResponse> responses_after(Reader& db, ResponseId after, int count);

std::optional<ThreadId> thread_of_claim(Reader& db, ClaimId claim);

// Gives what was just inserted the number that it is wished to have, where that
// is free, and what an archive told of it besides.
SpeakerId place_imported(Writer& db, SpeakerId speaker, std::optional<std::int64_t> wished, std::string_view extra);
SourceId place_imported(Writer& db, SourceId source, std::optional<std::int64_t> wished, std::string_view extra);
ClaimId place_imported(Writer& db, ClaimId claim, std::optional<std::int64_t> wished, std::string_view extra);
ResponseId place_imported(Writer& db, ResponseId response, std::optional<std::int64_t> wished, std::string_view extra);

}  // namespace stoa::store
