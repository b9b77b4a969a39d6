#include "store/account_deletion.hpp"

#include <array>

#include "base/digest.hpp"
#include "db/connection.hpp"
#include "store/data_export.hpp"
#include "store/link_card.hpp"
#include "store/participant.hpp"
#include "store/picture_copy.hpp"
#include "store/post.hpp"
#include "store/thread.hpp"
#include "store/thread_moderation.hpp"
#include "store/upload.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement account_deletion_find{"account_deletion.find", R"(
    SELECT asked_at, due_at, removes_posts FROM account_deletions WHERE member_id = $1)"};
constexpr db::Statement account_deletion_set{"account_deletion.set", R"(
    INSERT INTO account_deletions (member_id, asked_at, due_at, removes_posts) VALUES ($1, $2, $3, $4)
    ON CONFLICT (member_id)
    DO UPDATE SET asked_at = excluded.asked_at, due_at = excluded.due_at, removes_posts = excluded.removes_posts)"};
constexpr db::Statement account_deletion_delete{"account_deletion.delete",
                                                "DELETE FROM account_deletions WHERE member_id = $1"};
constexpr db::Statement account_deletion_due{"account_deletion.due", R"(
    SELECT member_id FROM account_deletions WHERE due_at <= $1 ORDER BY due_at LIMIT 100)"};
// 4 is administrators.
constexpr db::Statement member_other_administrator{"member.other_administrator", R"(
    SELECT m.id FROM member_groups g JOIN members m ON m.id = g.member_id
     WHERE g.group_id = 4 AND g.member_id <> $1 AND m.password_hash <> '' LIMIT 1)"};

// All that a post says, and what follows from it.
constexpr auto post_contents = std::to_array<db::Statement>({
    {"post.revisions", "DELETE FROM revisions WHERE post_id = $1"},
    {"post.mentions", "DELETE FROM mentions WHERE post_id = $1"},
    {"post.quotes", "DELETE FROM post_quotes WHERE quoting_post_id = $1"},
    {"post.erase", R"(
    UPDATE posts SET html = '', edit_reason = '', revision_count = 0, attachment_count = 0, attached_pictures = 0
     WHERE thread_id = (SELECT thread_id FROM post_sources WHERE post_id = $1)
       AND position = (SELECT position FROM post_sources WHERE post_id = $1))"},
    {"post_source.erase", "UPDATE post_sources SET text = '', excerpt = '', title = '', extra = '' WHERE post_id = $1"},
});
constexpr db::Statement select_erased{"post_source.is_erased",
                                      "SELECT post_id FROM post_sources WHERE post_id = $1 AND text = ''"};
constexpr db::Statement select_empty_threads{"thread.empty_of_starter", R"(
    SELECT id FROM threads WHERE starter_id = $1 AND post_count = 0 AND deleted_at IS NULL)"};

// What belongs to nobody else.
constexpr auto belongings = std::to_array<db::Statement>({
    {"account.sessions", "DELETE FROM sessions WHERE member_id = $1"},
    {"account.api_tokens", "DELETE FROM api_tokens WHERE member_id = $1"},
    {"account.login_tickets", "DELETE FROM login_tickets WHERE member_id = $1"},
    {"account.second_factor", "DELETE FROM second_factors WHERE member_id = $1"},
    {"account.passkeys", "DELETE FROM passkeys WHERE member_id = $1"},
    {"account.trusted_devices", "DELETE FROM trusted_devices WHERE member_id = $1"},
    {"account.identities", "DELETE FROM identities WHERE member_id = $1"},
    {"account.recovery_codes", "DELETE FROM recovery_codes WHERE member_id = $1"},
    {"account.links", "DELETE FROM account_links WHERE member_id = $1"},
    {"account.profile", "DELETE FROM profiles WHERE member_id = $1"},
    {"account.drafts", "DELETE FROM drafts WHERE member_id = $1"},
    {"account.bookmarks", "DELETE FROM bookmarks WHERE member_id = $1"},
    {"account.quote_picks", "DELETE FROM quote_picks WHERE member_id = $1"},
    {"account.read_marks", "DELETE FROM read_marks WHERE member_id = $1"},
    {"account.read_markings", "DELETE FROM read_markings WHERE member_id = $1"},
    {"account.submissions", "DELETE FROM submissions WHERE member_id = $1"},
    {"account.thread_watches", "DELETE FROM thread_watches WHERE member_id = $1"},
    {"account.forum_watches", "DELETE FROM forum_watches WHERE member_id = $1"},
    {"account.alerts", "DELETE FROM alerts WHERE member_id = $1"},
    {"account.alert_letters", "DELETE FROM alert_letters WHERE member_id = $1"},
    {"account.mentions", "DELETE FROM mentions WHERE member_id = $1"},
    {"account.ignores", "DELETE FROM member_ignores WHERE member_id = $1"},
    {"account.ignored", "DELETE FROM member_ignores WHERE ignored_id = $1"},
    {"account.groups", "DELETE FROM member_groups WHERE member_id = $1"},
    {"account.rules", "DELETE FROM member_rules WHERE member_id = $1"},
    {"account.forum_moderators", "DELETE FROM forum_moderators WHERE member_id = $1"},
    {"account.application", "DELETE FROM applications WHERE member_id = $1"},
    {"account.deletion", "DELETE FROM account_deletions WHERE member_id = $1"},
});
constexpr db::Statement select_name_key{"member.name_key",
                                        "SELECT name_key, membership FROM members WHERE id = $1 AND is_guest = 0"};
