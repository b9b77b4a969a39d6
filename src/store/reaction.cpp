#include "store/reaction.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "db/connection.hpp"
#include "model/limits.hpp"
#include "store/forum.hpp"
#include "store/member_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_kinds{
    "reaction_kind.all", "SELECT id, key, name, icon, is_active FROM reaction_kinds kinds ORDER BY position, id"};

// Kinds are made by hand, so two of a number meet in the primary key at worst, and the act is repeated.
constexpr db::Statement kind_insert{"reaction_kind.insert", R"(
    INSERT INTO reaction_kinds (id, key, name, icon, position, is_active)
    SELECT max(id) + 1, $1, $2, $3, max(position) + 1, $4 FROM reaction_kinds kinds RETURNING id)"};
constexpr db::Statement kind_update{"reaction_kind.update",
                                    "UPDATE reaction_kinds SET name = $2, icon = $3, is_active = $4 WHERE id = $1"};
constexpr db::Statement kind_place{"reaction_kind.place", "UPDATE reaction_kinds SET position = $2 WHERE id = $1"};

constexpr db::Statement reaction_find{"reaction.find",
                                      "SELECT kind_id FROM reactions WHERE post_id = $1 AND member_id = $2"};
constexpr db::Statement reaction_set{"reaction.set", R"(
    INSERT INTO reactions (post_id, member_id, kind_id, author_id, created_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (post_id, member_id) DO UPDATE SET kind_id = excluded.kind_id, created_at = excluded.created_at)"};
constexpr db::Statement reaction_delete{"reaction.delete",
                                        "DELETE FROM reactions WHERE post_id = $1 AND member_id = $2"};
constexpr db::Statement post_reactions{"post.reactions",
                                       "SELECT reactions FROM posts WHERE thread_id = $1 AND position = $2"};
constexpr db::Statement update_counts{"post.set_reactions",
                                      R"(
    UPDATE posts SET reactions = $3, reaction_total = likes + $4 WHERE thread_id = $1 AND position = $2)"};
constexpr db::Statement add_to_score{"member.add_to_reaction_score",
                                     "UPDATE members SET reaction_score = reaction_score + $2 WHERE id = $1"};

constexpr db::Statement select_reactions{"reaction.of_post", R"(
    SELECT r.member_id, m.name, r.kind_id, r.created_at
      FROM reactions r
      JOIN members m ON m.id = r.member_id
     WHERE r.post_id = $1
     ORDER BY r.created_at DESC, r.member_id DESC
     LIMIT $2 OFFSET $3)"};
// A member's bookmarks are few, so those between the ends of a page are asked for by their range.
#define STOA_BOOKMARKED "SELECT post_id, 0, 1 FROM bookmarks WHERE member_id = $1 AND post_id BETWEEN $2 AND $3"
constexpr db::Statement select_bookmarked{"reaction.bookmarked", STOA_BOOKMARKED};
constexpr db::Statement reaction_marks{"reaction.marks", STOA_BOOKMARKED R"(
    UNION ALL
    SELECT post_id, kind_id, 0 FROM reactions WHERE member_id = $1 AND post_id IN LIST($4))"};
#undef STOA_BOOKMARKED

ReactionKind kind_from(db::Row& row)
{
    return {row.get<ReactionKindId>(), row.get<std::string>(), row.get<std::string>(), row.get<std::string>(),
            row.get<bool>()};
}

Reaction reaction_from(db::Row& row) { return {member_name_from(row), row.get<ReactionKindId>(), row.get<Instant>()}; }

std::int64_t total_of(std::span<ReactionCount const> counts)
{
    std::int64_t total = 0;
    for (auto const& each : counts) total += each.count;
    return total;
}

void add(std::vector<ReactionCount>& counts, ReactionKindId kind, std::int64_t difference)
{
    auto found = std::ranges::lower_bound(counts, kind, {}, &ReactionCount::kind);
    if (found == counts.end() || found->kind != kind) found = counts.insert(found, {kind, 0});
    found->count += difference;
    if (found->count == 0) counts.erase(found);
}

}  // namespace

std::vector<ReactionKind> all_reaction_kinds(Reader& db) { return db->all(select_kinds, kind_from); }

ReactionKindId insert_reaction_kind(Writer& db, ReactionKind const& kind)
{
    auto const id = *db->one<ReactionKindId>(kind_insert, kind.key, kind.name, kind.icon, kind.is_active);
    bump_forums_version(db);
    return id;
}

void update_reaction_kind(Writer& db, ReactionKind const& kind)
{
    db->execute(kind_update, kind.id, kind.name, kind.icon, kind.is_active);
    bump_forums_version(db);
}

void set_reaction_kind_positions(Writer& db, std::span<ReactionKind const> in_order)
{
    std::int64_t position = 0;
    for (auto const& kind : in_order) db->execute(kind_place, kind.id, ++position);
    bump_forums_version(db);
}

std::optional<ReactionKindId> find_reaction(Reader& db, PostId post, MemberId member)
{
    return db->one<ReactionKindId>(reaction_find, post, member);
}

bool set_reaction(Writer& db, PostSource const& post, MemberId member, ReactionKindId kind, Instant now)
{
    auto before = find_reaction(db, post.id, member).value_or(ReactionKindId{});
    if (before == kind) return false;
    bool const is_given = kind.value != 0, was_given = before.value != 0;
    if (is_given)
        db->execute(reaction_set, post.id, member, kind, db::or_null(post.author.id), now);
    else
        db->execute(reaction_delete, post.id, member);

    auto counts = unpacked_counts(db->one<std::string>(post_reactions, post.thread, post.position).value_or(""));
    if (was_given) add(counts, before, -1);
    if (is_given) add(counts, kind, +1);
    db->execute(update_counts, post.thread, post.position, packed_counts(counts), total_of(counts));
    if (is_given != was_given && post.author) db->execute(add_to_score, post.author.id, is_given ? +1 : -1);
    return true;
}

std::vector<Reaction> reactions_to(Reader& db, PostId post, std::int64_t page)
{
    return db->all(select_reactions, reaction_from, post, reactions_per_page, (page - 1) * reactions_per_page);
}

std::vector<OwnMarks> marks_of(Reader& db, MemberId member, PostId first, PostId last,
                               std::vector<PostId> const& with_reactions)
{
    auto const marks_from = [](db::Row& row) {
        return OwnMarks{row.get<PostId>(), row.get<ReactionKindId>(), row.get<bool>()};
    };
    if (with_reactions.empty()) return db->all(select_bookmarked, marks_from, member, first, last);
    return db->all(reaction_marks, marks_from, member, first, last, with_reactions);
}

std::string packed_counts(std::span<ReactionCount const> counts)
{
    std::string column;
    for (auto const& [kind, count] : counts) {
        if (!column.empty()) column += ',';
        column.append(std::to_string(kind.value)).append(":").append(std::to_string(count));
    }
    return column;
}

std::vector<ReactionCount> unpacked_counts(std::string_view column)
{
    std::vector<ReactionCount> counts;
    if (column.empty()) return counts;
    for (auto part : split(column, ',')) {
        auto colon = part.find(':');
        if (colon == std::string_view::npos) continue;
        auto kind = parse_number<std::int64_t>(part.substr(0, colon));
        auto count = parse_number<std::int64_t>(part.substr(colon + 1));
        if (kind && count) counts.push_back({{*kind}, *count});
    }
    return counts;
}

}  // namespace stoa::store
