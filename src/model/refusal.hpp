#pragma once
#include <string_view>

#include "base/result.hpp"

namespace stoa {

// Why something was not done: an answer to a person, never a fault of the program.
enum class Refusal : unsigned char {
    // does not exist, or not for this viewer: the two are told alike
    no_such_forum,
    no_such_thread,
    no_such_post,
    no_such_member,
    no_such_conversation,
    no_such_message,
    no_such_report,
    no_such_page,
    // not allowed
    login_required,
    not_permitted,
    thread_locked,
    category_holds_no_threads,
    post_not_yours,
    post_deleted,
    post_not_deleted,
    post_is_yours,
    bookmarks_full,
    corrections_full,
    no_such_version,
    no_such_poll,
    poll_has_votes,
    poll_closed,
    vote_final,
    no_such_tag,
    no_such_correction,
    // what was typed
    title_empty,
    title_too_long,
    text_empty,
    text_too_long,
    text_not_utf8,
    name_too_short,
    name_too_long,
    name_not_allowed,
    name_taken,
    email_invalid,
    password_too_short,
    password_too_long,
    password_too_common,
    password_differs,
    country_unknown,
    about_too_long,
    signature_too_long,
    links_invalid,
    birthday_invalid,
    time_zone_unknown,
    prefix_too_long,
    tags_invalid,
    markup_unknown,
    reaction_unknown,
    export_in_work,
    last_administrator,
    deletion_policy_invalid,
    deletion_begun,
    post_erased,
    export_too_soon,
    note_too_long,
    choices_invalid,
    poll_question_empty,
    poll_answers_few,
    poll_answers_many,
    poll_answer_twice,
    poll_text_too_long,
    poll_rules_unknown,
    poll_end_unknown,
    edit_reason_too_long,
    correction_empty,
    correction_too_long,
    wrong_name_or_password,
    // moderation
    banned,
    thread_deleted,
    thread_not_deleted,
    reason_too_long,
    reason_missing,
    days_invalid,
    forum_not_chosen,
    not_over_staff,
    not_over_oneself,
    staff_not_ignored,
    ignored_members_full,
    // conversations
    recipients_missing,
    recipient_unknown,
    recipient_not_reachable,
    recipients_too_many,
    conversations_too_many,
    nobody_left_to_read,
    message_empty,
    message_too_long,
    message_not_yours,
    message_stays,
    message_is_yours,
    reported_already,
    search_too_long,
    // administration
    no_such_group,
    group_fixed,
    group_name_taken,
    promotion_invalid,
    locks_you_out,
    more_than_you_may,
    setup_over,
    site_name_invalid,
    description_too_long,
    forum_inside_itself,
    forum_holds_forums,
    moderator_unknown,
    wrong_password,
    email_unchanged,
    email_taken,
    link_expired,
    not_invited,
    registration_closed,
    terms_not_accepted,
    token_needs_scope,
    second_factor_there,
    no_second_factor,
    second_factor_needed,  // by a group, before its rights count
    second_step_over,
    code_wrong,
    code_needed,
    passkey_not_made,
    passkey_wrong,
    passkey_too_late,
    passkey_taken,
    too_many_passkeys,
    no_such_passkey,
    no_passkeys_here,
    // what was uploaded
    no_such_file,
    file_missing,
    file_too_large,
    file_kind_not_taken,
    picture_too_large,
    picture_broken,
    not_a_picture,
    pictures_busy,
    upload_quota_full,
    attachments_too_many,
    attachments_not_permitted,
    // the moment
    new_posts_meanwhile,  // others posted while this reply was written: shown, then confirmed by sending again
    edited_meanwhile,     // the post changed since its text was put into the form
    sent_twice,           // the same form was sent before; the first one counts
    too_fast,
    form_expired,
};

std::string_view words_for(Refusal refusal);

// The name of the field that a refusal is about ("title", "text", "name" ...), or empty.
std::string_view field_of(Refusal refusal);

// HTTP's word for it (RFC 9110): 404 for what is not there or not for this viewer, 401, 403, 409, 422, 429.
int status_of(Refusal refusal);

// A stable name for the API: "thread_locked".
std::string_view name_of(Refusal refusal);

}  // namespace stoa
