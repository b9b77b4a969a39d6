#include "store/record.hpp"

#include "db/connection.hpp"
#include "model/limits.hpp"
#include "store/citation.hpp"
#include "store/claim_row.hpp"

namespace stoa::store {
namespace {

constexpr db::Statement record_panel{"record.panel", "SELECT " STOA_CLAIM_COLUMNS " FROM claims c" STOA_CLAIM_JOINS R"(
     WHERE c.thread_id = $1 AND c.status > 0 AND c.is_answer = 0
     ORDER BY c.said_from, c.id
     LIMIT $2)"};
constexpr db::Statement record_of_thread{"record.of_thread",
                                         "SELECT " STOA_CLAIM_COLUMNS " FROM claims c" STOA_CLAIM_JOINS R"(
     WHERE c.thread_id = $1 AND c.status > 0
       AND (CAST($2 AS bigint) = 0 OR c.speaker_id = $2)
       AND (CAST($3 AS bigint) = 0 OR c.modality = $3)
       AND (CAST($4 AS bigint) = 0 OR c.status = $4)
     ORDER BY c.said_from, c.id
     LIMIT $5 OFFSET $6)"};
constexpr db::Statement record_whole{"record.whole", "SELECT " STOA_CLAIM_COLUMNS " FROM claims c" STOA_CLAIM_JOINS R"(
     WHERE c.thread_id = $1 AND c.status > 0
     ORDER BY c.said_from, c.id)"};
constexpr db::Statement record_count{"record.count", R"(
    SELECT count(*)
      FROM claims c
      JOIN posts p ON p.thread_id = c.thread_id AND p.position = c.position AND p.deleted_at IS NULL
     WHERE c.thread_id = $1 AND c.status > 0
       AND (CAST($2 AS bigint) = 0 OR c.speaker_id = $2)
       AND (CAST($3 AS bigint) = 0 OR c.modality = $3)
       AND (CAST($4 AS bigint) = 0 OR c.status = $4))"};
constexpr db::Statement record_suggested{"record.suggested",
                                         "SELECT " STOA_CLAIM_COLUMNS " FROM claims c" STOA_CLAIM_JOINS R"(
     WHERE c.thread_id = $1 AND c.state = 0
     ORDER BY c.id
     LIMIT $2)"};
constexpr db::Statement record_responses_to{
    "record.responses_to", "SELECT r.id, r.claim_id, r.statement_id, r.kind, r.is_concerned, " STOA_CLAIM_COLUMNS R"(
      FROM responses r
      JOIN claims c ON c.id = r.statement_id AND c.status > 0)" STOA_CLAIM_JOINS R"(
     WHERE r.claim_id IN LIST($1) AND r.removed_at IS NULL
     ORDER BY r.id)"};
constexpr db::Statement record_answered_by{
    "record.answered_by", "SELECT r.id, r.claim_id, r.statement_id, r.kind, r.is_concerned, " STOA_CLAIM_COLUMNS R"(
      FROM responses r
      JOIN claims c ON c.id = r.claim_id AND c.status > 0)" STOA_CLAIM_JOINS R"(
     WHERE r.statement_id = $1 AND r.removed_at IS NULL
     ORDER BY r.id)"};

constexpr db::Statement record_exists{"record.exists", "SELECT 1 FROM claims WHERE thread_id = $1 LIMIT 1"};
constexpr db::Statement settling_claims{"record.claims_to_settle", R"(
    SELECT c.id, c.speaker_id, c.modality, c.status, c.is_answer,
           CASE WHEN c.state = 1 AND p.deleted_at IS NULL THEN 1 ELSE 0 END
      FROM claims c
      JOIN posts p ON p.thread_id = c.thread_id AND p.position = c.position
     WHERE c.thread_id = $1)"};
constexpr db::Statement settling_responses{"record.responses_to_settle", R"(
    SELECT r.id, r.claim_id, r.statement_id, r.kind, r.is_concerned
      FROM claims c
      JOIN responses r ON r.claim_id = c.id AND r.removed_at IS NULL
     WHERE c.thread_id = $1)"};
constexpr db::Statement settle_claim{"claim.settle", "UPDATE claims SET status = $2, is_answer = $3 WHERE id = $1"};
constexpr db::Statement settle_thread{"thread.settle_record", R"(
    UPDATE threads SET claim_count = $2, contested_count = $3, unsourced_count = $4 WHERE id = $1)"};

Response response_from(db::Row& row)
{
    return {row.get<ResponseId>(),   row.get<ClaimId>(), row.get<ClaimId>(),
            row.get<ResponseKind>(), row.get<bool>(),    claim_from(row)};
}

std::vector<JudgedResponse> responses_in(Reader& db, ThreadId thread)
{
    auto const response_from_row = [](db::Row& row) {
        return JudgedResponse{row.get<ResponseId>(), row.get<ClaimId>(), row.get<ClaimId>(), row.get<ResponseKind>(),
                              row.get<bool>()};
    };
    return db->all(settling_responses, response_from_row, thread);
}

struct SettlingClaim {
    JudgedClaim claim;
    ClaimStatus status{};
    bool is_answer{};
    bool is_on_record{};
};

std::vector<SettlingClaim> claims_in(Reader& db, ThreadId thread)
{
    auto const settling_from = [](db::Row& row) {
        return SettlingClaim{{row.get<ClaimId>(), row.get<SpeakerId>(), row.get<Modality>()},
                             row.get<ClaimStatus>(),
                             row.get<bool>(),
                             row.get<bool>()};
    };
    return db->all(settling_claims, settling_from, thread);
}

std::vector<JudgedClaim> on_record(std::vector<SettlingClaim> const& claims)
{
    std::vector<JudgedClaim> found;
    for (auto const& claim : claims)
        if (claim.is_on_record) found.push_back(claim.claim);
    return found;
}

std::int64_t number_of(std::optional<Modality> modality) { return modality ? static_cast<std::int64_t>(*modality) : 0; }
std::int64_t number_of(std::optional<ClaimStatus> status) { return status ? static_cast<std::int64_t>(*status) : 0; }

}  // namespace

std::vector<Claim> claims_of_panel(Reader& db, ThreadId thread, int count)
{
    return db->all(record_panel, claim_from, thread, count);
}

std::vector<Claim> claims_of_thread(Reader& db, ThreadId thread, RecordFilter const& filter, std::int64_t page)
{
    return db->all(record_of_thread, claim_from, thread, filter.speaker, number_of(filter.modality),
                   number_of(filter.status), claims_per_page, (page - 1) * claims_per_page);
}

std::vector<Claim> all_claims_of(Reader& db, ThreadId thread) { return db->all(record_whole, claim_from, thread); }

std::int64_t count_claims(Reader& db, ThreadId thread, RecordFilter const& filter)
{
    return *db->one<std::int64_t>(record_count, thread, filter.speaker, number_of(filter.modality),
                                  number_of(filter.status));
}

std::vector<Claim> suggested_claims(Reader& db, ThreadId thread)
{
    return db->all(record_suggested, claim_from, thread, claims_per_page);
}

std::vector<Response> responses_to(Reader& db, std::vector<ClaimId> const& claims)
{
    if (claims.empty()) return {};
    return db->all(record_responses_to, response_from, claims);
}

std::vector<Response> answered_by(Reader& db, ClaimId statement)
{
    return db->all(record_answered_by, response_from, statement);
}

bool has_record(Reader& db, ThreadId thread) { return db->one<std::int64_t>(record_exists, thread).has_value(); }

void settle_record(Writer& db, ThreadId thread)
{
    auto const claims = claims_in(db, thread);
    auto const responses = responses_in(db, thread);
    auto const judgements = judge(on_record(claims), responses);
    std::map<ClaimId, bool> answering;
    for (auto const& response : responses)
        if (judgements.contains(response.claim) && response.claim != response.statement)
            answering[response.statement] = true;

    std::int64_t count{}, contested{}, unsourced{};
    for (auto const& [claim, status_before, answered_before, is_on_record] : claims) {
        auto const found = judgements.find(claim.id);
        auto const status = found == judgements.end() ? ClaimStatus::none : found->second.status;
        bool const is_answer = answering.contains(claim.id);
        count += status != ClaimStatus::none;
        contested += status == ClaimStatus::contested;
        unsourced += status == ClaimStatus::no_source;
        if (status != status_before || is_answer != answered_before)
            db->execute(settle_claim, claim.id, status, is_answer);
    }
    db->execute(settle_thread, thread, count, contested, unsourced);
    settle_citations(db, thread);
}

Judgement judgement_of(Reader& db, Claim const& claim)
{
    auto const judgements = judge(on_record(claims_in(db, claim.thread)), responses_in(db, claim.thread));
    auto const found = judgements.find(claim.id);
    return found == judgements.end() ? Judgement{ClaimStatus::none, StatusRule::stands, {}} : found->second;
}

}  // namespace stoa::store
