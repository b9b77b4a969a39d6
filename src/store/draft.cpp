#include "store/draft.hpp"

#include "base/text.hpp"
#include "db/connection.hpp"
#include "model/limits.hpp"

namespace stoa::store {

namespace {

#define STOA_DRAFT_COLUMNS                                                                                             \
    "d.place, d.place_id, d.title, d.prefix, d.tags, d.markup, d.text, d.revision, d.updated_at, "                     \
    "d.poll, d.uploads, d.recipients"

constexpr db::Statement select_draft{"draft.find", "SELECT " STOA_DRAFT_COLUMNS R"(
      FROM drafts d
     WHERE d.member_id = $1 AND d.place = $2 AND d.place_id = $3)"};
constexpr db::Statement draft_save{"draft.save", R"(
    INSERT INTO drafts (member_id, place, place_id, title, prefix, tags, markup, text, revision, updated_at, poll,
                        uploads, recipients)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT (member_id, place, place_id) DO UPDATE
       SET title = excluded.title, prefix = excluded.prefix, tags = excluded.tags, markup = excluded.markup,
           text = excluded.text, revision = excluded.revision, updated_at = excluded.updated_at,
           poll = excluded.poll, uploads = excluded.uploads, recipients = excluded.recipients)"};
constexpr db::Statement draft_delete{"draft.delete",
                                     "DELETE FROM drafts WHERE member_id = $1 AND place = $2 AND place_id = $3"};
constexpr db::Statement delete_beyond{"draft.delete_beyond", R"(
    DELETE FROM drafts
     WHERE member_id = $1
       AND updated_at <= (SELECT o.updated_at FROM drafts o WHERE o.member_id = $1
                           ORDER BY o.updated_at DESC LIMIT 1 OFFSET $2))"};
constexpr db::Statement draft_delete_old{"draft.delete_old", "DELETE FROM drafts WHERE updated_at < $1"};
constexpr db::Statement draft_of_member{"draft.of_member", "SELECT " STOA_DRAFT_COLUMNS R"(,
           coalesce(t.forum_id, CASE d.place WHEN 1 THEN d.place_id END), t.id, t.title, s.position, coalesce(k.conversation_id, 0), coalesce(c.title, ''), coalesce(m.name, '')
      FROM drafts d
      LEFT JOIN post_sources s ON s.post_id = CASE d.place WHEN 3 THEN d.place_id END
      LEFT JOIN threads t ON t.id = CASE d.place WHEN 2 THEN d.place_id ELSE s.thread_id END
      LEFT JOIN messages x ON x.id = CASE d.place WHEN 6 THEN d.place_id END
      LEFT JOIN participants k ON k.member_id = d.member_id AND k.attendance = 1
            AND k.conversation_id = CASE d.place WHEN 5 THEN d.place_id ELSE x.conversation_id END
      LEFT JOIN conversations c ON c.id = k.conversation_id
      LEFT JOIN members m ON m.id = CASE d.place WHEN 4 THEN d.place_id END AND m.is_guest = 0
     WHERE d.member_id = $1
     ORDER BY d.updated_at DESC, d.place, d.place_id
     LIMIT $2 OFFSET $3)"};
constexpr db::Statement draft_count{"draft.count", "SELECT count(*) FROM drafts WHERE member_id = $1"};

// "12,13"
std::optional<std::string> packed(std::optional<std::vector<UploadId>> const& uploads)
{
    if (!uploads) return std::nullopt;
    std::string column;
    for (auto upload : *uploads) column.append(column.empty() ? "" : ",").append(std::to_string(upload.value));
    return column;
}

std::optional<std::vector<UploadId>> unpacked(std::optional<std::string> const& column)
{
    if (!column) return std::nullopt;
    std::vector<UploadId> uploads;
    for (auto part : split(*column, ','))
        if (auto id = parse_number<std::int64_t>(part)) uploads.push_back(UploadId{*id});
    return uploads;
}

SavedDraft draft_from(db::Row& row)
{
    return {{row.get<DraftKind>(), row.get<std::int64_t>()},
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<Markup>(),
            row.get<std::string>(),
            row.get<std::int64_t>(),
            row.get<Instant>(),
            row.get<std::string>(),
            unpacked(row.get<std::optional<std::string>>()),
            row.get<std::string>()};
}

}  // namespace

std::optional<SavedDraft> find_draft(Reader& db, MemberId member, DraftPlace place)
{
    return db->first(select_draft, draft_from, member, place.kind, place.id);
}

void save_draft(Writer& db, MemberId member, SavedDraft const& draft)
{
    db->execute(draft_save, member, draft.place.kind, draft.place.id, draft.title, draft.prefix, draft.tags,
                draft.markup, draft.text, draft.revision, draft.updated_at, draft.poll, packed(draft.uploads),
                draft.recipients);
}

bool delete_draft(Writer& db, MemberId member, DraftPlace place)
{
    return db->execute(draft_delete, member, place.kind, place.id) > 0;
}

void delete_drafts_beyond(Writer& db, MemberId member, std::int64_t count)
{
    db->execute(delete_beyond, member, count);
}

void delete_old_drafts(Writer& db, Instant before) { db->execute(draft_delete_old, before); }

std::vector<DraftInPlace> drafts_of_member(Reader& db, MemberId member, std::int64_t page)
{
    auto from = [](db::Row& row) {
        return DraftInPlace{draft_from(row),        row.get<ForumId>(),      row.get<ThreadId>(),
                            row.get<std::string>(), row.get<std::int64_t>(), row.get<ConversationId>(),
                            row.get<std::string>(), row.get<std::string>()};
    };
    return db->all(draft_of_member, from, member, drafts_per_page, (page - 1) * drafts_per_page);
}

std::int64_t count_drafts(Reader& db, MemberId member) { return *db->one<std::int64_t>(draft_count, member); }

}  // namespace stoa::store
