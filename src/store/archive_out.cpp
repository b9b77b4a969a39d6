#include "db/connection.hpp"
#include "store/archive.hpp"
#include "store/member_row.hpp"
#include "store/post_row.hpp"
#include "store/reaction.hpp"
#include "store/thread_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement archive_forums{"archive.forums", R"(
    SELECT id, parent_id, kind, name, slug, description, icon, position, extra FROM forums WHERE id > 0 ORDER BY id)"};
constexpr db::Statement select_members{"archive.members", "SELECT " STOA_MEMBER_COLUMNS R"(, m.password_hash, m.extra
    FROM members m WHERE m.id > $1 AND m.membership = 0 ORDER BY m.id LIMIT $2)"};
constexpr db::Statement archive_member_groups{"archive.member_groups", R"(
    SELECT group_id FROM member_groups WHERE member_id = $1 ORDER BY group_id)"};
constexpr db::Statement archive_threads{"archive.threads", "SELECT " STOA_THREAD_COLUMNS R"(, t.extra
    FROM threads t WHERE t.id > $1 AND t.deleted_at IS NULL ORDER BY t.id LIMIT $2)"};
constexpr db::Statement select_some_threads{"archive.some_threads", "SELECT " STOA_THREAD_COLUMNS R"(, t.extra
    FROM threads t WHERE t.id IN LIST($1))"};
constexpr db::Statement select_some_posts{
    "archive.some_posts", "SELECT " STOA_SOURCE_COLUMNS
                          R"(, p.parent_id, s.title, p.edited_at, p.is_edited, p.likes, p.reactions, s.extra
      FROM post_sources s
      JOIN posts p ON p.thread_id = s.thread_id AND p.position = s.position
      LEFT JOIN members a ON a.id = p.author_id
      LEFT JOIN members d ON d.id = p.deleted_by
     WHERE s.post_id IN LIST($1))"};
constexpr db::Statement archive_posts{"archive.posts",
                                      "SELECT " STOA_SOURCE_COLUMNS
                                      R"(, p.parent_id, s.title, p.edited_at, p.is_edited, p.likes, p.reactions, s.extra
      FROM posts p
      JOIN post_sources s ON s.post_id = p.id
      LEFT JOIN members a ON a.id = p.author_id
      LEFT JOIN members d ON d.id = p.deleted_by
     WHERE p.thread_id = $1 AND p.position > $2
     ORDER BY p.position LIMIT $3)"};

ExportedForum exported_forum_from(db::Row& row)
{
    Forum forum{row.get<ForumId>(),
                row.get<ForumId>(),
                row.get<ForumKind>(),
                row.get<std::string>(),
                row.get<std::string>(),
                row.get<std::string>(),
                row.get<std::string>(),
                row.get<std::int64_t>(),
                0,
                0,
                std::nullopt};
    return {std::move(forum), row.get<std::string>()};
}

ExportedMember exported_member_from(db::Row& row)
{
    return {member_from(row), row.get<std::string>(), row.get<std::string>()};
}

ExportedThread exported_thread_from(db::Row& row) { return {thread_from(row), row.get<std::string>()}; }

// The likes of members join those that came with an import: the next forum cannot tell them apart.
std::int64_t likes_from(db::Row& row)
{
    auto likes = row.get<std::int64_t>();
    for (auto const& [kind, given] : unpacked_counts(row.get<std::string_view>()))
        if (kind == like_kind) likes += given;
    return likes;
}

ExportedPost exported_post_from(db::Row& row)
{
    return {source_from(row), row.get<PostId>(), row.get<std::string>(), row.get<std::optional<Instant>>(),
            row.get<bool>(),  likes_from(row),   row.get<std::string>()};
}

}  // namespace

void each_forum(Reader& db, std::function<void(ExportedForum const&)> const& visit)
{
    db->each(archive_forums, [&](db::Row& row) { visit(exported_forum_from(row)); });
}

void each_member(Reader& db, std::function<void(ExportedMember const&)> const& visit)
{
    constexpr int count = 500;
    auto group_from = [](db::Row& row) { return row.get<GroupId>(); };
    std::vector<ExportedMember> some;
    MemberId after{};
    do {
        some = db->all(select_members, exported_member_from, after, count);
        for (auto& exported : some) {
            after = exported.member.id;
            exported.member.groups = db->all(archive_member_groups, group_from, after);
            visit(exported);
        }
    } while (some.size() == count);
}

std::vector<ExportedThread> threads_after(Reader& db, ThreadId after, int count)
{
    return db->all(archive_threads, exported_thread_from, after, count);
}

std::vector<ExportedPost> posts_after(Reader& db, ThreadId thread, std::int64_t position, int count)
{
    return db->all(archive_posts, exported_post_from, thread, position, count);
}

std::vector<ExportedThread> exported_threads(Reader& db, std::vector<ThreadId> const& threads)
{
    if (threads.empty()) return {};
    return db->all(select_some_threads, exported_thread_from, threads);
}

std::vector<ExportedPost> exported_posts(Reader& db, std::vector<PostId> const& posts)
{
    return db->all(select_some_posts, exported_post_from, posts);
}

}  // namespace stoa::store
