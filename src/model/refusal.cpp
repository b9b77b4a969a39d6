#include "model/refusal.hpp"

#include <stdexcept>

namespace stoa {
namespace {

struct Answer {
    std::string_view name;
    int status;
    std::string_view field;
    std::string_view words;
};

// No default: a new refusal does not compile until someone words it.
Answer answer_for(Refusal refusal)
{
    switch (refusal) {
    case Refusal::no_such_forum:
        return {"no_such_forum", 404, "",
                "There is no such forum, or you may not see it. Look for it on the front page."};
    case Refusal::no_such_thread:
        return {"no_such_thread", 404, "", "There is no such thread, or you may not see it. It may have been deleted."};
    case Refusal::no_such_post:
        return {"no_such_post", 404, "", "There is no such post, or you may not see it. It may have been deleted."};
    case Refusal::no_such_member: return {"no_such_member", 404, "", "There is no such member. Check the address."};
    case Refusal::no_such_conversation:
        return {"no_such_conversation", 404, "", "There is no such conversation, or you are not part of it."};
    case Refusal::no_such_message:
        return {"no_such_message", 404, "", "There is no such message, or you are not part of its conversation."};
    case Refusal::no_such_report:
        return {"no_such_report", 404, "", "There is no such report, or it has been closed already."};
    case Refusal::nothing_to_undo: return {"nothing_to_undo", 404, "", "There is nothing to undo any more."};
    case Refusal::no_such_page:
        return {"no_such_page", 404, "", "There is no such page here. Go back to the first page."};

    case Refusal::login_required:
        return {"login_required", 401, "", "You are not logged in. Log in or register first."};
    case Refusal::not_permitted:
        return {"not_permitted", 403, "",
                "Your account is not allowed to do this. Ask an administrator if it should be."};
    case Refusal::thread_locked:
        return {"thread_locked", 403, "", "This thread is locked. You can read it, but not change it or add to it."};
    case Refusal::category_holds_no_threads:
        return {"category_holds_no_threads", 403, "forum",
                "A category holds forums, not threads. Choose one of the forums in it."};
    case Refusal::post_not_yours:
        return {"post_not_yours", 403, "", "Somebody else wrote this post. You can change only your own posts."};
    case Refusal::post_deleted:
        return {"post_deleted", 409, "", "This post has been deleted. Restore it before you change it."};
    case Refusal::post_not_deleted:
        return {"post_not_deleted", 409, "", "This post has not been deleted, so there is nothing to restore."};
    case Refusal::post_is_yours:
        return {"post_is_yours", 409, "", "You wrote this post yourself. Reactions come from others."};
    case Refusal::corrections_full:
        return {"corrections_full", 409, "", "This post has 20 corrections. Write a new post instead."};
    case Refusal::no_such_poll:
        return {"no_such_poll", 404, "", "There is no such poll, or you may not see this of it."};
    case Refusal::poll_has_votes:
        return {"poll_has_votes", 409, "",
                "Votes have been given in this poll. What they mean cannot be changed any more."};
    case Refusal::poll_closed: return {"poll_closed", 409, "", "This poll is closed. It takes no votes any more."};
    case Refusal::vote_final: return {"vote_final", 409, "", "You have voted, and in this poll a vote is final."};
    case Refusal::no_such_version:
        return {"no_such_version", 404, "", "This post has no such version. Choose one from its history."};
    case Refusal::no_such_tag:
        return {"no_such_tag", 404, "", "No thread that you may see has this tag. Look through the list of tags."};
    case Refusal::no_such_correction:
        return {"no_such_correction", 404, "", "There is no such correction, or you may not see it."};
    case Refusal::bookmarks_full:
        return {"bookmarks_full", 409, "", "You have 5,000 bookmarks. Remove some that you do not need any more."};

    case Refusal::position_invalid:
        return {"position_invalid", 422, "post",
                "This thread has no such post. Write a number from 1 to its last post."};
    case Refusal::day_invalid: return {"day_invalid", 422, "day", "Write a day as year, month and day: 2026-11-21."};
    case Refusal::nothing_since_day:
        return {"nothing_since_day", 422, "day", "Nothing was posted here on that day or later. Try an earlier one."};
    case Refusal::author_unknown:
        return {"author_unknown", 422, "name", "There is no member of this name. Check how it is written."};

    case Refusal::title_empty:
        return {"title_empty", 422, "title", "The title is empty. Say in a few words what this is about."};
    case Refusal::title_too_long:
        return {"title_too_long", 422, "title", "The title is too long. Shorten it, and say the rest in the text."};
    case Refusal::text_empty: return {"text_empty", 422, "text", "Your post is empty. Write something first."};
    case Refusal::text_too_long:
        return {"text_too_long", 422, "text", "Your post is too long. Shorten it, or divide it into several posts."};
    case Refusal::text_not_utf8:
        return {"text_not_utf8", 400, "text", "What you sent is not valid UTF-8 text. Send it again as UTF-8."};
    case Refusal::name_too_short: return {"name_too_short", 422, "name", "The name is too short. Choose a longer one."};
    case Refusal::name_too_long: return {"name_too_long", 422, "name", "The name is too long. Choose a shorter one."};
    case Refusal::name_not_allowed:
        return {
            "name_not_allowed", 422, "name",
            "This name cannot be used. Choose another one, with letters of one script, digits, spaces and hyphens."};
    case Refusal::name_taken:
        return {"name_taken", 422, "name", "This name, or one that looks like it, is taken. Choose another one."};
    case Refusal::email_invalid:
        return {"email_invalid", 422, "email", "This is not an e-mail address. Write one such as ada@example.org."};
    case Refusal::password_too_short:
        return {"password_too_short", 422, "password", "The password is too short. Use at least 8 characters."};
    case Refusal::password_too_long:
        return {"password_too_long", 422, "password", "The password is too long. Use at most 128 characters."};
    case Refusal::password_too_common:
        return {"password_too_common", 422, "password",
                "This password is easy to guess. Choose another one, such as four words that have nothing in common."};
    case Refusal::password_differs:
        return {"password_differs", 422, "password_again", "The two passwords differ. Type the same one twice."};
    case Refusal::country_unknown:
        return {"country_unknown", 422, "country", "This country is not known. Choose one from the list, or none."};
    case Refusal::about_too_long:
        return {"about_too_long", 422, "about", "This is too long. Use at most 2,000 characters."};
    case Refusal::signature_too_long:
        return {"signature_too_long", 422, "signature",
                "The signature is too long. Use at most four lines and 300 characters."};
    case Refusal::links_invalid:
        return {"links_invalid", 422, "links", "Write at most five addresses like https://example.org, one a line."};
    case Refusal::birthday_invalid:
        return {"birthday_invalid", 422, "birth_day",
                "There is no such day. Choose a day and a month, or leave both empty."};
    case Refusal::time_zone_unknown:
        return {"time_zone_unknown", 422, "time_zone", "This place is not known. Choose one of the list."};
    case Refusal::export_in_work:
        return {"export_in_work", 409, "", "Your file is being made already. It will be there in a while."};
    case Refusal::export_too_soon:
        return {"export_too_soon", 409, "", "You had a file within the last day. Ask for the next one tomorrow."};
    case Refusal::last_administrator:
        return {"last_administrator", 409, "",
                "You are the last administrator. Make somebody else one first, so that the forum is not left alone."};
    case Refusal::deletion_policy_invalid:
        return {"deletion_policy_invalid", 422, "deletion_days", "Write a number of days, from 0 to 90."};
    case Refusal::deletion_begun: return {"deletion_begun", 409, "", "It is too late: your account is being deleted."};
    case Refusal::post_erased:
        return {"post_erased", 409, "", "Nothing is left of this post: its author had it removed for good."};
    case Refusal::prefix_too_long:
        return {"prefix_too_long", 422, "prefix", "The prefix is too long. Use one or two short words."};
    case Refusal::tags_invalid:
        return {
            "tags_invalid", 422, "tags",
            "These tags cannot be used. Write at most 8 short tags of letters and digits, with commas between them."};
    case Refusal::markup_unknown:
        return {"markup_unknown", 422, "markup", "This notation is not known. Use \"markdown\" or \"plain\"."};
    case Refusal::reaction_unknown:
        return {"reaction_unknown", 422, "kind", "This reaction is not known. Choose one that the post offers."};
    case Refusal::edit_reason_too_long:
        return {"edit_reason_too_long", 422, "reason", "The reason is too long. Use at most 200 characters."};
    case Refusal::correction_empty:
        return {"correction_empty", 422, "correction",
                "The correction is empty. Say what is wrong, and what is right."};
    case Refusal::correction_too_long:
        return {"correction_too_long", 422, "correction", "The correction is too long. Use at most 1,000 characters."};
    case Refusal::choices_invalid:
        return {"choices_invalid", 422, "choice",
                "This is no vote in this poll. Choose at least one answer, each once, and no more than it takes."};
    case Refusal::poll_question_empty:
        return {"poll_question_empty", 422, "poll_question", "The poll has no question. Write one, or no answers."};
    case Refusal::poll_answers_few:
        return {"poll_answers_few", 422, "poll_answer", "The poll needs at least two answers. Write one more."};
    case Refusal::poll_answers_many:
        return {"poll_answers_many", 422, "poll_answer", "The poll has too many answers. Use at most 20."};
    case Refusal::poll_answer_twice:
        return {"poll_answer_twice", 422, "poll_answer", "Two answers of the poll are the same. Change one of them."};
    case Refusal::poll_text_too_long:
        return {"poll_text_too_long", 422, "poll_answer",
                "The question or an answer of the poll is too long. Use at most 160 and 100 characters."};
    case Refusal::poll_rules_unknown:
        return {"poll_rules_unknown", 422, "poll_method",
                "The rules of the poll are not known. Choose from the lists."};
    case Refusal::poll_end_unknown:
        return {"poll_end_unknown", 422, "poll_days",
                "The end of the poll is not known. Write a number of days up to 3650."};
    case Refusal::note_too_long:
        return {"note_too_long", 422, "note", "The note is too long. Use at most 200 characters."};
    case Refusal::wrong_name_or_password:
        return {"wrong_name_or_password", 401, "", "The name or the password is wrong. Check both and try again."};
    case Refusal::wrong_password:
        return {"wrong_password", 422, "password", "This is not your password. Check it and try again."};
    case Refusal::email_unchanged:
        return {"email_unchanged", 422, "email", "This is the address that you have. Write another one."};
    case Refusal::email_taken:
        return {"email_taken", 409, "email",
                "Another account has proven that this address is its own. Log in to that one, or use another address."};
    case Refusal::link_expired:
        return {"link_expired", 404, "", "This link is too old, or it was used before. Ask for a new one."};
    case Refusal::not_invited:
        return {"not_invited", 422, "invitation",
                "This invitation is not known. Check it with whoever gave it to you."};
    case Refusal::registration_closed:
        return {"registration_closed", 403, "", "This forum takes no new members at the moment."};
    case Refusal::terms_not_accepted:
        return {"terms_not_accepted", 422, "terms", "Please read the terms and say that you agree to them."};
    case Refusal::waits_for_approval:
        return {"waits_for_approval", 403, "",
                "Your registration waits for approval. Until then you can read, but not take part."};
    case Refusal::registration_refused:
        return {"registration_refused", 403, "", "Your registration was refused. You can read, but not take part."};
    case Refusal::no_such_application:
        return {"no_such_application", 404, "",
                "There is no such application any more: somebody else was quicker, or it was withdrawn."};
    case Refusal::nobody_chosen:
        return {"nobody_chosen", 422, "", "Nobody is chosen. Tick those whom you mean, then press the button again."};
    case Refusal::answer_too_long:
        return {"answer_too_long", 422, "answer", "The answer is too long. Up to 1,000 letters are enough."};
    case Refusal::question_too_long:
        return {"question_too_long", 422, "approval_question", "The question is too long. It may have 200 letters."};
    case Refusal::read_days_invalid:
        return {"read_days_invalid", 422, "read_days",
                "Write a number of days from 1 to 3650, or nothing: then no activity is too old to be unread."};
    case Refusal::token_needs_scope:
        return {"token_needs_scope", 403, "", "This token may only read. Make one that may do this, too."};

    case Refusal::second_factor_there:
        return {"second_factor_there", 409, "", "You have a second factor. Switch it off before you set up another."};
    case Refusal::no_second_factor: return {"no_second_factor", 409, "", "There is no second factor on this account."};
    case Refusal::second_factor_needed:
        return {"second_factor_needed", 403, "", "Set up a second factor first: your group asks for one."};
    case Refusal::second_step_over:
        return {"second_step_over", 403, "", "This took too long, or too many codes were wrong. Log in once more."};
    case Refusal::code_wrong:
        return {"code_wrong", 422, "code",
                "This code is wrong, or it was used before. Wait for the next one, then try again."};
    case Refusal::passkey_not_made:
        return {
            "passkey_not_made", 422, "",
            "Your device made no passkey that we can use: it has to ask for a finger, a face or a PIN. Try again, or "
            "try another device."};
    case Refusal::passkey_wrong:
        return {"passkey_wrong", 401, "",
                "This passkey opens no account here. It may have been removed: log in with your password."};
    case Refusal::passkey_too_late:
        return {"passkey_too_late", 422, "", "This took too long, or it was answered before. Try it once more."};
    case Refusal::passkey_taken:
        return {"passkey_taken", 409, "", "This passkey is in use already. Your device can make another one."};
    case Refusal::too_many_passkeys:
        return {"too_many_passkeys", 422, "", "You have as many passkeys as anybody may have. Remove one first."};
    case Refusal::no_such_passkey:
        return {"no_such_passkey", 404, "", "There is no such passkey: it was removed before."};
    case Refusal::provider_refused:
        return {"provider_refused", 422, "",
                "You did not go through with it there, so you are not logged in. Try again, or log in another way."};
    case Refusal::provider_away:
        return {"provider_away", 503, "",
                "The other site does not answer just now. Try again in a minute, or log in another way."};
    case Refusal::provider_not_believed:
        return {"provider_not_believed", 422, "",
                "What the other site said about you does not hold, so nothing was done. Try again; if it happens once "
                "more, tell an administrator."};
    case Refusal::provider_not_fresh:
        return {
            "provider_not_fresh", 422, "",
            "The other site did not ask you anew who you are. Use another way, or choose a password: “Forgotten?” at "
            "the log-in sends you a letter."};
    case Refusal::provider_too_late:
        return {"provider_too_late", 422, "",
                "This took too long, was begun in another browser, or was answered before. Begin again."};
    case Refusal::identity_taken:
        return {"identity_taken", 409, "",
                "That account is connected with a member here already. Log in with it, or use another one."};
    case Refusal::identity_not_yours:
        return {"identity_not_yours", 422, "",
                "That account is not connected with the one that you are logged in to here. Use one that is."};
    case Refusal::too_many_identities:
        return {"too_many_identities", 422, "", "You have as many connections as anybody may have. End one first."};
    case Refusal::no_such_identity:
        return {"no_such_identity", 404, "", "There is no such connection: it was ended before."};
    case Refusal::last_way_in:
        return {"last_way_in", 409, "",
                "This is the only way in that your account has. Choose a password or add another way first."};
    case Refusal::no_passkeys_here:
        return {"no_passkeys_here", 422, "",
                "Passkeys need this forum to have a name of its own and https. Log in with your password."};
    case Refusal::code_needed:
        return {"code_needed", 401, "code", "This account has a second factor. Send its code, too."};

    case Refusal::no_such_file:
        return {"no_such_file", 404, "", "There is no such file, or you may not see it. It may have been deleted."};
    case Refusal::file_missing:
        return {"file_missing", 422, "file", "No file was chosen. Choose one, then send the form again."};
    case Refusal::file_too_large:
        return {"file_too_large", 422, "file", "The file is too large. Files may have up to 16 MB each."};
    case Refusal::file_kind_not_taken:
        return {"file_kind_not_taken", 422, "file",
                "Files of this kind are not taken. Pictures may be JPEG, PNG, WebP or GIF; put other things into a "
                "ZIP archive."};
    case Refusal::picture_too_large:
        return {"picture_too_large", 422, "file",
                "The picture has too many pixels. Make it smaller: up to 25 megapixels, and 12,000 on a side."};
    case Refusal::picture_broken:
        return {"picture_broken", 422, "file",
                "The picture is damaged and cannot be shown. Save it anew with another program, then try again."};
    case Refusal::not_a_picture:
        return {"not_a_picture", 422, "file", "This file is no picture that we know. Choose a JPEG, PNG, WebP or GIF."};
    case Refusal::pictures_busy:
        return {"pictures_busy", 503, "file",
                "Many pictures are being uploaded just now. Your text is still here: try again in a moment."};
    case Refusal::upload_quota_full:
        return {"upload_quota_full", 422, "file",
                "Your files take up all of your 500 MB. Remove some from older posts first."};
    case Refusal::attachments_too_many:
        return {"attachments_too_many", 422, "file",
                "A post carries up to 20 files. Put further ones into another post."};
    case Refusal::attachments_not_permitted:
        return {"attachments_not_permitted", 403, "file",
                "Files cannot be attached here by your account. Remove them, then send your text again."};

    case Refusal::new_posts_meanwhile:
        return {"new_posts_meanwhile", 409, "",
                "New posts were made while you typed. Read them, then send your reply again."};
    case Refusal::edited_meanwhile:
        return {"edited_meanwhile", 409, "text",
                "This post was edited while you typed. Compare the two texts, then save yours again."};
    case Refusal::sent_twice:
        return {"sent_twice", 409, "",
                "This form was sent before. The first one counts, so you need not send it again."};
    case Refusal::too_fast:
        return {"too_fast", 429, "", "You are doing this too often. Wait a moment, then try again."};
    case Refusal::form_expired:
        return {"form_expired", 403, "", "This form is too old or not yours. Your text is still here: send it again."};
    case Refusal::banned:
        return {"banned", 403, "",
                "You are banned, so you can read but not take part. The head of each page says why."};
    case Refusal::thread_deleted:
        return {"thread_deleted", 409, "", "This thread has been deleted. Restore it before you change it."};
    case Refusal::thread_not_deleted:
        return {"thread_not_deleted", 409, "", "This thread has not been deleted, so there is nothing to restore."};
    case Refusal::reason_too_long:
        return {"reason_too_long", 422, "reason", "The reason is too long. Say it in a sentence or two."};
    case Refusal::reason_missing: return {"reason_missing", 422, "reason", "Say why. Whom it concerns will read it."};
    case Refusal::days_invalid: return {"days_invalid", 422, "days", "Choose one of the spans of time in the list."};
    case Refusal::forum_not_chosen:
        return {"forum_not_chosen", 422, "forum", "Choose another forum that you may start threads in."};
    case Refusal::not_over_staff:
        return {"not_over_staff", 403, "",
                "Moderators and administrators cannot be banned. Take them out of their groups first."};
    case Refusal::not_over_oneself: return {"not_over_oneself", 403, "", "You cannot do this to yourself."};
    case Refusal::staff_not_ignored:
        return {"staff_not_ignored", 403, "", "Whoever looks after this forum must be heard, and cannot be ignored."};
    case Refusal::ignored_members_full:
        return {"ignored_members_full", 409, "", "You ignore as many members as one can. Stop ignoring some first."};
    case Refusal::recipients_missing:
        return {"recipients_missing", 422, "to", "Say to whom you write: one name, or several with commas between."};
    case Refusal::recipient_unknown:
        return {"recipient_unknown", 422, "to", "One of these names is no member's. Check the names."};
    case Refusal::recipient_not_reachable:
        return {"recipient_not_reachable", 422, "to",
                "One of these members cannot be written to by you. Take the name out, then send your text again."};
    case Refusal::recipients_too_many:
        return {"recipients_too_many", 422, "to",
                "These are too many people for one conversation: up to 50, or 4 while you have few posts."};
    case Refusal::conversations_too_many:
        return {"conversations_too_many", 429, "",
                "You have begun as many conversations as one may in a day. Your text is still here: go on tomorrow."};
    case Refusal::nobody_left_to_read:
        return {"nobody_left_to_read", 409, "",
                "Everybody else has left this conversation, so nobody would read it. Begin a new one."};
    case Refusal::message_empty: return {"message_empty", 422, "text", "Your message is empty. Write something first."};
    case Refusal::message_too_long:
        return {"message_too_long", 422, "text", "Your message is too long. Shorten it, or divide it into several."};
    case Refusal::message_not_yours:
        return {"message_not_yours", 403, "", "Somebody else wrote this message. You can change only your own."};
    case Refusal::message_stays:
        return {"message_stays", 409, "",
                "This message can no longer be changed: only the last one can, in its first 15 minutes."};
    case Refusal::message_is_yours:
        return {"message_is_yours", 409, "", "You wrote this message yourself. Reports are about what others write."};
    case Refusal::reported_already:
        return {"reported_already", 409, "", "You have reported this message already. Moderators will look at it."};
    case Refusal::search_too_long:
        return {"search_too_long", 422, "q", "These are too many words to search for. Use fewer."};
    case Refusal::no_such_reaction: return {"no_such_reaction", 404, "", "There is no such reaction."};
    case Refusal::reaction_name_taken:
        return {"reaction_name_taken", 422, "name", "There is a reaction of this name. Choose another one."};
    case Refusal::reaction_icon_unknown: return {"reaction_icon_unknown", 422, "icon", "Choose one of these pictures."};
    case Refusal::too_many_reactions:
        return {"too_many_reactions", 409, "name",
                "There are as many reactions as a post can list. Change one of them."};
    case Refusal::no_such_group: return {"no_such_group", 404, "", "There is no such group. It may have been deleted."};
    case Refusal::group_fixed:
        return {"group_fixed", 403, "", "Every forum has this group. It can be neither renamed nor deleted."};
    case Refusal::group_name_taken:
        return {"group_name_taken", 422, "name", "There is a group of this name. Choose another one."};
    case Refusal::promotion_invalid:
        return {"promotion_invalid", 422, "posts_min", "Write whole numbers, or leave both fields empty."};
    case Refusal::locks_you_out:
        return {"locks_you_out", 409, "",
                "This would take your own right to administer away. Let another administrator do it."};
    case Refusal::more_than_you_may:
        return {"more_than_you_may", 403, "", "You can give and take only what you may do yourself."};
    case Refusal::setup_over:
        return {"setup_over", 404, "", "This link opens nothing any more. The site has been set up, or it is too old."};
    case Refusal::description_too_long:
        return {"description_too_long", 422, "description",
                "The description is too long. Say it in a sentence or two."};
    case Refusal::forum_inside_itself:
        return {"forum_inside_itself", 422, "forum", "A forum cannot stand in itself or below itself."};
    case Refusal::forum_holds_forums:
        return {"forum_holds_forums", 409, "", "Other forums stand in this one. Move or delete them first."};
    case Refusal::moderator_unknown:
        return {"moderator_unknown", 422, "moderators", "One of these names is no member's. Check the names."};
    case Refusal::no_such_claim:
        return {"no_such_claim", 404, "", "There is no such statement on the record, or you may not see it."};
    case Refusal::no_such_response:
        return {"no_such_response", 404, "", "There is no such answer on the record. It may have been removed."};
    case Refusal::no_such_source: return {"no_such_source", 404, "", "There is no such source, or you may not see it."};
    case Refusal::no_such_speaker:
        return {"no_such_speaker", 404, "", "Nothing that you may see is on record of them."};
    case Refusal::record_full:
        return {"record_full", 409, "", "The record of this thread is full. Remove some statements first."};
    case Refusal::record_locked:
        return {"record_locked", 403, "", "This is locked on the record: nothing of it is changed now."};
    case Refusal::claim_not_mergeable:
        return {"claim_not_mergeable", 422, "into", "Choose another statement on the record of this thread."};
    case Refusal::claim_has_duplicates:
        return {"claim_has_duplicates", 409, "into",
                "Other statements were merged into this one. Merge that one into this instead."};
    case Refusal::claim_is_merged:
        return {"claim_is_merged", 409, "", "This was merged into another statement. Separate it again first."};
    case Refusal::claim_not_merged:
        return {"claim_not_merged", 409, "", "This stands on its own; it was merged into nothing."};
    case Refusal::speaker_not_mergeable:
        return {"speaker_not_mergeable", 422, "into", "Write the name of another speaker who is on record."};
    case Refusal::speaker_has_duplicates:
        return {"speaker_has_duplicates", 409, "into",
                "Other speakers were merged into this one. Merge that one into this instead."};
    case Refusal::source_address_taken:
        return {"source_address_taken", 409, "source_address",
                "There is a source with this link already. Cite that one in the place of this."};
    case Refusal::claim_wording_missing:
        return {"claim_wording_missing", 422, "wording", "Say in one sentence what is claimed."};
    case Refusal::claim_too_long:
        return {"claim_too_long", 422, "wording",
                "One of these texts is too long: up to 300 characters, 1,000 for a quotation, 120 for a name."};
    case Refusal::claim_speaker_missing:
        return {"claim_speaker_missing", 422, "speaker",
                "Say who said it on the record. If nobody is named, choose how it reached us accordingly."};
    case Refusal::claim_via_invalid:
        return {"claim_via_invalid", 422, "via", "Write up to five names with commas between them."};
    case Refusal::claim_modality_missing:
        return {"claim_modality_missing", 422, "modality", "Choose how the statement reached us."};
    case Refusal::claim_day_invalid:
        return {"claim_day_invalid", 422, "said_to",
                "Write days as 2026-11-23, the earlier one first, or choose that the time is not known."};
    case Refusal::source_address_invalid:
        return {"source_address_invalid", 422, "source_address",
                "This is no web address. It begins with https://, or leave the field empty."};
    case Refusal::source_headline_missing:
        return {"source_headline_missing", 422, "source_headline", "Write the headline or the title of the source."};
    case Refusal::source_invalid:
        return {"source_invalid", 422, "source", "Choose one of the sources in the list, or describe another one."};
    case Refusal::source_too_long:
        return {"source_too_long", 422, "source_headline",
                "One of these texts is too long: up to 300 characters, 600 for standfirst and caption, 2,000 for the "
                "quotation."};
    case Refusal::source_time_invalid:
        return {"source_time_invalid", 422, "source_published",
                "Write times as 2026-11-20T06:30, or the day alone as 2026-11-20."};
    case Refusal::source_edited_meanwhile:
        return {"source_edited_meanwhile", 409, "",
                "Somebody changed what is said of this source while you typed. Look at its history, then save yours "
                "again."};
    case Refusal::citations_full:
        return {"citations_full", 409, "", "This post has as many sources as a post may have."};
    case Refusal::response_kind_missing:
        return {"response_kind_missing", 422, "response", "Choose what it says about the other statement."};
    case Refusal::response_claim_unknown:
        return {"response_claim_unknown", 422, "answers",
                "Choose a statement of this thread that is answered, or paste the address of one elsewhere."};
    case Refusal::response_there:
        return {"response_there", 409, "", "The record says so already, so you need not enter it again."};
    case Refusal::claim_edited_meanwhile:
        return {"claim_edited_meanwhile", 409, "",
                "Somebody changed this statement while you typed. Look at its history, then save yours again."};
    case Refusal::site_name_invalid:
        return {"site_name_invalid", 422, "site_name", "Write a name of 1 to 60 characters."};
    }
    throw std::logic_error{"unknown refusal"};
}

}  // namespace

std::string_view words_for(Refusal refusal) { return answer_for(refusal).words; }

std::string_view field_of(Refusal refusal) { return answer_for(refusal).field; }

int status_of(Refusal refusal) { return answer_for(refusal).status; }

std::string_view name_of(Refusal refusal) { return answer_for(refusal).name; }

}  // namespace stoa
