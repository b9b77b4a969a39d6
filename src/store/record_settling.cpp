#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "db/connection.hpp"
#include "store/citation.hpp"
#include "store/record.hpp"

// What became of the statements of a thread, written down with each change.
namespace stoa::store {
namespace {

constexpr db::Statement settling_claims{"record.claims_to_settle", R"(
    SELECT c.id, c.speaker_id, c.modality, c.status, c.is_answer,
           CASE WHEN c.state = 1 AND c.merged_into IS NULL AND p.deleted_at IS NULL THEN 1 ELSE 0 END
      FROM claims c
      JOIN posts p ON p.thread_id = c.thread_id AND p.position = c.position
     WHERE c.thread_id = $1)"};
// A duplicate answers, and is answered, as the statement that it was merged into.
constexpr db::Statement settling_responses{"record.responses_to_settle", R"(
    SELECT r.id, coalesce(c.merged_into, c.id), coalesce(a.merged_into, a.id), r.kind, r.is_concerned, r.reach
      FROM claims c
      JOIN responses r ON r.claim_id = c.id AND r.removed_at IS NULL AND r.reach < 2
      JOIN claims a ON a.id = r.statement_id
     WHERE c.thread_id = $1)"};
// Statements of other threads, as long as they stand on the record there.
constexpr db::Statement settling_elsewhere{"record.claims_elsewhere", R"(
    SELECT c.id, c.speaker_id, c.modality
      FROM claims c
      JOIN posts p ON p.thread_id = c.thread_id AND p.position = c.position AND p.deleted_at IS NULL
      JOIN threads t ON t.id = c.thread_id AND t.deleted_at IS NULL
     WHERE c.id IN LIST($1) AND c.state = 1 AND c.merged_into IS NULL)"};
constexpr db::Statement settling_retractions{"record.retractions_elsewhere", R"(
    SELECT r.id, coalesce(n.merged_into, n.id), coalesce(a.merged_into, a.id), r.kind, r.is_concerned, r.reach
      FROM claims n
      JOIN responses r ON r.claim_id = n.id AND r.removed_at IS NULL AND r.reach < 2 AND r.kind = $2
      JOIN claims a ON a.id = r.statement_id
     WHERE n.id IN LIST($1) OR n.merged_into IN LIST($1))"};
// What statements of a thread answer elsewhere. Partial index: nearly all threads have none.
constexpr db::Statement threads_answered{"record.threads_answered", R"(
    SELECT DISTINCT c.thread_id
      FROM claims a
      JOIN responses r ON r.statement_id = a.id AND r.reach = 1
      JOIN claims c ON c.id = r.claim_id
     WHERE a.thread_id = $1 AND c.thread_id <> $1)"};
constexpr db::Statement settle_claim{"claim.settle", "UPDATE claims SET status = $2, is_answer = $3 WHERE id = $1"};
constexpr db::Statement settle_thread{"thread.settle_record", R"(
    UPDATE threads SET claim_count = $2, contested_count = $3, unsourced_count = $4 WHERE id = $1)"};

struct SettlingClaim {
    JudgedClaim claim;
    ClaimStatus status{};
    bool is_answer{};
    bool is_on_record{};
};

struct SettlingResponse {
    JudgedResponse response;
    ResponseReach reach{};
};

SettlingResponse settling_response_from(db::Row& row)
{
    return {{row.get<ResponseId>(), row.get<ClaimId>(), row.get<ClaimId>(), row.get<ResponseKind>(), row.get<bool>()},
            row.get<ResponseReach>()};
}

// All that the rules ask for, of one thread and of what answers it from elsewhere.
struct Settling {
    std::vector<SettlingClaim> claims;        // of the thread
    std::vector<SettlingResponse> responses;  // to them
    std::map<ClaimId, Judgement> judgements;  // also of statements elsewhere; those are settled there
};

std::vector<JudgedClaim> claims_elsewhere(Reader& db, std::set<ClaimId> const& wanted)
{
    if (wanted.empty()) return {};
    auto const claim_from_row = [](db::Row& row) {
        return JudgedClaim{row.get<ClaimId>(), row.get<SpeakerId>(), row.get<Modality>()};
    };
    return db->all(settling_elsewhere, claim_from_row, std::vector<ClaimId>{wanted.begin(), wanted.end()});
}

std::set<ClaimId> ids_of(std::vector<SettlingResponse> const& responses, auto const& known)
{
    std::set<ClaimId> wanted;
    for (auto const& [response, reach] : responses)
        if (!known.contains(response.statement)) wanted.insert(response.statement);
    return wanted;
}

Settling judged_record(Reader& db, ThreadId thread)
{
    auto const settling_from = [](db::Row& row) {
        return SettlingClaim{{row.get<ClaimId>(), row.get<SpeakerId>(), row.get<Modality>()},
                             row.get<ClaimStatus>(),
                             row.get<bool>(),
                             row.get<bool>()};
    };
    Settling found{db->all(settling_claims, settling_from, thread),
                   db->all(settling_responses, settling_response_from, thread),
                   {}};
    std::vector<JudgedClaim> claims;
    std::set<ClaimId> known;
    for (auto const& claim : found.claims) {
        known.insert(claim.claim.id);
        if (claim.is_on_record) claims.push_back(claim.claim);
    }
    std::vector<JudgedResponse> responses;
    for (auto const& [response, reach] : found.responses) responses.push_back(response);

    // Answers from elsewhere, and whether whoever gave them has taken them back.
    auto const outside = claims_elsewhere(db, ids_of(found.responses, known));
    if (!outside.empty()) {
        std::vector<ClaimId> ids;
        for (auto const& claim : outside) ids.push_back(claim.id);
        known.insert(ids.begin(), ids.end());
        auto const taken_back = db->all(settling_retractions, settling_response_from, ids, ResponseKind::retracts);
        auto const taking_back = claims_elsewhere(db, ids_of(taken_back, known));
        claims.insert(claims.end(), outside.begin(), outside.end());
        claims.insert(claims.end(), taking_back.begin(), taking_back.end());
        for (auto const& [response, reach] : taken_back) responses.push_back(response);
    }
    found.judgements = judge(claims, responses);
    return found;
}

void settle_thread_alone(Writer& db, ThreadId thread)
{
    auto const found = judged_record(db, thread);
    std::set<ClaimId> answering;
    for (auto const& [response, reach] : found.responses)
        if (reach == ResponseReach::within && found.judgements.contains(response.claim) &&
            response.claim != response.statement)
            answering.insert(response.statement);

    std::int64_t count{}, contested{}, unsourced{};
    for (auto const& [claim, status_before, answered_before, is_on_record] : found.claims) {
        auto const judgement = found.judgements.find(claim.id);
        bool const is_judged = is_on_record && judgement != found.judgements.end();
        auto const status = is_judged ? judgement->second.status : ClaimStatus::none;
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

std::vector<ThreadId> answered_threads(Reader& db, ThreadId thread)
{
    return db->all(threads_answered, [](db::Row& row) { return row.get<ThreadId>(); }, thread);
}

}  // namespace

// What is said here may answer something elsewhere, or take back what answers something elsewhere: no rule looks
// further than that.
void settle_record(Writer& db, ThreadId thread)
{
    std::set<ThreadId> touched;
    for (auto const next : answered_threads(db, thread)) {
        touched.insert(next);
        for (auto const last : answered_threads(db, next)) touched.insert(last);
    }
    touched.erase(thread);
    settle_thread_alone(db, thread);
    for (auto const next : touched) settle_thread_alone(db, next);
}

}  // namespace stoa::store
