#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <map>

#include "db/sqlite.hpp"
#include "store/access_rule.hpp"
#include "store/account_deletion.hpp"
#include "store/account_link.hpp"
#include "store/alert.hpp"
#include "store/alert_letter.hpp"
#include "store/archive.hpp"
#include "store/ban.hpp"
#include "store/bookmark.hpp"
#include "store/conversation_sample_test.hpp"
#include "store/correction.hpp"
#include "store/data_export.hpp"
#include "store/draft.hpp"
#include "store/event.hpp"
#include "store/feed.hpp"
#include "store/forum_admin.hpp"
#include "store/group.hpp"
#include "store/ignore.hpp"
#include "store/internal_card.hpp"
#include "store/link_card.hpp"
#include "store/log_in_data_sample_test.hpp"
#include "store/long_thread_sample_test.hpp"
#include "store/mail.hpp"
#include "store/member_name.hpp"
#include "store/member_search.hpp"
#include "store/migration.hpp"
#include "store/moderation_log.hpp"
#include "store/page_margin.hpp"
#include "store/picture_copy.hpp"
#include "store/poll.hpp"
#include "store/post_quote.hpp"
#include "store/post_rendering.hpp"
#include "store/profile.hpp"
#include "store/reaction.hpp"
#include "store/read_mark.hpp"
#include "store/read_marking.hpp"
#include "store/record_sample_test.hpp"
#include "store/sample_test.hpp"
#include "store/session.hpp"
#include "store/setting.hpp"
#include "store/tag.hpp"
#include "store/thread_moderation.hpp"
#include "store/upload.hpp"
#include "store/watch.hpp"
#include "store/whats_new.hpp"
#include "support/scratch_folder.hpp"

// A forum grows, its pages must not grow slower: no statement that a page runs may walk through a table that grows, or
// sort what it finds there.
namespace stoa::store {

namespace {

// Runs everything on a connection to SQLite and notes how SQLite goes about it.
class ExplainingConnection final : public db::Connection {
public:
    explicit ExplainingConnection(std::filesystem::path const& file)
        : inner_{db::open_sqlite(file, {.purpose = db::Purpose::writing})}
    {
        migrate(*inner_);
    }

    std::int64_t run_with(db::Statement const& statement, std::span<db::Value const> values,
                          Visitor const& visit) override
    {
        if (!plans_.contains(std::string{statement.name})) explain(statement);
        return inner_->run_with(statement, values, visit);
    }
    void run_script(std::string_view name, std::string const& text) override { inner_->run_script(name, text); }
    void begin(db::Purpose purpose) override { inner_->begin(purpose); }
    void commit() override { inner_->commit(); }
    void roll_back() override { inner_->roll_back(); }
    bool is_in_transaction() const override { return inner_->is_in_transaction(); }
    bool is_usable() const override { return inner_->is_usable(); }
    db::Engine engine() const override { return db::Engine::sqlite; }

    std::map<std::string, std::vector<std::string>> const& plans() const { return plans_; }

private:
    void explain(db::Statement const& statement)
    {
        auto const& text = texts_.emplace_back("EXPLAIN QUERY PLAN " + std::string{statement.text});
        auto const& explaining = statements_.emplace_back(db::Statement{"explain", text});
        auto detail_from = [](db::Row& row) {
            row.skip(3);
            return row.get<std::string>();
        };
        plans_[std::string{statement.name}] = inner_->all(explaining, detail_from);
    }

