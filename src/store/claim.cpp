#include "store/claim.hpp"

#include "db/connection.hpp"
#include "store/claim_row.hpp"
#include "store/member_row.hpp"

namespace stoa::store {
namespace {

constexpr db::Statement claim_find{"claim.find",
                                   "SELECT " STOA_CLAIM_COLUMNS " FROM claims c" STOA_CLAIM_JOINS "WHERE c.id = $1"};
constexpr db::Statement claim_insert{"claim.insert", R"(
    INSERT INTO claims (thread_id, post_id, position, wording, quotation, lang, speaker_id, speaker_text, role, via,
                        modality, said_as, said_from, said_to, source_id, state, entered_by, entered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
    RETURNING id)"};
constexpr db::Statement claim_update{"claim.update", R"(
    UPDATE claims
       SET wording = $2, quotation = $3, lang = $4, speaker_id = $5, speaker_text = $6, role = $7, via = $8,
           modality = $9, said_as = $10, said_from = $11, said_to = $12, source_id = $13, version = $14,
           speaker_merged_from = CASE WHEN speaker_id = $5 THEN speaker_merged_from END
     WHERE id = $1)"};
constexpr db::Statement claim_set_state{"claim.set_state", "UPDATE claims SET state = $2, version = $3 WHERE id = $1"};
constexpr db::Statement claim_set_merged{"claim.set_merged",
                                         "UPDATE claims SET merged_into = $2, version = $3 WHERE id = $1"};
constexpr db::Statement claim_merged_into{"claim.merged_into",
                                          "SELECT " STOA_CLAIM_COLUMNS " FROM claims c" STOA_CLAIM_JOINS
                                          "WHERE c.merged_into = $1 ORDER BY c.id"};
constexpr db::Statement claim_set_locked{"claim.set_locked",
                                         "UPDATE claims SET locked_at = $2, version = $3 WHERE id = $1"};
constexpr db::Statement thread_set_record_locked{"thread.set_record_locked",
                                                 "UPDATE threads SET record_locked_at = $2 WHERE id = $1"};
constexpr db::Statement claim_version_insert{"claim_version.insert", R"(
    INSERT INTO claim_versions (claim_id, number, act, text, member_id, made_at) VALUES ($1, $2, $3, $4, $5, $6))"};
constexpr db::Statement claim_versions_of{"claim_version.of_claim", R"(
    SELECT v.number, v.act, v.text, v.member_id, m.name, v.made_at
      FROM claim_versions v
      LEFT JOIN members m ON m.id = v.member_id
     WHERE v.claim_id = $1
     ORDER BY v.number)"};
constexpr db::Statement response_insert{"response.insert", R"(
    INSERT INTO responses (claim_id, statement_id, kind, is_concerned, reach, entered_by, entered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT DO NOTHING
    RETURNING id)"};
constexpr db::Statement response_find{"response.find", R"(
    SELECT id, claim_id, statement_id, kind, is_concerned, reach, entered_by
      FROM responses WHERE id = $1 AND removed_at IS NULL)"};
constexpr db::Statement response_remove{"response.remove",
                                        "UPDATE responses SET removed_by = $2, removed_at = $3 WHERE id = $1"};

constexpr db::Statement claim_find_sent{"submission.find_claim", R"(
    SELECT claim_id FROM submissions WHERE member_id = $2 AND token = $1 AND claim_id <> 0)"};
constexpr db::Statement claim_insert_sent{"submission.insert_claim", R"(
    INSERT INTO submissions (token, member_id, post_id, claim_id, created_at) VALUES ($1, $2, 0, $3, $4)
    ON CONFLICT DO NOTHING)"};

// A name that is no speaker's describes an anonymous source.
std::string_view description_of(Claim const& claim)
{
    return claim.speaker.value == 0 ? std::string_view{claim.speaker_name} : std::string_view{};
}

}  // namespace

std::optional<Claim> find_claim(Reader& db, ClaimId claim) { return db->first(claim_find, claim_from, claim); }

ClaimId insert_claim(Writer& db, Claim const& claim)
{
    auto const said = columns_of(claim.said);
    auto const via = joined_via(claim.via);
    return *db->one<ClaimId>(claim_insert, claim.thread, claim.post, claim.position, claim.wording, claim.quotation,
                             claim.lang, db::or_null(claim.speaker), description_of(claim), claim.role, via,
                             claim.modality, claim.said.as, said.from, said.to, db::or_null(claim.source), claim.state,
                             db::or_null(claim.member.id), claim.entered_at);
}

std::optional<ClaimId> find_sent_claim(Reader& db, std::string_view form_token, MemberId member)
{
    return db->one<ClaimId>(claim_find_sent, form_token, member);
}

void insert_sent_claim(Writer& db, std::string_view form_token, MemberId member, ClaimId claim, Instant now)
{
    db->execute(claim_insert_sent, form_token, member, claim, now);
}

void update_claim(Writer& db, Claim const& claim)
{
    auto const said = columns_of(claim.said);
    auto const via = joined_via(claim.via);
    db->execute(claim_update, claim.id, claim.wording, claim.quotation, claim.lang, db::or_null(claim.speaker),
                description_of(claim), claim.role, via, claim.modality, claim.said.as, said.from, said.to,
                db::or_null(claim.source), claim.version);
}

void set_claim_state(Writer& db, ClaimId claim, ClaimState state, std::int64_t version)
{
    db->execute(claim_set_state, claim, state, version);
}

void set_claim_merged(Writer& db, ClaimId claim, ClaimId into, std::int64_t version)
{
    db->execute(claim_set_merged, claim, db::or_null(into), version);
}

std::vector<Claim> claims_merged_into(Reader& db, ClaimId claim)
{
    return db->all(claim_merged_into, claim_from, claim);
}

void set_claim_locked(Writer& db, ClaimId claim, std::optional<Instant> at, std::int64_t version)
{
    db->execute(claim_set_locked, claim, at, version);
}

void set_record_locked(Writer& db, ThreadId thread, std::optional<Instant> at)
{
    db->execute(thread_set_record_locked, thread, at);
}

void insert_claim_version(Writer& db, ClaimId claim, ClaimVersion const& version)
{
    db->execute(claim_version_insert, claim, version.number, version.act, version.text, db::or_null(version.member.id),
                version.at);
}

std::vector<ClaimVersion> versions_of(Reader& db, ClaimId claim)
{
    auto const version_from = [](db::Row& row) {
        return ClaimVersion{row.get<std::int64_t>(), row.get<ClaimAct>(), row.get<std::string>(), member_name_from(row),
                            row.get<Instant>()};
    };
    return db->all(claim_versions_of, version_from, claim);
}

std::optional<ResponseId> insert_response(Writer& db, NewResponse const& response, MemberId by, Instant now)
{
    return db->one<ResponseId>(response_insert, response.claim, response.statement, response.kind,
                               response.is_concerned, response.reach, db::or_null(by), now);
}

std::optional<FoundResponse> find_response(Reader& db, ResponseId response)
{
    auto const response_from = [](db::Row& row) {
        return FoundResponse{row.get<ResponseId>(),
                             {row.get<ClaimId>(), row.get<ClaimId>(), row.get<ResponseKind>(), row.get<bool>(),
                              row.get<ResponseReach>()},
                             row.get<MemberId>()};
    };
    return db->first(response_find, response_from, response);
}

void remove_response(Writer& db, ResponseId response, MemberId by, Instant now)
{
    db->execute(response_remove, response, by, now);
}

}  // namespace stoa::store
