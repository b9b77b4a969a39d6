#include "store/correction.hpp"

#include "db/connection.hpp"
#include "store/member_row.hpp"

namespace stoa::store {

namespace {

#define STOA_CORRECTION_COLUMNS                                                                                        \
    "c.id, c.post_id, c.member_id, m.name, CASE WHEN c.removed_at IS NULL THEN c.text ELSE '' END, c.created_at, "     \
    "c.removed_at, c.removed_by, r.name"

constexpr db::Statement correction_insert{"correction.insert", R"(
    INSERT INTO corrections (post_id, member_id, text, created_at) VALUES ($1, $2, $3, $4))"};
constexpr db::Statement post_count_correction{"post.count_correction", R"(
    UPDATE posts SET correction_count = correction_count + 1 WHERE thread_id = $1 AND position = $2)"};
constexpr db::Statement set_removed{"correction.remove", R"(
    UPDATE corrections SET removed_at = $2, removed_by = $3 WHERE id = $1 AND removed_at IS NULL)"};
constexpr db::Statement correction_find{"correction.find", "SELECT " STOA_CORRECTION_COLUMNS R"(
      FROM corrections c
      JOIN members m ON m.id = c.member_id
      LEFT JOIN members r ON r.id = c.removed_by
     WHERE c.id = $1)"};
constexpr db::Statement select_of_posts{"correction.of_posts", "SELECT " STOA_CORRECTION_COLUMNS R"(
      FROM corrections c
      JOIN members m ON m.id = c.member_id
      LEFT JOIN members r ON r.id = c.removed_by
     WHERE c.post_id IN LIST($1)
     ORDER BY c.post_id, c.id)"};
constexpr db::Statement count_of_post{"correction.count", "SELECT count(*) FROM corrections WHERE post_id = $1"};
#undef STOA_CORRECTION_COLUMNS

Correction correction_from(db::Row& row)
{
    return {row.get<CorrectionId>(), row.get<PostId>(),  member_name_from(row),
            row.get<std::string>(),  row.get<Instant>(), row.get<std::optional<Instant>>(),
            member_name_from(row)};
}

}  // namespace

void insert_correction(Writer& db, PostSource const& post, MemberId author, std::string_view text, Instant now)
{
    db->execute(correction_insert, post.id, author, text, now);
    db->execute(post_count_correction, post.thread, post.position);
}

void remove_correction(Writer& db, CorrectionId correction, MemberId by, Instant now)
{
    db->execute(set_removed, correction, now, by);
}

std::optional<Correction> find_correction(Reader& db, CorrectionId correction)
{
    return db->first(correction_find, correction_from, correction);
}

std::vector<Correction> corrections_of(Reader& db, std::vector<PostId> const& posts)
{
    return db->all(select_of_posts, correction_from, posts);
}

std::int64_t count_corrections(Reader& db, PostId post) { return *db->one<std::int64_t>(count_of_post, post); }

}  // namespace stoa::store
