#pragma once
#include <string>

#include "store/forum.hpp"
#include "store/member.hpp"
#include "store/post.hpp"
#include "store/thread.hpp"

// A small forum for tests to begin with.
namespace stoa::store {

// Minutes of the day on which everything in tests happens.
inline Instant at_minute(std::int64_t minute) { return {1'700'000'000'000 + minute * minute_ms}; }

inline NewMember sample_member(std::string const& name)
{
    return {.name = name,
            .name_key = name,
            .password_hash = "$argon2id$",
            .joined_at = at_minute(0),
            .read_floor = at_minute(0)};
}

inline NewThread sample_thread(ForumId forum, MemberId starter, std::string const& title, Instant at)
{
    return {.forum = forum, .title = title, .slug = title, .starter = starter, .created_at = at, .activity_at = at};
}

inline NewPost sample_post(ThreadId thread, MemberId author, std::string const& text,
                           std::optional<Instant> at = at_minute(2))
{
    return {.thread = thread,
            .author = author,
            .created_at = at,
            .text = text,
            .body = html::Html::stored("<p>" + text + "</p>"),
            .renderer_version = 1,
            .excerpt = text};
}

struct Sample {
    ForumId forum;
    MemberId ada, ben;
    ThreadId thread;  // by Ada, with one post
};

inline Sample begin_sample(Writer& db)
{
    Sample sample;
    sample.forum = insert_forum(db, {.name = "Cycling", .slug = "cycling"});
    sample.ada = *insert_member(db, sample_member("Ada"));
    sample.ben = *insert_member(db, sample_member("Ben"));
    sample.thread = insert_thread(db, sample_thread(sample.forum, sample.ada, "steel-or-titanium", at_minute(1)));
    insert_post(db, sample_post(sample.thread, sample.ada, "Which one?", at_minute(1)), at_minute(1));
    return sample;
}

// As a page shows it.
inline Thread named_thread(Reader& db, ThreadId id)
{
    auto thread = find_thread(db, id).value();
    name_people(db, thread);
    return thread;
}

}  // namespace stoa::store