    std::unique_ptr<db::Connection> inner_;
    std::deque<std::string> texts_;
    std::deque<db::Statement> statements_;
    std::map<std::string, std::vector<std::string>> plans_;
};

Viewer viewer_of(MemberId member) { return {member, "Ada", {members}, {}, at_minute(0)}; }

void read_alerts(Reader& db, Sample const& sample)
{
    std::vector<ForumId> const forums{sample.forum};
    for (auto list : whats_new_lists) news_threads(db, viewer_of(sample.ada), {.list = list, .forums = forums});
    news_threads(db, viewer_of(sample.ada), {.forums = forums, .only_forum = sample.forum});
    news_threads(db, viewer_of(sample.ada), {.forums = forums, .tag = "frames"});
    news_posts(db, viewer_of(sample.ada), {.list = WhatsNewList::posts, .forums = forums}, {});
    own_whats_new(db, sample.ada);
    watched_forums(db, sample.ada);
    find_account_deletion(db, sample.ada);
    due_account_deletions(db, at_minute(0));
    has_other_administrator(db, sample.ada);
    is_erased(db, PostId{1});
    is_name_reserved(db, "ada");
    find_data_export(db, sample.ada);
    next_data_export(db, at_minute(0));
    data_exports_before(db, at_minute(0));
    posts_of_author(db, sample.ada);
    threads_of_starter(db, sample.ada);
    uploads_of_member(db, sample.ada);
    exported_threads(db, {sample.thread});
    exported_posts(db, {PostId{1}});
    ignored_members(db, sample.ada);
    names_of_ignored(db, sample.ada);
    members_ignoring(db, sample.ada);
    count_ignored_members(db, sample.ada);
    is_ignored(db, sample.ada, sample.ben);
    posts_by(db, {PostId{1}}, {sample.ada});
    ignored_among(db, sample.ada, {sample.thread});
    count_ignored_threads(db, sample.ada, forums);
    ignored_threads(db, sample.ada, forums, 1);
    auto choosing = viewer_of(sample.ada);
    choosing.ignores_threads = true;
    unread_threads(db, choosing, forums, 1, 20);
    count_unread_threads(db, choosing, forums);
    forums_of_member(db, choosing);
    watchers_of_thread(db, sample.thread);
    watchers_of_forum(db, sample.forum);
    find_addressee(db, sample.ada, sample.thread, sample.forum);
    alerts_of(db, sample.ada, {AlertKinds::all(), true}, 1);
    count_alerts(db, sample.ada, {AlertKinds::all(), false});
    alerts_for_letter(db, sample.ada, at_minute(0), 10);
    alert_preferences(db, sample.ada);
    next_alert_letter_at(db);
    find_alert_recipient(db, sample.ada);
}

void change_alerts(Writer& db, Sample const& sample)
{
    for (auto level : {WatchLevel::alert, WatchLevel::none}) {
        set_thread_watch(db, sample.ada, sample.thread, level, at_minute(1));
        set_forum_watch(db, sample.ada, sample.forum, level, at_minute(1));
    }
    set_own_whats_new(db, sample.ada, "unread");
    mark_forums_read(db, viewer_of(sample.ada), {sample.forum}, at_minute(1));
    undo_read_marking(db, sample.ada);
    mark_everything_read(db, sample.ada, at_minute(0));
    undo_read_marking(db, sample.ada);
    delete_read_markings(db, at_minute(9));
    ask_data_export(db, sample.ada, at_minute(1));
    begin_data_export(db, sample.ada, at_minute(1));
    finish_data_export(db, sample.ada, "hash", 1, at_minute(1));
    delete_data_export(db, sample.ada);
    insert_ignore(db, sample.ada, sample.ben, at_minute(1));
    delete_ignore(db, sample.ada, sample.ben);
    note_ignored_threads(db, sample.ada);
    watch_by_preference(db, sample.ada, sample.thread, WatchReason::started, at_minute(1));
    watch_by_preference(db, sample.ben, sample.thread, WatchReason::replied, at_minute(1));
    insert_alerts(db, {sample.ada, sample.ben}, {sample.ben}, {.kind = AlertKind::reply, .at = at_minute(1)});
    recount_reaction_alert(db, sample.ada, {1});
    mark_alerts_read(db, {sample.ada, sample.thread, 1, 20}, at_minute(2));
    mark_forum_alerts_read(db, sample.ada, sample.forum, at_minute(2));
    mark_alert_read(db, sample.ada, {1}, at_minute(2));
    mark_alerts_read(db, sample.ada, at_minute(2));
    delete_some_old_alerts(db, at_minute(9));
    set_alert_preferences(db, sample.ada, {});
    plan_alert_letters(db, {sample.ada}, at_minute(1), at_minute(2));
    take_alert_letter(db, at_minute(3));
    note_alert_letter(db, sample.ada, at_minute(3));
}

void read_everything(Reader& db, Sample const& sample)
{
    auto viewer = viewer_of(sample.ben);
    std::vector<ForumId> const forums{sample.forum};
    auto thread = *find_thread(db, sample.thread);
    threads_of_forum(db, sample.forum, 1);
    pinned_threads(db, sample.forum);
    latest_threads(db, forums, 1);
    count_threads(db, forums);
    oldest_thread_at(db);
    unread_threads(db, viewer, forums, 1, 20);
    count_unread_threads(db, viewer, forums);
    forums_of_member(db, viewer);
    similar_threads(db, thread, 4);
    read_positions(db, viewer, {sample.thread});
    posts_of_thread(db, sample.thread, 1, 20);
    read_long_thread(db, sample);
    find_post(db, {1});
    find_post_source(db, {1});
    revisions_of_post(db, {1});
    find_revision(db, {1}, 1);
    all_reaction_kinds(db);
    find_reaction(db, {1}, sample.ben);
    reactions_to(db, {1}, 1);
    marks_of(db, sample.ben, PostId{1}, PostId{2}, {PostId{1}});
    marks_of(db, sample.ben, PostId{1}, PostId{2}, {});
    bookmarks_of(db, sample.ben, 1);
    count_bookmarks(db, sample.ben);
    most_used_tags(db, forums, 100);
    count_threads_with_tag(db, "frames", forums);
    threads_with_tag(db, "frames", forums, 1);
    threads_with_prefix(db, sample.forum, "News", 1);
    count_threads_with_prefix(db, sample.forum, "News");
    find_correction(db, {1});
    corrections_of(db, {PostId{1}});
    count_corrections(db, {1});
    find_poll(db, sample.thread, sample.ben);
    rankings_of(db, sample.thread);
    ballots_of(db, sample.thread, 1);
    read_record(db, sample);
    find_submission(db, "token", sample.ada);
    page_margin(db, sample.ada, sample.thread, 1, 20);
    quotable_posts(db, {{1}});
    quotes_in_post(db, {1});
    picks_of_member(db, sample.ada);
    latest_text_of(db, sample.ada);
    members_with_keys(db, {"Ada"});
    members_with_prefix(db, "A", 8);
    find_draft(db, sample.ada, place_of_reply(sample.thread));
    drafts_of_member(db, sample.ada, 1);
    count_drafts(db, sample.ada);
    find_member(db, sample.ada);
    find_viewer(db, sample.ada);
    find_credentials(db, "Ada");
    is_name_taken(db, "Ada");
    count_members(db);
    newest_member(db);
    posts_of_member(db, sample.ada, forums, 1);
    count_posts_of_member(db, sample.ada, forums);
    find_session(db, {}, at_minute(1));
    find_api_token(db, {}, at_minute(1));
    sessions_of(db, sample.ada, at_minute(1));
    find_credentials_by_email(db, "ada@example.org");
    find_credentials_of(db, sample.ada);
    is_email_confirmed(db, "ada@example.org");
    members_by_email(db, "ada@example.org");
    find_account_link(db, {}, at_minute(1));
    count_account_links(db, sample.ada, LinkPurpose::confirm_email, at_minute(0));
    next_letter_at(db);
    find_second_factor(db, sample.ada);
    find_profile(db, sample.ada);
    count_recovery_codes(db, sample.ada);
    find_login_ticket(db, {}, at_minute(1));
    api_tokens_of(db, sample.ada);
    events_after(db, {0}, 10);
    last_event(db);
    cursor_of(db, "mail");
    find_setting(db, "name");
    find_imported(db, "file", ArchiveType::post, "7");
    find_upload(db, {1});
    find_uploads(db, {{1}, {2}});
    find_thumbnail(db, {1}, 320);
    uploads_of_post(db, {1});
    attachments_of_posts(db, {{1}, {2}});
    upload_bytes_of(db, sample.ada);
    avatar_of(db, sample.ada);
    loose_uploads(db, at_minute(1), 10);
    removed_files(db, 10);
    is_file_used(db, "hash");
    threads_after(db, {0}, 10);
    posts_after(db, sample.thread, 0, 10);
    all_groups(db);
    all_forum_rules(db);
    all_member_rules(db);
    rules_of_member(db, sample.ada);
    all_forum_moderators(db);
    group_sizes(db);
    is_group_name_taken(db, "builders", {});
    all_promotions(db);
    earned_groups(db, sample.ada, at_minute(1));
    moved_threads(db, sample.forum, at_minute(1));
    log_entries(db, {.forums = forums, .count = 50});
    log_entries(db, {.forums = forums, .actor = sample.ada, .count = 50});
    log_entries(db, {.forums = forums, .thread = sample.thread, .count = 50});
    find_member_named(db, "ada");
    members_with_name(db, "a", 10);
    members_with_email(db, "a", 10);
    newest_members(db, 10);
    has_administrator(db);
    find_ban(db, sample.ada);
    count_bans(db);
    find_link(db, "https://a.example/");
    count_links_wanted(db, sample.ada, at_minute(0));
    cards_of_post(db, {1});
    posts_due_for_cards(db, 10);
    loose_links(db, at_minute(1), 10);
    quoted_numbers(db, {1});
    find_copy(db, "https://a.example/a.png", CopyUse::post);
    count_copies_wanted(db, sample.ada, at_minute(0));
    bytes_fetched_for(db, sample.ada, at_minute(0));
    find_copy_bytes(db, "hash");
    copies_of_post(db, {1});
    posts_due_for_copies(db, 10);
    loose_copies(db, at_minute(1), 10);
    internal_cards(db, {{InternalTarget::Noun::thread, 1}, {InternalTarget::Noun::member, 1}});
    forums_version(db);
    all_forums(db);
    has_cursor(db, "mail");
    log_entry_of(db, {.kind = EventKind::post_deleted, .thread = sample.thread, .member = sample.ada});
    mentioned_in_post(db, {1});
    read_alerts(db, sample);
    excerpts_of(db, {{1}, {2}});
    sitemap_pieces(db, forums);
    threads_of_piece(db, 0, forums);
}

void change_access(Writer& db, Sample const& sample)
{
    PermissionSet const reading{Permission::read_threads};
    set_member_rule(db, {sample.ada, sample.forum, reading, {}});
    set_member_rule(db, {sample.ada, sample.forum, {}, {}});
    add_forum_moderator(db, {sample.forum, sample.ada, {}});
    add_forum_moderator(db, {sample.forum, {}, moderators});
    remove_forum_moderators(db, sample.forum);
    auto group = insert_group(db, "builders");
    rename_group(db, group, "frame builders");
    set_group_rules(db, {group, "", reading});
    set_promotion(db, {group, 10, 7});
    set_group_requires_second_factor(db, group, true);
    delete_promotion(db, group);
    delete_group(db, group);
    auto garage = insert_forum(db, {.name = "Garage", .slug = "garage"});
    update_forum(db, garage, {{}, "Shed", "shed", ""});
    set_forum_positions(db, {garage, sample.forum});
    move_all_threads(db, {garage, sample.forum, std::nullopt}, at_minute(3));
    move_all_threads(db, {garage, sample.forum, sample.ada}, at_minute(3));
    delete_forum(db, garage, sample.forum);
    set_thread_locked(db, sample.thread, true);
    set_thread_pinned(db, sample.thread, false);
    delete_thread(db, *find_thread(db, sample.thread), sample.ada, at_minute(3));
    restore_thread(db, *find_thread(db, sample.thread));
    insert_thread_redirect(db, sample.forum, sample.thread, at_minute(3), at_minute(4));
    delete_old_thread_redirects(db, at_minute(5));
    delete_thread_redirect(db, sample.forum, sample.thread);
    insert_log_entry(db, {.actor = sample.ada, .kind = LogKind::thread_locked}, at_minute(3));
    remove_from_group(db, sample.ada, moderators);
    set_ban(db, sample.ada, {at_minute(1), at_minute(2), "Rude"});
    lift_old_bans(db, at_minute(3));
    lift_ban(db, sample.ada);
}

void change_links(Writer& db, Sample const& sample)
{
    auto link = insert_wanted_link(db, "https://a.example/", sample.ada, at_minute(1));
    insert_post_links(db, {1}, {link});
    claim_link(db, at_minute(1), at_minute(2));
    put_link_off(db, link, at_minute(3));
    set_card(db, {.id = link, .address = {}, .host = "a.example", .title = "A", .site = {}, .description = {}},
             at_minute(1));
    note_cards_shown(db, {1});
    give_link_up(db, link, at_minute(1));
    auto copy = insert_wanted_copy(db, "https://a.example/a.png", CopyUse::card, sample.ada, at_minute(1));
    set_card_picture(db, link, copy);
    insert_post_copies(db, {1}, {copy});
    claim_copy(db, at_minute(1), at_minute(2));
    put_copy_off(db, copy, at_minute(3));
    postpone_copy(db, copy, at_minute(3));
    note_copy_file(db, copy, {{"hash", 4, 3}, 10, 20}, at_minute(3));
    set_copy_ready(db, copy);
    give_copy_up(db, copy, 0, at_minute(1));
    note_copies_shown(db, {1});
    delete_post_links(db, {1}, at_minute(1));
    delete_post_copies(db, {1}, at_minute(1));
    forget_unused_link(db, link, at_minute(2));
    forget_unused_copy(db, copy);
    insert_imported_quote(db, {1}, {{2}, sample.ada, true}, {77});
}

void write_everything(Writer& db, Sample const& sample)
{
    PostId const first{1};
    add_to_group(db, sample.ada, moderators);
    set_password_hash(db, sample.ada, "hash");
    set_preferences(db, sample.ada, {});
    set_profile(db, sample.ada, "Rider", "NL", "NL");
    set_profile_texts(db, sample.ada, {.about = "Rides.", .signature = {}, .links = {}, .birthday = {}});
    touch_seen(db, {{sample.ada, at_minute(1)}});
    set_read_marks(db, {{sample.ben, sample.thread, 1}});
    set_read_floor(db, sample.ben, at_minute(9));
    insert_submission(db, "token", sample.ada, first, at_minute(1));
    delete_old_submissions(db, at_minute(0));
    set_quote(db, first, {first, sample.ada, true});
    insert_mention(db, first, sample.ben);
    insert_pick(db, sample.ada, first, at_minute(1));
    delete_pick(db, sample.ada, first);
    delete_picks(db, sample.ada, {first});
    delete_picks(db, sample.ada);
    SavedDraft draft;
    draft.place = place_of_reply(sample.thread);
    save_draft(db, sample.ada, draft);
    delete_draft(db, sample.ada, place_of_reply(sample.thread));
    hold_uploads(db, sample.ada, {UploadId{1}, UploadId{2}}, at_minute(9));
    delete_drafts_beyond(db, sample.ada, 100);
    delete_old_drafts(db, at_minute(0));
    update_post_text(db, *find_post_source(db, first), sample.ada, Markup::markdown, "new", {}, 1, "new", at_minute(5));
    delete_post(db, first, sample.ada, at_minute(6));
    restore_post(db, first);
    auto source = *find_post_source(db, first);
    set_reaction(db, source, sample.ben, like_kind, at_minute(6));
    set_reaction(db, source, sample.ben, {}, at_minute(6));
    Poll poll;
    poll.thread = sample.thread;
    poll.answers = {{1, "Yes", 0}, {2, "No", 0}};
    insert_poll(db, poll, at_minute(6));
    update_poll(db, poll);
    set_ballot(db, sample.thread, sample.ben, {}, {1}, PollMethod::ranked, at_minute(6));
    set_rounds(db, sample.thread, {{{1, 1}, {2, 0}}});
    delete_ballot(db, sample.thread, sample.ben, {1}, PollMethod::ranked);
    delete_poll(db, sample.thread);
    update_reaction_kind(
        db, {insert_reaction_kind(db, {{}, "made", "Made", "wrench", true}), "made", "Made", "star", true});
    set_reaction_kind_positions(db, all_reaction_kinds(db));
    insert_bookmark(db, sample.ben, first, "", at_minute(6));
    set_bookmark_note(db, sample.ben, first, "note");
    delete_bookmark(db, sample.ben, first);
    set_heading(db, *find_thread(db, sample.thread), {.title = "Steel", .slug = "steel", .tags = {"frames"}});
    move_tags(db, sample.thread, sample.forum);
    insert_correction(db, source, sample.ada, "No.", at_minute(6));
    remove_correction(db, {1}, sample.ada, at_minute(7));
    change_record(db, sample);
    add_views(db, {{sample.thread, 3}});
    announce(db, {.kind = EventKind::post_added, .at = at_minute(1)});
    set_cursor(db, "mail", {1});
    delete_events_before(db, at_minute(2));
    insert_session(db, {{}, sample.ada, at_minute(0), at_minute(9), "test"});
    touch_sessions(db, {{Sha256{}, at_minute(3)}});
    delete_session(db, {});
    delete_other_sessions_of(db, sample.ada, {});
    set_confirmed_email(db, sample.ada, "ada@example.org", at_minute(1));
    insert_account_link(db,
                        {{}, LinkPurpose::confirm_email, sample.ada, "ada@example.org", at_minute(0), at_minute(9)});
    delete_account_link(db, {});
    delete_account_links_of(db, sample.ada);
    delete_expired_account_links(db, at_minute(0));
    queue_letter(db, {"ada@example.org", "Subject", "Text", ""}, at_minute(0));
    for (auto const& letter : take_letters(db, at_minute(1), at_minute(9), 5)) {
        put_letter_off(db, letter.id, at_minute(5));
        delete_letter(db, letter.id);
    }
    delete_sessions_of(db, sample.ada);
    delete_expired_sessions(db, at_minute(0));
    auto token = insert_api_token(db, {{}, sample.ada, "script", at_minute(0)});
    touch_api_tokens(db, {{Sha256{}, at_minute(3)}});
    delete_api_token(db, sample.ada, token);
    set_setting(db, "name", "Stoa");
    auto const upload = insert_upload(db, {.owner = sample.ada, .thumbnails = {{320, 200, "hash", 9}}}, at_minute(1));
    bind_upload(db, upload, first, InText::no);
    count_attachments(db, first);
    loosen_upload(db, upload, at_minute(2));
    set_avatar(db, sample.ada, upload, at_minute(2));
    set_avatar(db, sample.ada, std::nullopt, at_minute(2));
    delete_upload(db, upload);
    forget_removed_file(db, "hash");
    mark_for_rendering(db, first);
    for (auto const& old : renderings_before(db, 2, 10)) update_rendering(db, old, 2, {}, "anew");
    insert_imported(db, "file", ArchiveType::post, "7", 1);
    insert_imported_post(db, {.post = sample_post(sample.thread, sample.ada, "More.")});
    recount_thread(db, sample.thread, at_minute(1));
    set_forum_rule(db, {sample.forum, members, {}, {}});
    change_access(db, sample);
    change_links(db, sample);
    change_second_factor(db, sample.ada);
    change_identities(db, sample.ada);
    change_applications(db, sample.ada);
    change_alerts(db, sample);
    change_conversations(db, sample);
    set_account_deletion(db, sample.ada, {at_minute(1), at_minute(2), PostsFate::removed});
    erase_post(db, PostId{1}, sample.ada, at_minute(3));
    erase_empty_threads_of(db, sample.ada, at_minute(3));
    erase_member(db, sample.ada, at_minute(3));
}

bool begins_with_one_of(std::string const& step, std::initializer_list<std::string_view> beginnings)
{
    return std::ranges::any_of(beginnings, [&](auto beginning) { return step.starts_with(beginning); });
}

// Tables of a few rows, lists that the program hands in, parts of a statement that have a bound of their own.
bool is_small(std::string const& step)
{
    return begins_with_one_of(step, {"SCAN f", "SCAN g", "SCAN groups", "SCAN member_rules", "SCAN promotions",
                                     "SCAN p USING", "SCAN p", "SCAN json_each", "SCAN recent", "SCAN page",
                                     "SCAN search", "SCAN moved", "SCAN s", "SCAN kinds", "SCAN wanted",
                                     "SCAN with_word", "SCAN counted", "SCAN CONSTANT ROW"});
}

// A walk in the order of the page ends with the page; old events are deleted from the first on.
bool is_walk_in_order(std::string const& name, std::string const& step)
{
    if (name == "event.delete_before") return step == "SCAN events";
    // Somebody deletes a forum once in a year.
    if (name == "forum.move_imported") return step == "SCAN imported";
    if (name == "removed_file.some") return step == "SCAN removed_files";
    // A new kind could mend only a reference that was broken: SQLite looks for one when it has counted any.
    if (name == "reaction_kind.insert") return step.starts_with("SCAN reactions");
    return step.starts_with("SCAN ") &&
           (step.find("INDEX threads_activity") != std::string::npos ||
            step.find("INDEX threads_created") != std::string::npos ||
            step.find("INDEX tag_counts_most") != std::string::npos ||
            step.find("INDEX members_joined") != std::string::npos ||
            step.find("INDEX mail_queue_due") != std::string::npos ||
            step.find("INDEX data_exports_waiting") != std::string::npos ||
            step.find("INDEX reports_") != std::string::npos || step.find("INDEX applications_") != std::string::npos ||
            step.find("INDEX alert_letters_due") != std::string::npos);
}

// The tree of forums; one member's sessions, and whom they ignore; those who claim one address; threads out of the
// windows of unread and watched ones and tags out of that of the most used, which have their bounds.
bool is_sort_of_few(std::string const& name, std::string const& step)
{
    // What answers, and is answered by, the statements of a page; speakers of a record; threads that are answered.
    bool is_of_few = begins_with_one_of(name, {"record.responses_to", "record.answered_by", "record.of_thread",
                                               "record.threads_answered", "speaker.threads", "speaker.of_thread",
                                               "forum.all", "forum.of_member", "thread.unread", "reaction_kind.all",
                                               "tag_count.most", "thread_redirect.of_forum", "session.of_member",
                                               "member.by_email", "news.watched", "member_ignore.names"});
    return is_of_few && step.starts_with("USE TEMP B-TREE");
}

bool is_search(std::string const& step)
{
    return !begins_with_one_of(step, {"SCAN", "USE TEMP B-TREE"}) && step.find("AUTOMATIC") == std::string::npos;
}

}  // namespace

TEST_CASE("every statement of a page and an act finds its rows by an index, in their order")
{
    testing::ScratchFolder folder;
    ExplainingConnection connection{folder.path() / "stoa.db"};
    Writer db{connection};
    auto sample = begin_sample(db);
    read_everything(db, sample);
    write_everything(db, sample);

    CHECK(connection.plans().size() > 70);
    for (auto const& [name, steps] : connection.plans())
        for (auto const& step : steps) {
            CAPTURE(name);
            CAPTURE(step);
            CHECK((is_search(step) || is_small(step) || is_walk_in_order(name, step) || is_sort_of_few(name, step)));
        }
}

TEST_CASE("a page of a thread costs a handful of statements")
{
    testing::ScratchFolder folder;
    ExplainingConnection connection{folder.path() / "stoa.db"};
    Writer db{connection};
    auto sample = begin_sample(db);
    for (int i = 0; i < 40; ++i) insert_post(db, sample_post(sample.thread, sample.ben, "More."), at_minute(i));

    auto before = connection.statement_count();
    find_thread(db, sample.thread);
    posts_of_thread(db, sample.thread, 21, 40);
    read_position(db, viewer_of(sample.ben), *find_thread(db, sample.thread));
    CHECK(connection.statement_count() - before <= 5);
}

}  // namespace stoa::store
