#include "store/site_record.hpp"

#include "db/connection.hpp"
#include "model/limits.hpp"
#include "store/claim_row.hpp"
#include "store/member_row.hpp"

namespace stoa::store {
namespace {

constexpr int lines_of_speaker_max = 5'000;
constexpr Instant after_everything{INT64_MAX};

constexpr db::Statement speaker_lines{"claim.lines_of_speaker", R"(
    SELECT c.role, c.said_as, c.said_from, c.said_to, c.status
      FROM claims c
      JOIN threads t ON t.id = c.thread_id AND (t.forum_id + 0) IN LIST($2)
      JOIN posts p ON p.thread_id = c.thread_id AND p.position = c.position AND p.deleted_at IS NULL
     WHERE c.speaker_id = $1 AND c.status > 0
     ORDER BY c.said_from, c.id
     LIMIT $3)"};
constexpr db::Statement speaker_claims{"claim.of_speaker", "SELECT t.title, t.slug, " STOA_CLAIM_COLUMNS R"(
      FROM claims c
      JOIN threads t ON t.id = c.thread_id AND (t.forum_id + 0) IN LIST($2))" STOA_CLAIM_JOINS R"(
     WHERE c.speaker_id = $1 AND c.status > 0
     ORDER BY c.said_from, c.id
     LIMIT $3 OFFSET $4)"};
// Walks back through what was done to statements, whichever of it may be read.
constexpr db::Statement record_change_list{
    "record.changes",
    "SELECT v.number, v.act, v.text, v.member_id, vm.name, v.made_at, t.title, t.slug, " STOA_CLAIM_COLUMNS R"(
      FROM claim_versions v
      JOIN claims c ON c.id = v.claim_id AND c.status > 0
      JOIN threads t ON t.id = c.thread_id AND (t.forum_id + 0) IN LIST($1))" STOA_CLAIM_JOINS R"(
      LEFT JOIN members vm ON vm.id = v.member_id
     WHERE (v.made_at, v.claim_id, v.number) < ($2, $3, $4) AND v.act <> 1
     ORDER BY v.made_at DESC, v.claim_id DESC, v.number DESC
     LIMIT $5)"};

PlacedEntry placed_entry_from(db::Row& row)
{
    PlacedEntry placed;
    placed.thread_title = row.get<std::string>();
    placed.thread_slug = row.get<std::string>();
    placed.entry.claim = claim_from(row);
    return placed;
}

}  // namespace

std::vector<SpokenLine> lines_of_speaker(Reader& db, SpeakerId speaker, std::vector<ForumId> const& forums)
{
    auto const line_from = [](db::Row& row) {
        auto role = row.get<std::string>();
        auto const said = said_from_columns(row);
        return SpokenLine{std::move(role), said, row.get<ClaimStatus>()};
    };
    return db->all(speaker_lines, line_from, speaker, forums, lines_of_speaker_max);
}

std::vector<PlacedEntry> claims_of_speaker(Reader& db, SpeakerId speaker, std::vector<ForumId> const& forums,
                                           std::int64_t page)
{
    return db->all(speaker_claims, placed_entry_from, speaker, forums, claims_per_page, (page - 1) * claims_per_page);
}

std::vector<RecordChange> record_changes(Reader& db, std::vector<ForumId> const& forums,
                                         std::optional<RecordChangePlace> const& before, int count)
{
    auto const change_from = [](db::Row& row) {
        ClaimVersion version{row.get<std::int64_t>(), row.get<ClaimAct>(), row.get<std::string>(),
                             member_name_from(row), row.get<Instant>()};
        return RecordChange{std::move(version), placed_entry_from(row)};
    };
    auto const place = before.value_or(RecordChangePlace{after_everything, {}, 0});
    return db->all(record_change_list, change_from, forums, place.at, place.claim, place.number, count);
}

}  // namespace stoa::store
