#pragma once
#include "http/response.hpp"

// One function for each row of the table of routes, each in the file of its name.
namespace stoa::web {

struct Visit;

// Reading
http::Response index_show(Visit const& visit);
http::Response forum_show(Visit const& visit);
http::Response thread_show(Visit const& visit);
http::Response thread_unread(Visit const& visit);
http::Response thread_latest(Visit const& visit);
http::Response thread_jump(Visit const& visit);
http::Response thread_by_member(Visit const& visit);
http::Response thread_pictures(Visit const& visit);
http::Response thread_useful(Visit const& visit);
http::Response thread_catch_up(Visit const& visit);
http::Response thread_outline(Visit const& visit);
http::Response thread_print(Visit const& visit);
http::Response post_show(Visit const& visit);
http::Response post_history(Visit const& visit);
http::Response reactions_show(Visit const& visit);
http::Response react_show(Visit const& visit);
http::Response voters_show(Visit const& visit);
http::Response tags_show(Visit const& visit);
http::Response tag_show(Visit const& visit);
http::Response member_show(Visit const& visit);
http::Response whats_new_begin(Visit const& visit);
http::Response whats_new_show(Visit const& visit);
http::Response whats_new_own_set(Visit const& visit);
http::Response alerts_show(Visit const& visit);

// Pages that are open: what happens, and the parts that it changes
http::Response live_of_thread(Visit const& visit);
http::Response live_of_forum(Visit const& visit);
http::Response live_everywhere(Visit const& visit);
http::Response live_own(Visit const& visit);
http::Response thread_posts_part(Visit const& visit);
http::Response post_part(Visit const& visit);
http::Response thread_here_part(Visit const& visit);
http::Response badges_part(Visit const& visit);
http::Response alerts_part(Visit const& visit);
http::Response replying_note(Visit const& visit);

// Writing: the form, and what it sends
http::Response forum_choose(Visit const& visit);
http::Response thread_form(Visit const& visit);
http::Response thread_start(Visit const& visit);
http::Response reply_form(Visit const& visit);
http::Response post_reply(Visit const& visit);
http::Response edit_form(Visit const& visit);
http::Response post_edit(Visit const& visit);
http::Response composer_preview(Visit const& visit);
http::Response composer_members(Visit const& visit);
http::Response composer_emoji(Visit const& visit);
http::Response quotation_show(Visit const& visit);
http::Response quote_pick(Visit const& visit);
http::Response draft_save(Visit const& visit);
http::Response draft_delete(Visit const& visit);
http::Response drafts_show(Visit const& visit);
http::Response delete_form(Visit const& visit);
http::Response post_delete(Visit const& visit);
http::Response post_restore(Visit const& visit);
http::Response post_revert(Visit const& visit);
http::Response correction_form(Visit const& visit);
http::Response correction_add(Visit const& visit);
http::Response correction_remove(Visit const& visit);
http::Response thread_edit_form(Visit const& visit);
http::Response thread_edit(Visit const& visit);

// Answering without words
http::Response post_react(Visit const& visit);
http::Response poll_form(Visit const& visit);
http::Response poll_set(Visit const& visit);
http::Response poll_vote(Visit const& visit);
http::Response bookmark_toggle(Visit const& visit);
http::Response bookmarks_show(Visit const& visit);
http::Response bookmark_save(Visit const& visit);

// The record of a thread
http::Response record_show(Visit const& visit);
http::Response speaker_show(Visit const& visit);
http::Response record_changes_show(Visit const& visit);
http::Response feed_of_record(Visit const& visit);
http::Response record_take_json(Visit const& visit);
http::Response record_take_csv(Visit const& visit);
http::Response api_record(Visit const& visit);
http::Response claim_form(Visit const& visit);
http::Response claim_add(Visit const& visit);
http::Response claim_show(Visit const& visit);
http::Response claim_edit_form(Visit const& visit);
http::Response claim_edit(Visit const& visit);
http::Response claim_history(Visit const& visit);
http::Response claim_accept(Visit const& visit);
http::Response claim_remove(Visit const& visit);
http::Response response_add(Visit const& visit);
http::Response response_remove(Visit const& visit);
http::Response citation_form(Visit const& visit);
http::Response citation_add(Visit const& visit);
http::Response citation_remove(Visit const& visit);
http::Response source_show(Visit const& visit);
http::Response source_history(Visit const& visit);
http::Response source_form(Visit const& visit);
http::Response source_edit(Visit const& visit);
http::Response publisher_show(Visit const& visit);

// Conversations, and what is reported from them
http::Response conversations_show(Visit const& visit);
http::Response conversation_form(Visit const& visit);
http::Response conversation_start(Visit const& visit);
http::Response conversation_show(Visit const& visit);
http::Response conversation_unread(Visit const& visit);
http::Response message_add(Visit const& visit);
http::Response conversation_mark(Visit const& visit);
http::Response conversation_invite_form(Visit const& visit);
http::Response conversation_invite(Visit const& visit);
http::Response conversation_leave_form(Visit const& visit);
http::Response conversation_leave(Visit const& visit);
http::Response message_edit_form(Visit const& visit);
http::Response message_edit(Visit const& visit);
http::Response message_report_form(Visit const& visit);
http::Response message_report(Visit const& visit);
http::Response reports_show(Visit const& visit);
http::Response report_close(Visit const& visit);

// Watching, and being told
http::Response thread_watch(Visit const& visit);
http::Response forum_watch(Visit const& visit);
http::Response alerts_mark_read(Visit const& visit);
http::Response alert_preferences_form(Visit const& visit);
http::Response alert_preferences_save(Visit const& visit);
http::Response unsubscribe_form(Visit const& visit);
http::Response unsubscribe(Visit const& visit);

// Moderation
http::Response thread_lock(Visit const& visit);
http::Response thread_unlock(Visit const& visit);
http::Response thread_pin(Visit const& visit);
http::Response thread_unpin(Visit const& visit);
http::Response thread_move_form(Visit const& visit);
http::Response thread_move(Visit const& visit);
http::Response thread_delete_form(Visit const& visit);
http::Response thread_delete(Visit const& visit);
http::Response thread_restore(Visit const& visit);
http::Response ban_form(Visit const& visit);
http::Response member_ban(Visit const& visit);
http::Response member_unban(Visit const& visit);
http::Response log_show(Visit const& visit);

// Administration
http::Response admin_show(Visit const& visit);
http::Response settings_form(Visit const& visit);
http::Response settings_save(Visit const& visit);
http::Response forums_show(Visit const& visit);
http::Response forum_create(Visit const& visit);
http::Response forum_edit_form(Visit const& visit);
http::Response forum_edit(Visit const& visit);
http::Response forum_up(Visit const& visit);
http::Response forum_down(Visit const& visit);
http::Response forum_delete_form(Visit const& visit);
http::Response forum_delete(Visit const& visit);
http::Response permissions_form(Visit const& visit);
http::Response permissions_save(Visit const& visit);
http::Response permissions_why(Visit const& visit);
http::Response groups_show(Visit const& visit);
http::Response group_create(Visit const& visit);
http::Response group_form(Visit const& visit);
http::Response group_edit(Visit const& visit);
http::Response group_require_second_factor(Visit const& visit);
http::Response reaction_kinds_show(Visit const& visit);
http::Response reaction_kind_create(Visit const& visit);
http::Response reaction_kind_form(Visit const& visit);
http::Response reaction_kind_edit(Visit const& visit);
http::Response reaction_kind_up(Visit const& visit);
http::Response reaction_kind_down(Visit const& visit);
http::Response group_delete(Visit const& visit);
http::Response members_show(Visit const& visit);
http::Response member_edit_form(Visit const& visit);
http::Response member_edit(Visit const& visit);
http::Response member_sessions_end(Visit const& visit);
http::Response member_second_factor_remove(Visit const& visit);
http::Response setup_form(Visit const& visit);
http::Response setup_save(Visit const& visit);
http::Response upload_add(Visit const& visit);
http::Response file_show(Visit const& visit);
http::Response copy_show(Visit const& visit);
http::Response avatar_show(Visit const& visit);

// Being a member
http::Response login_form(Visit const& visit);
http::Response login(Visit const& visit);
http::Response second_step_form(Visit const& visit);
http::Response second_step(Visit const& visit);
http::Response logout(Visit const& visit);
http::Response register_form(Visit const& visit);
http::Response member_register(Visit const& visit);
http::Response password_reset_ask_form(Visit const& visit);
http::Response password_reset_ask(Visit const& visit);
http::Response password_reset_form(Visit const& visit);
http::Response password_reset(Visit const& visit);
http::Response email_confirm_form(Visit const& visit);
http::Response email_confirm(Visit const& visit);
http::Response email_confirm_ask(Visit const& visit);
http::Response email_change_form(Visit const& visit);
http::Response email_change(Visit const& visit);
http::Response password_change_form(Visit const& visit);
http::Response password_change(Visit const& visit);
http::Response proof_form(Visit const& visit);
http::Response proof_give(Visit const& visit);
http::Response security_show(Visit const& visit);
http::Response second_factor_form(Visit const& visit);
http::Response second_factor_set_up(Visit const& visit);
http::Response provider_log_in(Visit const& visit);
http::Response provider_connect(Visit const& visit);
http::Response provider_prove(Visit const& visit);
http::Response provider_return(Visit const& visit);
http::Response provider_register_form(Visit const& visit);
http::Response provider_register(Visit const& visit);
http::Response identities_show(Visit const& visit);
http::Response identity_disconnect(Visit const& visit);
http::Response passkey_login_ask(Visit const& visit);
http::Response passkey_login(Visit const& visit);
http::Response passkey_proof_ask(Visit const& visit);
http::Response passkey_proof_give(Visit const& visit);
http::Response passkeys_show(Visit const& visit);
http::Response passkey_offer(Visit const& visit);
http::Response passkey_add(Visit const& visit);
http::Response passkey_remove(Visit const& visit);
http::Response second_factor_off_form(Visit const& visit);
http::Response second_factor_off(Visit const& visit);
http::Response recovery_codes_renew(Visit const& visit);
http::Response sessions_show(Visit const& visit);
http::Response session_end(Visit const& visit);
http::Response sessions_end_others(Visit const& visit);
http::Response account_form(Visit const& visit);
http::Response account_save(Visit const& visit);
http::Response display_form(Visit const& visit);
http::Response ignored_show(Visit const& visit);
http::Response account_delete_form(Visit const& visit);
http::Response account_delete_ask(Visit const& visit);
http::Response account_delete_undo(Visit const& visit);
http::Response own_data_show(Visit const& visit);
http::Response own_data_export(Visit const& visit);
http::Response own_data_file(Visit const& visit);
http::Response member_ignore(Visit const& visit);
http::Response member_unignore(Visit const& visit);
http::Response display_save(Visit const& visit);
http::Response avatar_form(Visit const& visit);
http::Response avatar_save(Visit const& visit);
http::Response avatar_remove(Visit const& visit);
http::Response token_create(Visit const& visit);
http::Response private_feeds_renew(Visit const& visit);
http::Response token_delete(Visit const& visit);
http::Response forums_mark_read(Visit const& visit);
http::Response forum_mark_read(Visit const& visit);
http::Response mark_read_undo(Visit const& visit);
http::Response theme_set(Visit const& visit);

// For machines
http::Response asset_show(Visit const& visit);
http::Response favicon_show(Visit const& visit);
http::Response robots_show(Visit const& visit);
http::Response security_txt_show(Visit const& visit);
http::Response feed_of_site(Visit const& visit);
http::Response feed_of_forum(Visit const& visit);
http::Response feed_of_thread(Visit const& visit);
http::Response feed_of_member(Visit const& visit);
http::Response feed_of_tag(Visit const& visit);
http::Response feed_of_whats_new(Visit const& visit);
http::Response private_feed_show(Visit const& visit);
http::Response sitemap_show(Visit const& visit);
http::Response sitemap_piece_show(Visit const& visit);
http::Response health_show(Visit const& visit);
http::Response readiness_show(Visit const& visit);

// The API
http::Response api_token_create(Visit const& visit);
http::Response api_forums(Visit const& visit);
http::Response api_forum_threads(Visit const& visit);
http::Response api_thread_start(Visit const& visit);
http::Response api_poll(Visit const& visit);
http::Response api_ballot_set(Visit const& visit);
http::Response api_ballot_delete(Visit const& visit);
http::Response api_thread(Visit const& visit);
http::Response api_thread_posts(Visit const& visit);
http::Response api_post_reply(Visit const& visit);
http::Response api_post(Visit const& visit);
http::Response api_post_edit(Visit const& visit);
http::Response api_post_delete(Visit const& visit);
http::Response api_reaction_set(Visit const& visit);
http::Response api_reaction_delete(Visit const& visit);
http::Response api_reactions(Visit const& visit);
http::Response api_bookmark_set(Visit const& visit);
http::Response api_bookmark_delete(Visit const& visit);
http::Response api_conversations(Visit const& visit);
http::Response api_conversation_start(Visit const& visit);
http::Response api_conversation(Visit const& visit);
http::Response api_messages(Visit const& visit);
http::Response api_message_add(Visit const& visit);
http::Response api_preview(Visit const& visit);
http::Response api_member(Visit const& visit);
http::Response api_document(Visit const& visit);

}  // namespace stoa::web
