#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/views.hpp"

// Ways through a long thread, besides reading it page by page.
namespace stoa {

// Posts of a thread picked out by what they are. What was deleted is never among them.
enum class PostSelection : std::uint8_t { by_member, with_pictures, useful, catch_up };

inline constexpr int useful_posts_max = 100;  // so many are offered as the most useful ones

struct SelectionView {
    PostSelection selection{};
    Thread thread;
    std::vector<ForumName> path;
    std::vector<PostView> posts;  // the most useful first; of the other selections in the order of the thread
    MemberName member;            // of by_member
    std::int64_t after{};         // behind which position, or rank, the page begins; 0: the first page
    std::int64_t next_after{};    // the same of the next page; 0: there is none
    std::int64_t unread_posts{};  // of catch_up
};

// A thread in which somebody wants to go to a post, by its number or by the day.
struct JumpView {
    Thread thread;
    std::vector<ForumName> path;
};

// A post that is named, not shown.
struct PostMark {
    PostId post{};
    std::int64_t position{};
};

// A post with those that quote it below.
struct OutlinePost {
    PostId post{};
    std::int64_t position{};
    MemberName author;
    std::optional<Instant> created_at;
    std::string excerpt;
    bool is_deleted{};
    bool is_ignored{};
    std::vector<PostMark> quotes_too;  // besides the post that it stands below
    std::vector<OutlinePost> answers;
};

// Parts of a thread that are shown at once.
inline constexpr int outline_positions_per_page = 200;
inline constexpr int outline_depth_max = 8;
inline constexpr int posts_per_print = 200;

struct OutlineView {
    Thread thread;
    std::vector<ForumName> path;
    std::vector<OutlinePost> posts;  // that are quoted, or quote what stands before this page
    PageNumber page;
    std::int64_t first{}, last{};  // positions at the ends of the page
};

struct PrintView {
    Thread thread;
    std::vector<ForumName> path;
    std::vector<PostView> posts;
    PageNumber part;
};

}  // namespace stoa