constexpr db::Statement insert_reserved{"reserved_name.insert",
                                        "INSERT INTO reserved_names (key) VALUES ($1) ON CONFLICT DO NOTHING"};
constexpr db::Statement select_reserved{"reserved_name.find", "SELECT 1 FROM reserved_names WHERE key = $1"};
constexpr db::Statement erase_row{"member.erase", R"(
    UPDATE members
       SET name = $2, name_key = '', email = '', email_key = '', email_confirmed_at = NULL, password_hash = '',
           title = '', country = '', location = '', signature = '', time_zone = '', joined_at = NULL, seen_at = NULL,
           staff_group_id = NULL, banned_at = NULL, banned_until = NULL, ban_reason = '', extra = '', is_guest = 1,
           unread_alerts = 0, unread_conversations = 0, writers = 0, ignores_members = 0, ignores_threads = 0, whats_new = '',
           deleted_at = $3, membership = 0
     WHERE id = $1)"};
constexpr db::Statement count_one_less{"member.count_one_less",
                                       "UPDATE counters SET value = value - 1 WHERE name = 'members'"};

AccountDeletion deletion_from(db::Row& row) { return {row.get<Instant>(), row.get<Instant>(), row.get<PostsFate>()}; }

// Those that posts and messages carry stay with them.
void delete_uploads(Writer& db, MemberId member, Instant now)
{
    set_avatar(db, member, std::nullopt, now);
    for (auto const& upload : uploads_of_member(db, member))
        if (upload.is_loose()) delete_upload(db, upload.id);
}

}  // namespace

std::optional<AccountDeletion> find_account_deletion(Reader& db, MemberId member)
{
    return db->first(account_deletion_find, deletion_from, member);
}

void set_account_deletion(Writer& db, MemberId member, AccountDeletion const& deletion)
{
    db->execute(account_deletion_set, member, deletion.asked_at, deletion.due_at, deletion.posts);
}

bool delete_account_deletion(Writer& db, MemberId member) { return db->execute(account_deletion_delete, member) > 0; }

std::vector<MemberId> due_account_deletions(Reader& db, Instant now)
{
    return db->all(account_deletion_due, [](db::Row& row) { return row.get<MemberId>(); }, now);
}

bool has_other_administrator(Reader& db, MemberId member)
{
    return db->one<MemberId>(member_other_administrator, member).has_value();
}

void erase_post(Writer& db, PostId post, MemberId by, Instant now)
{
    delete_post(db, post, by, now);
    for (auto const& upload : uploads_of_post(db, post)) delete_upload(db, upload.id);
    delete_post_links(db, post, now);
    delete_post_copies(db, post, now);
    for (auto const& statement : post_contents) db->execute(statement, post);
}

bool is_erased(Reader& db, PostId post) { return db->one<PostId>(select_erased, post).has_value(); }

void erase_empty_threads_of(Writer& db, MemberId member, Instant now)
{
    auto const threads = db->all(select_empty_threads, [](db::Row& row) { return row.get<ThreadId>(); }, member);
    for (auto const id : threads) {
        auto const thread = find_thread(db, id).value();
        set_heading(db, thread, {.title = std::string{deleted_thread_title}, .slug = "deleted-thread"});
        delete_thread(db, find_thread(db, id).value(), member, now);
    }
}

void erase_member(Writer& db, MemberId member, Instant now)
{
    struct Known {
        std::string name_key;
        Membership membership{};
    };
    auto const known = db->first(
        select_name_key, [](db::Row& row) { return Known{row.get<std::string>(), row.get<Membership>()}; }, member);
    if (!known) return;
    // Who never was a full member has written nothing under their name: somebody else may have it.
    bool const was_member = known->membership == Membership::full;
    if (was_member) db->execute(insert_reserved, sha256(known->name_key));
    delete_uploads(db, member, now);
    delete_data_export(db, member);
    leave_all_conversations(db, member);
    for (auto const& statement : belongings) db->execute(statement, member);
    db->execute(erase_row, member, deleted_member_name, now);
    if (was_member) db->execute(count_one_less);
}

bool is_name_reserved(Reader& db, std::string_view name_key)
{
    return db->one<std::int64_t>(select_reserved, sha256(name_key)).has_value();
}

}  // namespace stoa::store
