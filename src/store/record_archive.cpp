#include "store/record_archive.hpp"

#include "db/connection.hpp"
#include "store/claim_row.hpp"
#include "store/source.hpp"
#include "store/source_row.hpp"
#include "store/speaker.hpp"

namespace stoa::store {
namespace {

constexpr db::Statement archive_speakers{"archive.speakers", R"(
    SELECT id, created_by, created_at, extra
      FROM speakers
     WHERE id > $1 AND merged_into IS NULL
     ORDER BY id
     LIMIT $2)"};
constexpr db::Statement archive_sources{"archive.sources", R"(
    SELECT id, entered_at, extra FROM sources WHERE id > $1 ORDER BY id LIMIT $2)"};
constexpr db::Statement archive_descriptions{"archive.descriptions",
                                             "SELECT d.thread_id, d.described_at, " STOA_SOURCE_CARD_COLUMNS R"(
      FROM source_descriptions d
      JOIN sources o ON o.id = d.source_id
      JOIN threads t ON t.id = d.thread_id AND t.deleted_at IS NULL
     WHERE (d.source_id, d.thread_id) > ($1, $2)
       AND (d.kind <> o.kind OR d.publisher <> o.publisher OR d.headline <> o.headline
            OR d.standfirst <> o.standfirst OR d.authors <> o.authors OR d.lang <> o.lang OR d.address <> o.address
            OR d.caption <> o.caption OR d.credit <> o.credit OR d.quotation <> o.quotation
            OR coalesce(d.published_at, 0) <> coalesce(o.published_at, 0)
            OR coalesce(d.updated_at, 0) <> coalesce(o.updated_at, 0))
     ORDER BY d.source_id, d.thread_id
     LIMIT $3)"};
constexpr db::Statement archive_citations{"archive.citations", R"(
    SELECT c.source_id, c.post_id, c.entered_by, c.entered_at
      FROM citations c
      JOIN threads t ON t.id = c.thread_id AND t.deleted_at IS NULL
     WHERE (c.post_id, c.source_id) > ($1, $2) AND c.is_card = 1
     ORDER BY c.post_id, c.source_id
     LIMIT $3)"};
constexpr db::Statement archive_claims{"archive.claims", "SELECT " STOA_CLAIM_COLUMNS R"(, c.extra
      FROM claims c
      JOIN threads t ON t.id = c.thread_id AND t.deleted_at IS NULL
      LEFT JOIN speakers s ON s.id = c.speaker_id
      LEFT JOIN sources o ON o.id = c.source_id
      LEFT JOIN members m ON m.id = c.entered_by
     WHERE c.id > $1 AND c.state <> 2
     ORDER BY c.id
     LIMIT $2)"};
constexpr db::Statement archive_merges{"archive.merges", R"(
    SELECT c.id, c.merged_into
      FROM claims c
      JOIN claims o ON o.id = c.merged_into AND o.state <> 2
      JOIN threads t ON t.id = c.thread_id AND t.deleted_at IS NULL
     WHERE c.merged_into IS NOT NULL AND c.id > $1 AND c.state <> 2
     ORDER BY c.id
     LIMIT $2)"};
constexpr db::Statement archive_own_claims{"archive.own_claims", "SELECT " STOA_CLAIM_COLUMNS R"(
      FROM claims c
      LEFT JOIN speakers s ON s.id = c.speaker_id
      LEFT JOIN source_descriptions o ON o.source_id = c.source_id AND o.thread_id = c.thread_id
      LEFT JOIN members m ON m.id = c.entered_by
     WHERE c.entered_by = $1 AND c.id > $2
     ORDER BY c.id
     LIMIT $3)"};
constexpr db::Statement archive_responses{"archive.responses", R"(
    SELECT r.id, r.claim_id, r.statement_id, r.kind, r.is_concerned, r.entered_by, r.entered_at, r.extra
      FROM responses r
      JOIN claims c ON c.id = r.claim_id AND c.state <> 2
      JOIN claims a ON a.id = r.statement_id AND a.state <> 2
      JOIN threads t ON t.id = c.thread_id AND t.deleted_at IS NULL
      JOIN threads u ON u.id = a.thread_id AND u.deleted_at IS NULL
     WHERE r.id > $1 AND r.removed_at IS NULL
     ORDER BY r.id
     LIMIT $2)"};

constexpr db::Statement speaker_forget_names{"speaker.forget_names", "DELETE FROM speaker_names WHERE speaker_id = $1"};

constexpr db::Statement claim_thread{"claim.thread", "SELECT thread_id FROM claims WHERE id = $1"};

// The statements of one table.
struct Placing {
    db::Statement is_taken;
    db::Statement renumber;
    db::Statement move_sequence;  // PostgreSQL: what it draws next lies beyond
                                  // every number that was wished for
    db::Statement set_extra;
};

#define STOA_PLACING(noun, table)                                                                                      \
    {{noun ".is_number_taken", "SELECT count(*) FROM " table " WHERE id = $1"},                                        \
     {noun ".renumber", "UPDATE " table " SET id = $2 WHERE id = $1"},                                                 \
     {noun ".move_numbers", "", "SELECT setval('" table "_id_seq', greatest($1, last_value)) FROM " table "_id_seq"},  \
     {noun ".set_extra", "UPDATE " table " SET extra = $2 WHERE id = $1"}}
constexpr Placing placing_speaker = STOA_PLACING("speaker", "speakers");
constexpr Placing placing_source = STOA_PLACING("source", "sources");
constexpr Placing placing_claim = STOA_PLACING("claim", "claims");
constexpr Placing placing_response = STOA_PLACING("response", "responses");
#undef STOA_PLACING

template <class Noun>
Id<Noun> placed(Writer& db, Placing const& placing, Id<Noun> id, std::optional<std::int64_t> wished,
                std::string_view extra)
{
    bool const is_free = wished && *wished != id.value && *db->one<std::int64_t>(placing.is_taken, *wished) == 0;
    if (is_free) {
        db->execute(placing.renumber, id, *wished);
        id.value = *wished;
        if (db->engine() == db::Engine::postgres) db->execute(placing.move_sequence, id);
    }
    if (!extra.empty()) db->execute(placing.set_extra, id, extra);
    return id;
}

}  // namespace

std::vector<ExportedSpeaker> speakers_after(Reader& db, SpeakerId after, int count)
{
    auto const exported_from = [](db::Row& row) {
        ExportedSpeaker exported;
        exported.speaker.id = row.get<SpeakerId>();
        exported.member = row.get<MemberId>();
        exported.at = row.get<Instant>();
        exported.extra = row.get<std::string>();
        return exported;
    };
    auto found = db->all(archive_speakers, exported_from, after, count);
    for (auto& exported : found) exported.speaker = *find_speaker(db, exported.speaker.id);
    return found;
}

std::vector<ExportedSource> sources_after(Reader& db, SourceId after, int count)
{
    auto const exported_from = [](db::Row& row) {
        ExportedSource exported;
        exported.source.id = row.get<SourceId>();
        exported.at = row.get<Instant>();
        exported.extra = row.get<std::string>();
        return exported;
    };
    auto found = db->all(archive_sources, exported_from, after, count);
    for (auto& exported : found) exported.source = *find_source(db, exported.source.id);
    return found;
}

std::vector<ExportedDescription> descriptions_after(Reader& db, SourceId source, ThreadId thread, int count)
{
    auto const exported_from = [](db::Row& row) {
        auto const in = row.get<ThreadId>();
        auto const at = row.get<Instant>();
        return ExportedDescription{in, cited_source_from(row), at};
    };
    return db->all(archive_descriptions, exported_from, source, thread, count);
}

std::vector<ExportedCitation> citations_after(Reader& db, PostId post, SourceId source, int count)
{
    auto const exported_from = [](db::Row& row) {
        return ExportedCitation{row.get<SourceId>(), row.get<PostId>(), row.get<MemberId>(), row.get<Instant>()};
    };
    return db->all(archive_citations, exported_from, post, source, count);
}

std::vector<ExportedClaim> claims_after(Reader& db, ClaimId after, int count)
{
    auto const exported_from = [](db::Row& row) {
        auto claim = claim_from(row);
        return ExportedClaim{std::move(claim), row.get<std::string>()};
    };
    return db->all(archive_claims, exported_from, after, count);
}

std::vector<ExportedMerge> merges_after(Reader& db, ClaimId after, int count)
{
    auto const merge_from = [](db::Row& row) { return ExportedMerge{row.get<ClaimId>(), row.get<ClaimId>()}; };
    return db->all(archive_merges, merge_from, after, count);
}

std::vector<Claim> claims_entered_by(Reader& db, MemberId member, ClaimId after, int count)
{
    return db->all(archive_own_claims, claim_from, member, after, count);
}

std::vector<ExportedResponse> responses_after(Reader& db, ResponseId after, int count)
{
    auto const exported_from = [](db::Row& row) {
        return ExportedResponse{row.get<ResponseId>(),
                                {row.get<ClaimId>(), row.get<ClaimId>(), row.get<ResponseKind>(), row.get<bool>()},
                                row.get<MemberId>(),
                                row.get<Instant>(),
                                row.get<std::string>()};
    };
    return db->all(archive_responses, exported_from, after, count);
}

std::optional<ThreadId> thread_of_claim(Reader& db, ClaimId claim) { return db->one<ThreadId>(claim_thread, claim); }

SpeakerId place_imported(Writer& db, SpeakerId speaker, std::optional<std::int64_t> wished, std::string_view extra)
{
    // Names lead to the number, and follow it.
    auto const found = *find_speaker(db, speaker);
    db->execute(speaker_forget_names, speaker);
    auto const here = placed(db, placing_speaker, speaker, wished, extra);
    insert_speaker_name(db, here, found.name);
    return here;
}

SourceId place_imported(Writer& db, SourceId source, std::optional<std::int64_t> wished, std::string_view extra)
{
    return placed(db, placing_source, source, wished, extra);
}

ClaimId place_imported(Writer& db, ClaimId claim, std::optional<std::int64_t> wished, std::string_view extra)
{
    return placed(db, placing_claim, claim, wished, extra);
}

ResponseId place_imported(Writer& db, ResponseId response, std::optional<std::int64_t> wished, std::string_view extra)
{
    return placed(db, placing_response, response, wished, extra);
}

}  // namespace stoa::store
