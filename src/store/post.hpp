#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "model/post.hpp"
#include "store/store.hpp"

namespace stoa::store {

struct NewPost {
    ThreadId thread{};
    MemberId author{};  // 0: a guest, or not known
    std::optional<Instant> created_at{};
    Markup markup{Markup::markdown};
    std::string text{};
    html::Html body{};
    int renderer_version{};
    std::string excerpt{};
    bool has_foreign_numbers{};  // PostSource
};

struct Placed {
    PostId id;
    std::int64_t position;
};

// Adds a post at the next position of its thread and keeps every count that it changes: of thread, forum and member,
// last posts, people, activity (which becomes `now`).
Placed insert_post(Writer& db, NewPost const& post, Instant now);

// The posts at positions first..last, deleted ones among them.
std::vector<Post> posts_of_thread(Reader& db, ThreadId thread, std::int64_t first, std::int64_t last);
std::optional<Post> find_post(Reader& db, PostId post);
std::optional<PostSource> find_post_source(Reader& db, PostId post);

// Keeps the text so far as a revision. `edited_at` empty: within the grace minute, no revision and no mark.
void update_post_text(Writer& db, PostSource const& before, MemberId editor, Markup markup, std::string_view text,
                      html::Html const& body, int renderer_version, std::string_view excerpt,
                      std::optional<Instant> edited_at, std::string_view reason = {});
// The same text, shown otherwise.
void set_post_body(Writer& db, PostSource const& post, html::Html const& body, int renderer_version);
// Both keep counts and last posts right.
void delete_post(Writer& db, PostId post, MemberId by, Instant now);
void restore_post(Writer& db, PostId post);

// What a member typed last, of what is not deleted; empty: nothing.
std::string latest_text_of(Reader& db, MemberId author);

// The latest versions_listed_max of them, oldest first, without their texts.
std::vector<Revision> revisions_of_post(Reader& db, PostId post);
std::optional<Revision> find_revision(Reader& db, PostId post, std::int64_t number);

// Double-submit protection: a form's token becomes the post that it made.
std::optional<PostId> find_submission(Reader& db, std::string_view token, MemberId member);
void insert_submission(Writer& db, std::string_view token, MemberId member, PostId post, Instant now);
void delete_old_submissions(Writer& db, Instant before);

}  // namespace stoa::store
