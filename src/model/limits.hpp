#pragma once
#include <cstddef>
#include <cstdint>

namespace stoa {

// Pages: the same for everybody, so that an address means the same page to all.
inline constexpr int posts_per_page = 20;
inline constexpr int threads_per_page = 20;
inline constexpr int drafts_per_page = 20;
inline constexpr int log_entries_per_page = 50;

// What people type. Lengths in code points, with a cap in bytes where storage cares.
inline constexpr std::size_t title_length_max = 160;
inline constexpr std::size_t post_bytes_max = 64 * 1024;
inline constexpr std::size_t name_length_min = 2;
inline constexpr std::size_t name_length_max = 40;
inline constexpr std::size_t email_bytes_max = 254;
inline constexpr std::size_t password_length_min = 8;    // ASVS 6.2.1
inline constexpr std::size_t password_length_max = 128;  // ASVS 6.2.9
inline constexpr std::size_t tag_count_max = 8;
inline constexpr std::size_t tag_length_max = 30;
inline constexpr std::size_t prefix_length_max = 30;
inline constexpr std::size_t member_title_length_max = 60;
inline constexpr std::size_t about_length_max = 2000;
inline constexpr std::size_t signature_length_max = 300;
inline constexpr std::ptrdiff_t signature_lines_max = 4;
inline constexpr std::size_t profile_links_max = 5;
inline constexpr std::size_t link_bytes_max = 300;
inline constexpr int birth_year_min = 1900;
inline constexpr std::size_t token_name_length_max = 60;
inline constexpr std::size_t reason_length_max = 500;
inline constexpr std::size_t user_agent_length_max = 300;

// What a member has typed and not posted: so much of it, so many texts, for so long.
inline constexpr std::size_t draft_bytes_max = 2 * post_bytes_max;
inline constexpr std::int64_t drafts_max = 100;
inline constexpr std::int64_t drafts_kept_ms = std::int64_t{60} * 24 * 60 * 60 * 1000;
inline constexpr std::size_t edit_reason_length_max = 200;
inline constexpr std::size_t correction_length_max = 1000;
inline constexpr std::int64_t corrections_per_post_max = 20;
inline constexpr std::int64_t versions_listed_max = 200;  // of one post: older ones are kept, but not offered
inline constexpr std::size_t poll_question_length_max = 160;
inline constexpr std::size_t poll_answer_length_max = 100;
inline constexpr std::size_t poll_answers_max = 20;
inline constexpr std::size_t draft_poll_bytes_max = 64 * 1024;  // encoded, as forms are sent
inline constexpr std::int64_t poll_days_max = 3650;
inline constexpr int voters_per_page = 50;
inline constexpr int tags_listed_max = 300;
inline constexpr std::size_t bookmark_note_length_max = 200;
inline constexpr std::int64_t bookmarks_max = 5'000;      // of one member
inline constexpr std::int64_t ignored_members_max = 500;  // by one member
// Conversations. Whoever has written little writes to few.
inline constexpr int conversations_per_page = 20;
inline constexpr int messages_per_page = 20;
inline constexpr int conversations_found_max = 50;  // by a search
inline constexpr std::size_t search_words_length_max = 100;
inline constexpr std::size_t participants_max = 50;
inline constexpr std::int64_t newcomer_posts_max = 4;  // with so many posts one is a newcomer still
inline constexpr std::int64_t conversations_per_day = 50;
inline constexpr std::int64_t conversations_per_day_of_newcomer = 3;
inline constexpr std::size_t participants_of_newcomer = 4;  // with themselves
inline constexpr int reports_per_page = 20;
inline constexpr std::int64_t messages_before_reported = 2;  // that a report shows besides the message
inline constexpr int reactions_per_page = 50;
inline constexpr int bookmarks_per_page = 20;

// The record of a thread.
inline constexpr int claims_per_page = 50;
inline constexpr int claims_in_panel = 8;
inline constexpr int record_changes_per_page = 30;
inline constexpr std::int64_t claims_per_thread_max = 5'000;
inline constexpr std::size_t claim_wording_length_max = 300;
inline constexpr std::size_t claim_quotation_length_max = 1'000;
inline constexpr std::size_t speaker_name_length_max = 120;
inline constexpr std::size_t speaker_role_length_max = 120;
inline constexpr std::size_t claim_via_max = 5;
inline constexpr std::size_t source_line_length_max = 300;
inline constexpr std::size_t source_text_length_max = 600;
inline constexpr std::size_t source_quotation_length_max = 2'000;
inline constexpr std::int64_t cards_per_post_of_sources_max = 5;

// An edit in the first minute leaves no mark: it mends a slip of the pen.
inline constexpr std::int64_t edit_grace_ms = 60 * 1000;
// Nobody has read on by then, mostly: the last message of a conversation may be mended for so long.
inline constexpr std::int64_t message_edit_ms = 15 * 60 * 1000;
// Somebody who asked for a page this recently is here.
inline constexpr std::int64_t presence_ms = 5 * 60 * 1000;

}  // namespace stoa
