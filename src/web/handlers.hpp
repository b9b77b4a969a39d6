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
http::Response post_show(Visit const& visit);
http::Response post_history(Visit const& visit);
http::Response reactions_show(Visit const& visit);
http::Response tags_show(Visit const& visit);
http::Response tag_show(Visit const& visit);
http::Response member_show(Visit const& visit);
http::Response whats_new_show(Visit const& visit);

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
http::Response bookmark_toggle(Visit const& visit);
http::Response bookmarks_show(Visit const& visit);
http::Response bookmark_save(Visit const& visit);

http::Response upload_add(Visit const& visit);
http::Response file_show(Visit const& visit);
http::Response avatar_show(Visit const& visit);

// Being a member
http::Response login_form(Visit const& visit);
http::Response login(Visit const& visit);
http::Response logout(Visit const& visit);
http::Response register_form(Visit const& visit);
http::Response member_register(Visit const& visit);
http::Response account_form(Visit const& visit);
http::Response account_save(Visit const& visit);
http::Response avatar_form(Visit const& visit);
http::Response avatar_save(Visit const& visit);
http::Response avatar_remove(Visit const& visit);
http::Response token_create(Visit const& visit);
http::Response token_delete(Visit const& visit);
http::Response forums_mark_read(Visit const& visit);
http::Response theme_set(Visit const& visit);

// For machines
http::Response asset_show(Visit const& visit);
http::Response favicon_show(Visit const& visit);
http::Response robots_show(Visit const& visit);
http::Response health_show(Visit const& visit);
http::Response readiness_show(Visit const& visit);

// The API
http::Response api_token_create(Visit const& visit);
http::Response api_forums(Visit const& visit);
http::Response api_forum_threads(Visit const& visit);
http::Response api_thread_start(Visit const& visit);
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
http::Response api_preview(Visit const& visit);
http::Response api_member(Visit const& visit);
http::Response api_document(Visit const& visit);

}  // namespace stoa::web
