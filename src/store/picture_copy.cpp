#include "store/picture_copy.hpp"

#include "db/connection.hpp"

namespace stoa::store {
namespace {

constexpr db::Statement copy_find{"copy.find", "SELECT id FROM picture_copies WHERE address = $1 AND purpose = $2"};
constexpr db::Statement copy_insert{"copy.insert", R"(
    INSERT INTO picture_copies (address, purpose, state, wanted_by, wanted_at, due_at)
    VALUES ($1, $2, 0, $3, $4, $4) RETURNING id)"};
constexpr db::Statement copy_count_wanted{
    "copy.count_wanted", "SELECT count(*) FROM picture_copies WHERE wanted_by = $1 AND wanted_at > $2"};
constexpr db::Statement sum_fetched{"copy.fetched_bytes", R"(
    SELECT CAST(coalesce(sum(fetched_bytes), 0) AS bigint)
      FROM picture_copies
     WHERE wanted_by = $1 AND fetched_at > $2)"};
constexpr db::Statement select_bytes{"copy.bytes",
                                     "SELECT bytes FROM picture_copies WHERE hash = $1 AND state = 1 LIMIT 1"};

constexpr db::Statement copy_loosen_of_post{"copy.loosen_of_post", R"(
    UPDATE picture_copies SET loose_since = $2
     WHERE id IN (SELECT copy_id FROM post_copies WHERE post_id = $1))"};
constexpr db::Statement post_copy_delete{"post_copy.delete", "DELETE FROM post_copies WHERE post_id = $1"};
constexpr db::Statement post_copy_insert{"post_copy.insert", R"(
    INSERT INTO post_copies (post_id, copy_id, is_due)
    SELECT $1, c.id, CASE c.state WHEN 1 THEN 1 ELSE 0 END FROM picture_copies c WHERE c.id = $2)"};
constexpr db::Statement copy_of_post{"copy.of_post", R"(
    SELECT c.address, c.hash, c.width, c.height
      FROM post_copies p
      JOIN picture_copies c ON c.id = p.copy_id
     WHERE p.post_id = $1 AND c.state = 1)"};
constexpr db::Statement post_copy_due{"post_copy.due",
                                      "SELECT post_id FROM post_copies WHERE is_due = 1 ORDER BY post_id LIMIT $1"};
constexpr db::Statement post_copy_set_shown{"post_copy.set_shown",
                                            "UPDATE post_copies SET is_due = 0 WHERE post_id = $1 AND is_due = 1"};

constexpr db::Statement copy_next{"copy.next", R"(
    SELECT id, address, purpose, wanted_by, tries + 1, due_at
      FROM picture_copies
     WHERE due_at <= $1
     ORDER BY due_at
     LIMIT 1)"};
// Of two who saw the same row the second finds another time in it.
constexpr db::Statement copy_claim{
    "copy.claim", "UPDATE picture_copies SET due_at = $3, tries = tries + 1 WHERE id = $1 AND due_at = $2"};
constexpr db::Statement copy_put_off{"copy.put_off", "UPDATE picture_copies SET due_at = $2 WHERE id = $1"};
constexpr db::Statement postpone{"copy.postpone",
                                 "UPDATE picture_copies SET due_at = $2, tries = tries - 1 WHERE id = $1"};
constexpr db::Statement copy_give_up{"copy.give_up", R"(
    UPDATE picture_copies SET state = 2, due_at = NULL, fetched_bytes = $2, fetched_at = $3 WHERE id = $1)"};

constexpr db::Statement note_old_file{"removed_file.of_copy", R"(
    INSERT INTO removed_files (hash) SELECT hash FROM picture_copies WHERE id = $1 AND hash <> ''
    ON CONFLICT DO NOTHING)"};
constexpr db::Statement set_file{"copy.set_file", R"(
    UPDATE picture_copies
       SET hash = $2, width = $3, height = $4, bytes = $5, fetched_bytes = $6, fetched_at = $7
     WHERE id = $1)"};
constexpr db::Statement set_ready{"copy.set_ready", "UPDATE picture_copies SET state = 1, due_at = NULL WHERE id = $1"};
constexpr db::Statement set_posts_due{"post_copy.set_due", "UPDATE post_copies SET is_due = 1 WHERE copy_id = $1"};
constexpr db::Statement set_links_due{"post_link.set_due_by_picture", R"(
    UPDATE post_links SET is_due = 1 WHERE link_id IN (SELECT id FROM link_cards WHERE picture_id = $1))"};

constexpr db::Statement copy_loose{"copy.loose", R"(
    SELECT id FROM picture_copies WHERE loose_since < $1 ORDER BY loose_since LIMIT $2)"};
constexpr db::Statement select_use_in_post{"copy.in_post",
                                           "SELECT post_id FROM post_copies WHERE copy_id = $1 LIMIT 1"};
constexpr db::Statement select_use_in_card{"copy.in_card", "SELECT id FROM link_cards WHERE picture_id = $1 LIMIT 1"};
constexpr db::Statement copy_fasten{"copy.fasten", "UPDATE picture_copies SET loose_since = NULL WHERE id = $1"};
constexpr db::Statement delete_copy{"copy.delete", "DELETE FROM picture_copies WHERE id = $1"};

}  // namespace

std::optional<CopyId> find_copy(Reader& db, std::string_view address, CopyUse use)
{
    return db->one<CopyId>(copy_find, address, use);
}

CopyId insert_wanted_copy(Writer& db, std::string_view address, CopyUse use, MemberId by, Instant now)
{
    return *db->one<CopyId>(copy_insert, address, use, db::or_null(by), now);
}

std::int64_t count_copies_wanted(Reader& db, MemberId by, Instant since)
{
    return *db->one<std::int64_t>(copy_count_wanted, by, since);
}

std::int64_t bytes_fetched_for(Reader& db, MemberId by, Instant since)
{
    return *db->one<std::int64_t>(sum_fetched, by, since);
}

std::optional<std::int64_t> find_copy_bytes(Reader& db, std::string_view hash)
{
    return db->one<std::int64_t>(select_bytes, hash);
}

void insert_post_copies(Writer& db, PostId post, std::vector<CopyId> const& copies)
{
    for (auto const copy : copies) db->execute(post_copy_insert, post, copy);
}

void delete_post_copies(Writer& db, PostId post, Instant now)
{
    db->execute(copy_loosen_of_post, post, now);
    db->execute(post_copy_delete, post);
}

PictureCopies copies_of_post(Reader& db, PostId post)
{
    PictureCopies copies;
    auto const read = [&](db::Row& row) {
        auto address = row.get<std::string>();
        copies.emplace(std::move(address),
                       PictureCopy{row.get<std::string>(), row.get<std::int64_t>(), row.get<std::int64_t>()});
    };
    db->each(copy_of_post, read, post);
    return copies;
}

std::vector<PostId> posts_due_for_copies(Reader& db, int count)
{
    return db->all(post_copy_due, [](db::Row& row) { return row.get<PostId>(); }, count);
}

void note_copies_shown(Writer& db, PostId post) { db->execute(post_copy_set_shown, post); }

std::optional<ClaimedCopy> claim_copy(Writer& db, Instant now, Instant until)
{
    struct Next {
        ClaimedCopy copy;
        Instant due_at;
    };
    auto const next_from = [](db::Row& row) {
        return Next{{row.get<CopyId>(), row.get<std::string>(), row.get<CopyUse>(), row.get<MemberId>(),
                     row.get<std::int64_t>()},
                    row.get<Instant>()};
    };
    auto const next = db->first(copy_next, next_from, now);
    if (!next || db->execute(copy_claim, next->copy.id, next->due_at, until) == 0) return std::nullopt;
    return next->copy;
}

void put_copy_off(Writer& db, CopyId copy, Instant until) { db->execute(copy_put_off, copy, until); }

void postpone_copy(Writer& db, CopyId copy, Instant until) { db->execute(postpone, copy, until); }

void give_copy_up(Writer& db, CopyId copy, std::int64_t fetched_bytes, Instant now)
{
    db->execute(copy_give_up, copy, fetched_bytes, now);
}

void note_copy_file(Writer& db, CopyId copy, CopyFile const& file, Instant now)
{
    db->execute(note_old_file, copy);
    db->execute(set_file, copy, file.copy.hash, file.copy.width, file.copy.height, file.bytes, file.fetched_bytes, now);
}

void set_copy_ready(Writer& db, CopyId copy)
{
    db->execute(set_ready, copy);
    db->execute(set_posts_due, copy);
    db->execute(set_links_due, copy);
}

std::vector<CopyId> loose_copies(Reader& db, Instant since_before, int count)
{
    return db->all(copy_loose, [](db::Row& row) { return row.get<CopyId>(); }, since_before, count);
}

void forget_unused_copy(Writer& db, CopyId copy)
{
    if (db->one<PostId>(select_use_in_post, copy) || db->one<LinkId>(select_use_in_card, copy)) {
        db->execute(copy_fasten, copy);
        return;
    }
    db->execute(note_old_file, copy);
    db->execute(delete_copy, copy);
}

}  // namespace stoa::store
