#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "store/forum.hpp"
#include "store/member.hpp"
#include "store/post.hpp"
#include "store/thread.hpp"

// What only the archive needs: bulk loading with foreign identifiers, and reading everything in order.
namespace stoa::store {

enum class ArchiveType { forum, member, thread, post, speaker, source, claim, response };

// Which thing of Stoa a record of an imported file became. `file` names the archive (a digest of its beginning), not
// the path.
std::optional<std::int64_t> find_imported(Reader& db, std::string_view file, ArchiveType type,
                                          std::string_view foreign_id);
void insert_imported(Writer& db, std::string_view file, ArchiveType type, std::string_view foreign_id, std::int64_t id);

// A post as an archive holds it.
struct ImportedPost {
    NewPost post{};
    std::optional<std::int64_t> id{};  // wished for: kept when it is free
    PostId parent{};
    std::string title{};
    std::optional<Instant> edited_at{};
    bool is_edited{};
    std::optional<Instant> deleted_at{};
    MemberId deleted_by{};
    std::int64_t likes{};
    std::string extra{};
};

// Places the post at the end of its thread without touching any count; finish_import() counts.
Placed insert_imported_post(Writer& db, ImportedPost const& post);
// Counts, last posts, people and activity of the thread from its posts.
void recount_thread(Writer& db, ThreadId thread, Instant activity_if_unknown);
// Counts of all forums and members, from threads and posts.
void recount_forums_and_members(Writer& db);

// A row as export writes it: the model and the fields that only archives carry, as JSON members.
struct ExportedForum {
    Forum forum;
    std::string extra;
};
struct ExportedMember {
    Member member;
    std::string password_hash;
    std::string extra;
};
struct ExportedThread {
    Thread thread;
    std::string extra;
};
struct ExportedPost {
    PostSource source;
    PostId parent{};
    std::string title;
    std::optional<Instant> edited_at;
    bool is_edited{};
    std::int64_t likes{};
    std::string extra;
};

// Each in the order of ids, posts in the order of positions; the callback must not ask the database.
void each_forum(Reader& db, std::function<void(ExportedForum const&)> const& visit);
void each_member(Reader& db, std::function<void(ExportedMember const&)> const& visit);
std::vector<ExportedThread> threads_after(Reader& db, ThreadId after, int count);
std::vector<ExportedPost> posts_after(Reader& db, ThreadId thread, std::int64_t position, int count);
// Some of them by their numbers, in no order; deleted ones as well.
std::vector<ExportedThread> exported_threads(Reader& db, std::vector<ThreadId> const& threads);
std::vector<ExportedPost> exported_posts(Reader& db, std::vector<PostId> const& posts);

}  // namespace stoa::store
