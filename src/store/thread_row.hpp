#pragma once
#include <span>
#include <string>
#include <vector>

#include "db/row.hpp"
#include "model/thread.hpp"
#include "store/store.hpp"

// The columns that thread_from() reads, in its order; `t` is the row of threads.
#define STOA_THREAD_COLUMNS                                                                                            \
    "t.id, t.forum_id, t.title, t.slug, t.prefix, t.tags, t.lang, t.starter_id, t.created_at, t.is_pinned, "           \
    "t.is_locked, t.last_position, t.post_count, t.views, t.last_post_id, t.last_post_position, t.last_author_id, "    \
    "t.last_post_at, t.activity_at, t.people, t.deleted_at, t.deleted_from_id, t.deleted_by, t.has_poll, "             \
    "t.claim_count, t.contested_count, t.unsourced_count, t.source_count, t.record_locked_at"

namespace stoa::store {

// The thread with the ids of its people; name_people() adds their names.
Thread thread_from(db::Row& row);
// One statement for the names of all that these threads mention.
void name_people(Reader& db, std::span<Thread* const> threads);
void name_people(Reader& db, std::vector<Thread>& threads);

std::string joined_tags(std::vector<std::string> const& tags);

// The people of a thread as their column holds them: "7,3,12".
std::string joined_people(std::vector<MemberId> const& people);
std::vector<MemberId> split_people(std::string_view people);
inline constexpr std::size_t people_max = 4;
// Puts somebody who just posted in front.
void put_first(std::vector<MemberId>& people, MemberId author);

}  // namespace stoa::store
