#include "store/record.hpp"

#include <set>
#include <tuple>
#include <utility>

#include "db/connection.hpp"
#include "model/limits.hpp"
#include "store/claim_row.hpp"
#include "store/recall.hpp"

namespace stoa::store {
namespace {

constexpr db::Statement record_panel{"record.panel", "SELECT " STOA_CLAIM_COLUMNS " FROM claims c" STOA_CLAIM_JOINS R"(
     WHERE c.thread_id = $1 AND c.status > 0 AND c.is_answer = 0
     ORDER BY c.said_from, c.id
     LIMIT $2)"};
// The numbers first: what stands before a page is passed over in the index, and joined with nothing.
constexpr db::Statement record_of_thread{"record.of_thread",
                                         "SELECT " STOA_CLAIM_COLUMNS " FROM claims c" STOA_CLAIM_JOINS R"(
     WHERE c.id IN (SELECT n.id
                      FROM claims n
                     WHERE n.thread_id = $1 AND n.status > 0
                       AND (CAST($2 AS bigint) = 0 OR n.speaker_id = $2)
                       AND (CAST($3 AS bigint) = 0 OR n.modality = $3)
                       AND (CAST($4 AS bigint) = 0 OR n.status = $4)
                     ORDER BY n.said_from, n.id
                     LIMIT $5 OFFSET $6)
     ORDER BY c.said_from, c.id)"};
constexpr db::Statement record_whole{"record.whole", "SELECT " STOA_CLAIM_COLUMNS " FROM claims c" STOA_CLAIM_JOINS R"(
     WHERE c.thread_id = $1 AND c.status > 0
     ORDER BY c.said_from, c.id)"};
constexpr db::Statement record_count{"record.count", R"(
    SELECT count(*)
      FROM claims c
     WHERE c.thread_id = $1 AND c.status > 0
       AND (CAST($2 AS bigint) = 0 OR c.speaker_id = $2)
       AND (CAST($3 AS bigint) = 0 OR c.modality = $3)
       AND (CAST($4 AS bigint) = 0 OR c.status = $4))"};
constexpr db::Statement record_suggested{"record.suggested",
                                         "SELECT " STOA_CLAIM_COLUMNS " FROM claims c" STOA_CLAIM_JOINS R"(
     WHERE c.thread_id = $1 AND c.state = 0
     ORDER BY c.id
     LIMIT $2)"};
// What was merged into another statement answers, and is answered, as that one. `far` is the one at the other end.
#define STOA_RESPONSES(near_id, far_id)                                                                                \
    "SELECT r.id, coalesce(n.merged_into, n.id), r.kind, r.is_concerned, r.reach, t.forum_id, t.title, "               \
    "t.slug, " STOA_CLAIM_COLUMNS " FROM claims n JOIN responses r ON " near_id " = n.id AND r.removed_at IS NULL"     \
    " JOIN claims far ON far.id = " far_id                                                                             \
    " JOIN claims c ON c.id = coalesce(far.merged_into, far.id) AND c.status > 0"                                      \
    " JOIN threads t ON t.id = c.thread_id AND t.deleted_at IS NULL" STOA_CLAIM_JOINS
constexpr db::Statement record_responses_to{"record.responses_to", STOA_RESPONSES("r.claim_id", "r.statement_id") R"(
     WHERE n.id IN LIST($1) OR n.merged_into IN LIST($1)
     ORDER BY r.id)"};
constexpr db::Statement record_answered_by{"record.answered_by", STOA_RESPONSES("r.statement_id", "r.claim_id") R"(
     WHERE n.id = $1 OR n.merged_into = $1
     ORDER BY r.id)"};
#undef STOA_RESPONSES

constexpr db::Statement record_exists{"record.exists", "SELECT 1 FROM claims WHERE thread_id = $1 LIMIT 1"};

// From the end that is shown: what it is called there depends on which end that is.
struct FoundAnswer {
    ClaimId near;
    Response response;
};

FoundAnswer answer_from(db::Row& row)
{
    FoundAnswer found;
    auto& response = found.response;
    response.id = row.get<ResponseId>();
    found.near = row.get<ClaimId>();
    response.kind = row.get<ResponseKind>();
    response.is_concerned = row.get<bool>();
    response.reach = row.get<ResponseReach>();
    response.forum = row.get<ForumId>();
    response.thread_title = row.get<std::string>();
    response.thread_slug = row.get<std::string>();
    response.other = claim_from(row);
    return found;
}

// Where duplicates said the same of the same, it is said once; and nothing answers itself.
std::vector<Response> each_once(std::vector<Response> responses)
{
    std::set<std::tuple<ClaimId, ClaimId, ResponseKind>> seen;
    std::erase_if(responses, [&](Response const& response) {
        return response.claim == response.statement ||
               !seen.emplace(response.claim, response.statement, response.kind).second;
    });
    return responses;
}

std::int64_t number_of(std::optional<Modality> modality) { return modality ? static_cast<std::int64_t>(*modality) : 0; }
std::int64_t number_of(std::optional<ClaimStatus> status) { return status ? static_cast<std::int64_t>(*status) : 0; }

}  // namespace

std::vector<Claim> claims_of_panel(Reader& db, ThreadId thread, int count)
{
    auto const read = [&] { return db->all(record_panel, claim_from, thread, count); };
    return *recalled(db, record_panel, RecallKey{thread, count}, read);
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
    auto const read = [&] {
        std::vector<Response> responses;
        for (auto& [near, response] : db->all(record_responses_to, answer_from, claims)) {
            response.claim = near;
            response.statement = response.other.id;
            responses.push_back(std::move(response));
        }
        return each_once(std::move(responses));
    };
    return *recalled(db, record_responses_to, RecallKey{claims}, read);
}

std::vector<Response> answered_by(Reader& db, ClaimId statement)
{
    std::vector<Response> responses;
    for (auto& [near, response] : db->all(record_answered_by, answer_from, statement)) {
        response.claim = response.other.id;
        response.statement = near;
        responses.push_back(std::move(response));
    }
    return each_once(std::move(responses));
}

bool has_record(Reader& db, ThreadId thread) { return db->one<std::int64_t>(record_exists, thread).has_value(); }

}  // namespace stoa::store
