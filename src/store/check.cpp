#include "store/check.hpp"

#include <array>

#include "db/connection.hpp"
#include "store/forum_counts.hpp"

namespace stoa::store {

namespace {

// One thing that is written down in one place and follows from others. The statement gives the rows where the two
// differ: id, what is written, what follows.
struct Rule {
    std::string_view noun;
    std::string_view what;
    std::string_view words;  // between the two numbers: ", there are "
    db::Statement statement;
};

// At most 100 lines for each rule: a forum that was damaged badly has been understood by then.
#define STOA_DIFFERENCES(written, follows, from)                                                                       \
    "SELECT id, written, follows FROM (SELECT id, coalesce(" written ", 0) AS written, coalesce(" follows              \
    ", 0) AS follows FROM " from ") compared WHERE written <> follows ORDER BY id LIMIT 100"

constexpr auto rules = std::to_array<Rule>({
    {"thread",
     "post_count",
     ", there are ",
     {"check.thread.post_count",
      STOA_DIFFERENCES("post_count", "(SELECT count(*) FROM posts WHERE thread_id = threads.id AND deleted_at IS NULL)",
                       "threads")}},
    {"thread",
     "last_position",
     ", the last is ",
     {"check.thread.last_position",
      STOA_DIFFERENCES("last_position", "(SELECT max(position) FROM posts WHERE thread_id = threads.id)", "threads")}},
    {"thread",
     "last_position",
     ", posts at positions from 1 on: ",
     {"check.thread.gaps",
      STOA_DIFFERENCES("last_position", "(SELECT count(*) FROM posts WHERE thread_id = threads.id AND position > 0)",
                       "threads")}},
    {"thread",
     "last_post_id",
     ", it is ",
     {"check.thread.last_post", STOA_DIFFERENCES("last_post_id",
                                                 "(SELECT id FROM posts WHERE thread_id = threads.id AND deleted_at IS "
                                                 "NULL ORDER BY position DESC LIMIT 1)",
                                                 "threads")}},
    {"thread",
     "last_post_position",
     ", it is ",
     {"check.thread.last_post_position",
      STOA_DIFFERENCES("last_post_position",
                       "(SELECT max(position) FROM posts WHERE thread_id = threads.id AND deleted_at IS NULL)",
                       "threads")}},
    {"thread",
     "last_author_id",
     ", it is ",
     {"check.thread.last_author",
      STOA_DIFFERENCES("last_author_id",
                       "(SELECT author_id FROM posts WHERE thread_id = threads.id AND position = last_post_position)",
                       "threads")}},
    {"thread",
     "last_post_at",
     ", it is ",
     {"check.thread.last_post_at",
      STOA_DIFFERENCES("last_post_at",
                       "(SELECT created_at FROM posts WHERE thread_id = threads.id AND position = last_post_position)",
                       "threads")}},
    {"thread",
     "claim_count",
     ", on the record are ",
     {"check.thread.claim_count",
      STOA_DIFFERENCES("claim_count", "(SELECT count(*) FROM claims WHERE thread_id = threads.id AND status > 0)",
                       "threads")}},
    {"forum",
     "thread_count",
     ", there are ",
     {"check.forum.thread_count",
      STOA_DIFFERENCES("thread_count", "(SELECT count(*) FROM threads WHERE forum_id = forums.id)", "forums")}},
    {"forum",
     "post_count",
     ", its threads have ",
     {"check.forum.post_count",
      STOA_DIFFERENCES("post_count", "(SELECT CAST(sum(post_count) AS bigint) FROM threads WHERE forum_id = forums.id)",
                       "forums")}},
    {"forum",
     "last_thread_id",
     ", it is ",
     {"check.forum.last_thread", STOA_DIFFERENCES("last_thread_id", STOA_LAST_THREAD_OF("forums.id"), "forums")}},
    {"member",
     "post_count",
     ", there are ",
     {"check.member.post_count",
      STOA_DIFFERENCES("post_count", "(SELECT count(*) FROM posts WHERE author_id = members.id AND deleted_at IS NULL)",
                       "members")}},
    {"member",
     "thread_count",
     ", there are ",
     {"check.member.thread_count",
      STOA_DIFFERENCES("thread_count", "(SELECT count(*) FROM threads WHERE starter_id = members.id)", "members")}},
    {"member",
     "staff_group_id",
     ", the groups say ",
     {"check.member.staff",
      STOA_DIFFERENCES("staff_group_id",
                       "(SELECT max(group_id) FROM member_groups WHERE member_id = members.id AND "
                       "group_id IN (3, 4))",
                       "members")}},
    {"member",
     "reaction_score",
     ", there are ",
     {"check.member.reaction_score",
      STOA_DIFFERENCES(
          "reaction_score",
          "((SELECT CAST(coalesce(sum(likes), 0) AS bigint) FROM posts WHERE author_id = members.id AND likes > 0) + "
          "(SELECT count(*) FROM reactions WHERE author_id = members.id))",
          "members")}},
    {"all members",
     "count",
     ", there are ",
     {"check.members", STOA_DIFFERENCES("value", "(SELECT count(*) FROM members WHERE is_guest = 0 AND membership = 0)",
                                        "(SELECT 0 AS id, value FROM counters WHERE name = 'members') counter")}},
    {"post",
     "revision_count",
     ", there are ",
     {"check.post.revisions",
      STOA_DIFFERENCES("revision_count", "(SELECT count(*) FROM revisions WHERE post_id = posts.id)", "posts")}},
    {"post",
     "correction_count",
     ", there are ",
     {"check.post.corrections",
      STOA_DIFFERENCES("correction_count", "(SELECT count(*) FROM corrections WHERE post_id = posts.id)", "posts")}},
    {"post",
     "reaction_total",
     ", with imported likes there are ",
     {"check.post.reaction_total",
      STOA_DIFFERENCES("reaction_total", "(likes + (SELECT count(*) FROM reactions WHERE post_id = posts.id))",
                       "posts")}},
    {"post",
     "attached_pictures",
     ", there are ",
     {"check.post.attached_pictures",
      STOA_DIFFERENCES("attached_pictures",
                       "(SELECT count(*) FROM uploads WHERE post_id = posts.id AND is_in_text = 0 AND kind = 1)",
                       "posts")}},
    {"thread",
     "tags in their table",
     ", of this forum and activity there are ",
     {"check.thread.tags",
      STOA_DIFFERENCES("(SELECT count(*) FROM thread_tags g WHERE g.thread_id = threads.id)",
                       "(SELECT count(*) FROM thread_tags g WHERE g.thread_id = threads.id AND g.forum_id = "
                       "threads.forum_id AND g.activity_at = threads.activity_at)",
                       "threads")}},
    {"poll of thread",
     "ballot_count",
     ", there are ",
     {"check.poll.ballots",
      STOA_DIFFERENCES("ballot_count", "(SELECT count(*) FROM poll_ballots b WHERE b.thread_id = polls.id)",
                       "(SELECT thread_id AS id, ballot_count FROM polls) polls")}},
    {"thread",
     "has_poll",
     ", there are ",
     {"check.thread.has_poll",
      STOA_DIFFERENCES("has_poll", "(SELECT count(*) FROM polls WHERE thread_id = threads.id)", "threads")}},
    {"forum",
     "counts of tags",
     ", its threads have tags: ",
     {"check.forum.tags",
      STOA_DIFFERENCES("(SELECT CAST(sum(thread_count) AS bigint) FROM tag_counts WHERE forum_id = forums.id)",
                       "(SELECT count(*) FROM thread_tags g JOIN threads t ON t.id = g.thread_id WHERE t.forum_id = "
                       "forums.id)",
                       "forums")}},
    {"conversation",
     "message_count",
     ", there are ",
     {"check.conversation.message_count",
      STOA_DIFFERENCES("message_count", "(SELECT count(*) FROM messages WHERE conversation_id = conversations.id)",
                       "conversations")}},
    {"conversation",
     "last_message_id",
     ", it is ",
     {"check.conversation.last_message",
      STOA_DIFFERENCES(
          "last_message_id",
          "(SELECT id FROM messages WHERE conversation_id = conversations.id AND position = message_count)",
          "conversations")}},
    {"member",
     "unread_conversations",
     ", there are ",
     {"check.member.unread_conversations",
      STOA_DIFFERENCES("unread_conversations",
                       "(SELECT count(*) FROM (SELECT 1 FROM participants k WHERE k.member_id = members.id AND "
                       "k.attendance = 1 AND k.is_hidden = 0 AND k.is_unread = 1 LIMIT 100) few)",
                       "members")}},
    {"post",
     "position",
     ", its source says ",
     {"check.post.source",
      STOA_DIFFERENCES("position",
                       "(SELECT position FROM post_sources WHERE post_id = posts.id AND thread_id = posts.thread_id)",
                       "posts")}},
    {"post source",
     "position",
     ", its post says ",
     {"check.post_source.post",
      STOA_DIFFERENCES(
          "position",
          "(SELECT p.position FROM posts p WHERE p.thread_id = s.thread_id AND p.position = s.position AND "
          "p.id = s.id)",
          "(SELECT post_id AS id, thread_id, position FROM post_sources) s")}},
});
#undef STOA_DIFFERENCES

std::string line_for(Rule const& rule, db::Row& row)
{
    auto id = row.get<std::int64_t>();
    auto written = row.get<std::int64_t>();
    auto follows = row.get<std::int64_t>();
    std::string line{rule.noun};
    if (id != 0) line.append(" ").append(std::to_string(id));
    line.append(": ").append(rule.what).append(" says ").append(std::to_string(written));
    return line.append(rule.words).append(std::to_string(follows));
}

// The counts that a post's column packs, against the reactions that are there.
constexpr db::Statement check_reactions{"check.post.reactions", R"(
    SELECT id, written, follows FROM (
        SELECT id, reactions AS written,
               coalesce((SELECT group_concat(kind_id || ':' || given, ',')
                           FROM (SELECT kind_id, count(*) AS given FROM reactions r WHERE r.post_id = posts.id
                                  GROUP BY kind_id ORDER BY kind_id) kinds), '') AS follows
          FROM posts) compared
     WHERE written <> follows ORDER BY id LIMIT 100)",
                                        R"(
    SELECT id, written, follows FROM (
        SELECT id, reactions AS written,
               coalesce((SELECT string_agg(kind_id || ':' || given, ',' ORDER BY kind_id)
                           FROM (SELECT kind_id, count(*) AS given FROM reactions r WHERE r.post_id = posts.id
                                  GROUP BY kind_id) kinds), '') AS follows
          FROM posts) compared
     WHERE written <> follows ORDER BY id LIMIT 100)"};

std::string line_for_reactions(db::Row& row)
{
    auto id = std::to_string(row.get<std::int64_t>());
    auto written = row.get<std::string>();
    return "post " + id + ": reactions says \"" + written + "\", there are \"" + row.get<std::string>() + '"';
}

constexpr db::Statement check_file{
    "check.integrity", "PRAGMA integrity_check",
    "SELECT 'index ' || indexrelid::regclass::text || ' is not valid' FROM pg_index WHERE NOT indisvalid"};
constexpr db::Statement check_references{
    "check.references",
    "SELECT \"table\" || ': a row refers to a missing row of ' || \"parent\" FROM pragma_foreign_key_check LIMIT 100",
    "SELECT conrelid::regclass::text || ': ' || conname::text || ' is not valid' FROM pg_constraint WHERE NOT "
    "convalidated"};

}  // namespace

std::vector<std::string> find_inconsistencies(Reader& db)
{
    std::vector<std::string> lines;
    for (auto const& rule : rules)
        db->each(rule.statement, [&](db::Row& row) { lines.push_back(line_for(rule, row)); });
    db->each(check_reactions, [&](db::Row& row) { lines.push_back(line_for_reactions(row)); });
    return lines;
}

std::vector<std::string> find_damage(Reader& db)
{
    std::vector<std::string> lines;
    auto add = [&](db::Row& row) {
        auto line = row.get<std::string>();
        if (line != "ok") lines.push_back(std::move(line));
    };
    db->each(check_file, add);
    db->each(check_references, add);
    return lines;
}

}  // namespace stoa::store
