#include "pages/permission_words.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace stoa::pages {
namespace {

constexpr auto permission_table = [] {
    using enum Permission;
    return std::to_array<PermissionWords>({
        {see_forum, "Reading", "See the forum", "Finds the forum in lists, and all that stands below it."},
        {read_threads, "Reading", "Read threads", "Opens threads and reads what is written in them."},
        {see_history, "Reading", "See earlier texts", "Compares what a post said before it was edited."},
        {see_attachments, "Reading", "See attachments", "Opens files and pictures that posts carry."},
        {see_who_reacted, "Reading", "See who reacted", "Sees the names behind a reaction, not only the number."},
        {start_threads, "Writing", "Start threads", "Opens new threads in the forum."},
        {reply, "Writing", "Reply", "Adds posts to threads."},
        {post_without_approval, "Writing", "Post without approval",
         "What they write stands at once, before a moderator has seen it."},
        {post_links, "Writing", "Post links", "Writes links that lead to other sites."},
        {post_pictures, "Writing", "Post pictures", "Shows pictures in posts."},
        {attach_files, "Writing", "Attach files", "Uploads files to posts."},
        {mention_members, "Writing", "Mention members", "Calls members by name so that they are told."},
        {set_prefixes, "Writing", "Set prefixes", "Puts a prefix before the titles of their own threads."},
        {set_tags, "Writing", "Set tags", "Tags their own threads."},
        {start_polls, "Writing", "Start polls", "Asks a question with answers to vote on."},
        {vote, "Writing", "Vote", "Takes part in polls."},
        {react, "Writing", "React", "Reacts to posts without writing."},
        {report_posts, "Writing", "Report posts", "Points moderators to a post."},
        {edit_own_posts, "Own posts and threads", "Edit own posts",
         "Changes what they wrote; the earlier text is kept."},
        {delete_own_posts, "Own posts and threads", "Delete own posts",
         "Hides their own posts, and can bring them back."},
        {edit_own_titles, "Own posts and threads", "Edit own titles", "Changes the titles of their own threads."},
        {lock_own_threads, "Own posts and threads", "Lock own threads", "Closes and opens their own threads."},
        {add_corrections, "Own posts and threads", "Add corrections",
         "Sets a correction above their own post that readers see first."},
        {suggest_claims, "The record of news", "Suggest claims", "Proposes claims for the record of a thread."},
        {enter_claims, "The record of news", "Enter claims", "Writes claims and sources into the record."},
        {edit_claims, "The record of news", "Edit claims", "Changes claims that others entered."},
        {lock_record, "The record of news", "Lock the record", "Closes the record of a thread."},
        {see_deleted_posts, "Keeping order", "See deleted posts", "Reads what was deleted."},
        {edit_any_post, "Keeping order", "Edit any post", "Changes the posts of others; the log says so."},
        {delete_any_post, "Keeping order", "Delete any post", "Hides the posts of others, with a reason."},
        {restore_posts, "Keeping order", "Restore posts", "Brings back what others deleted."},
        {revert_posts, "Keeping order", "Revert posts", "Gives a post an earlier text again."},
        {purge_posts, "Keeping order", "Delete permanently", "Removes posts so that nobody can bring them back."},
        {edit_any_title, "Keeping order", "Edit any title", "Changes the titles of all threads."},
        {edit_any_tags, "Keeping order", "Edit any tags", "Changes the tags of all threads."},
        {edit_any_poll, "Keeping order", "Edit any poll", "Changes and closes the polls of others."},
        {post_in_locked_threads, "Keeping order", "Post in locked threads",
         "Replies and edits where others no longer can."},
        {pin_and_lock_threads, "Keeping order", "Pin and lock threads",
         "Pins threads to the top, closes them and opens them."},
        {move_threads, "Keeping order", "Move threads", "Takes threads to another forum."},
        {merge_and_split_threads, "Keeping order", "Merge and split threads", "Joins threads, and makes one into two."},
        {delete_threads, "Keeping order", "Delete threads", "Hides whole threads, and can bring them back."},
        {approve_posts, "Keeping order", "Approve posts", "Lets posts pass that wait for approval."},
        {handle_reports, "Keeping order", "Handle reports", "Sees and settles what members report."},
        {warn_members, "Keeping order", "Warn members", "Gives warnings."},
        {see_moderation_log, "Keeping order", "See the moderation log", "Reads what was done with staff rights."},
        {approve_members, "Keeping order", "Approve members", "Lets registrations pass that wait for approval."},
        {see_members, "The site as a whole", "See members", "Opens the profiles of members."},
        {see_who_is_online, "The site as a whole", "See who is online", "Sees the names of those who are here now."},
        {search, "The site as a whole", "Search", "Uses the search."},
        {start_conversations, "The site as a whole", "Start conversations", "Writes to members in private."},
        {upload_avatar, "The site as a whole", "Upload an avatar", "Uses a picture of their own."},
        {have_signature, "The site as a whole", "Have a signature", "Adds a signature to their posts."},
        {have_title, "The site as a whole", "Have a title", "Sets the words under their name."},
        {change_name, "The site as a whole", "Change their name", "Takes another name."},
        {use_api, "The site as a whole", "Use the API", "Makes tokens with which programs act for them."},
        {invite_members, "The site as a whole", "Invite members", "Makes invitations to join."},
        {skip_pace, "The site as a whole", "Skip the pace", "Is not slowed down when writing quickly."},
        {ban_members, "Administration", "Ban members", "Takes the rights of members away, for a time or for good."},
        {edit_members, "Administration", "Edit members", "Changes the groups and the data of members."},
        {see_addresses, "Administration", "See addresses", "Sees the e-mail addresses of members."},
        {manage_forums, "Administration", "Manage forums", "Creates, orders and deletes forums."},
        {manage_groups, "Administration", "Manage groups and permissions", "Creates groups and says who may do what."},
        {manage_settings, "Administration", "Manage settings", "Changes the settings of the site."},
        {administer, "Administration", "Administer", "May do everything, everywhere."},
    });
}();

}  // namespace

std::span<PermissionWords const> permission_words() { return permission_table; }

PermissionWords const& words_for(Permission permission)
{
    auto const* found = std::ranges::find(permission_table, permission, &PermissionWords::permission);
    if (found == permission_table.end()) throw std::logic_error{"a permission without words"};
    return *found;
}

}  // namespace stoa::pages
