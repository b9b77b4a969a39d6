#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/alert.hpp"
#include "model/bookmark.hpp"
#include "model/correction.hpp"
#include "model/forum.hpp"
#include "model/log_entry.hpp"
#include "model/poll.hpp"
#include "model/post.hpp"
#include "model/profile.hpp"
#include "model/quote.hpp"
#include "model/reaction.hpp"
#include "model/saved_draft.hpp"
#include "model/source.hpp"
#include "model/tag.hpp"
#include "model/thread.hpp"
#include "model/upload.hpp"
#include "model/viewer.hpp"
#include "model/watch.hpp"
#include "model/whats_new.hpp"

// What acts hand to pages and to the API: everything that a page shows, and what this viewer may do there, as plain
// values. Whoever holds one of these has been asked for permission already.
namespace stoa {

struct PageNumber {
    std::int64_t number{1};
    std::int64_t count{1};
};

struct Presence {
    std::int64_t members{};
    std::int64_t guests{};
    std::int64_t robots{};          // apart: not in the total
    std::vector<MemberName> names;  // at most 50 members, latest first
    std::int64_t total() const { return members + guests; }
};

struct ForumNode {
    Forum forum;  // counts and last post with those of the forums below it
    bool is_unread{};
    std::int64_t unread_threads{};  // 0 for guests
    std::vector<ForumNode> children;
};

struct SiteFigures {
    std::int64_t threads{};
    std::int64_t posts{};
    std::int64_t members{};
    MemberName newest_member;
    std::optional<Instant> since;  // of the oldest thread whose time is known
};

// A forum with its depth in the tree, for lists to choose from.
struct ForumChoice {
    ForumName forum;
    int depth{};
};

struct ThreadRow {
    Thread thread;
    ForumName forum;              // named where a list mixes forums
    std::int64_t unread_posts{};  // 0 for guests and for what was read
    std::int64_t first_unread{};  // position, 0: none
    WatchLevel watch{};           // where a list tells
};

struct IndexView {
    std::vector<ForumNode> nodes;  // the top of the tree
    SiteFigures figures;
    std::vector<ThreadRow> unread;  // a few, for the rail
    std::int64_t unread_threads{};
    bool may_start_thread{};
};

struct ForumView {
    Forum forum;
    std::vector<ForumName> path;  // from the top, without this forum
    std::vector<ForumNode> children;
    std::vector<ThreadRow> pinned;  // on page 1 only
    std::vector<ThreadRow> threads;
    std::vector<ThreadRow> moved;  // lines that lead to threads which stood here, on page 1 only
    PageNumber page;
    std::int64_t thread_total{};  // not pinned
    std::string prefix;           // only threads with this one are listed; empty: all
    bool may_start_thread{};
    WatchLevel watch{};             // by the viewer
    std::int64_t unread_threads{};  // with those of the forums below
};

struct PostView {
    Post post;
    bool may_edit{};
    bool may_delete{};
    bool may_undelete{};
    bool may_see_deleted_text{};
    bool is_new{};                         // after the viewer's read mark
    std::vector<ReactionShown> reactions;  // in the order of the kinds, none with a count of 0
    bool may_react{};
    bool may_see_who_reacted{};
    bool may_bookmark{};
    bool may_see_history{};
    bool may_correct{};
    bool may_record{};  // put on the record what it tells
    bool may_remove_corrections{};
    std::vector<Correction> corrections;  // oldest first
    bool is_bookmarked{};
    bool is_picked{};   // to be quoted
    bool is_ignored{};  // by somebody whom the viewer ignores: folded
    std::vector<QuotedIn> quoted_in;
    std::vector<Upload> attachments{};
    std::vector<Source> sources{};  // that it cites with cards
    bool may_cite{};
    bool may_describe_sources{};  // complete what is said of them
};

// What the viewer may do to a thread as a whole.
struct ThreadActs {
    bool may_lock{};
    bool may_pin{};
    bool may_move{};
    bool may_delete{};
    bool may_restore{};
    bool may_see_log{};
    bool any() const { return may_lock || may_pin || may_move || may_delete || may_restore || may_see_log; }
};

struct ThreadView {
    Thread thread;
    ForumName forum;
    std::vector<ForumName> path;  // from the top to the forum, with it
    std::vector<PostView> posts;
    std::vector<ReactionKind> reaction_kinds;  // that can be given
    PageNumber page;
    std::int64_t first_unread{};  // position, 0: none or a guest
    std::int64_t unread_posts{};
    bool may_reply{};
    bool is_login_needed_to_reply{};
    bool may_edit_heading{};
    bool may_add_poll{};
    std::vector<ThreadRow> similar;
    std::vector<QuotePick> picks;     // posts of any thread, in the order in which they were picked
    std::optional<SavedDraft> draft;  // of a reply, where the viewer may reply
    ThreadActs acts;
    WatchLevel watch{};  // by the viewer
};

struct MemberPost {  // a post in a list of one member's posts
    PostId id{};
    ThreadId thread{};
    std::string thread_title;
    std::string thread_slug;
    ForumName forum;
    std::int64_t position{};
    std::optional<Instant> created_at;
    std::string excerpt;
};

struct NewsPost {  // a post in a list of posts by everybody
    MemberPost post;
    MemberName author;
    bool is_unread{};
};

struct WhatsNewView {
    WhatsNewList list{};
    WhatsNewFilter filter;
    std::vector<ThreadRow> threads;
    std::vector<NewsPost> posts;                            // of the list of posts alone
    std::vector<std::pair<ForumName, WatchLevel>> watched;  // forums, above what is watched, in the order of the tree
    std::vector<ForumChoice> forums;                        // to choose from
    bool is_first_page{true};
    std::optional<ListPlace> older;  // where the next page begins
    bool is_own{};                   // the list that the viewer begins with
    std::int64_t unread_threads{};
};

struct IgnoredView {
    std::vector<MemberName> members;  // latest first
    std::vector<ThreadRow> threads;   // latest first
    PageNumber page;                  // of the threads
};

struct AlertsView {
    std::vector<Alert> alerts;    // latest first, those alone that the viewer may see now
    std::vector<AlertId> hidden;  // unread and not to be seen any more
    PageNumber page;
    std::int64_t unread{};
};

struct MemberView {
    Member member;
    Profile profile;   // the birthday only where the viewer may see it
    html::Html about;  // as it is shown
    std::string staff_badge;
    std::vector<MemberPost> posts;  // latest first, only where the viewer may read
    PageNumber page;
    bool is_self{};
    bool may_ban{};
    bool may_ignore{};
    bool is_ignored{};  // by the viewer
    bool may_write{};   // to them, in a conversation
};

struct LogView {
    std::vector<LogEntry> entries;  // latest first
    LogEntryId older{};             // where the next page goes on; 0: this is the end
    std::optional<Thread> thread;   // of which this is the log
    bool is_with_administration{};
};

struct DraftRow {
    SavedDraft draft;
    bool is_place_visible{};  // false: the place is gone for its writer, only the text is left
    ForumName forum;
    std::string thread_title;  // of a reply or an edit, or of a conversation
    ConversationId conversation{};
    std::string with{};       // the member that a new conversation is meant for
    std::int64_t position{};  // of the post that is edited
    std::string excerpt;
};

struct DraftsView {
    std::vector<DraftRow> drafts;  // latest first
    PageNumber page;
};

struct ReactionsView {
    Thread thread;
    std::vector<ForumName> path;
    PostSource post;
    std::vector<ReactionShown> counts;
    std::int64_t likes_elsewhere{};                            // that an import brought, without names
    std::vector<std::pair<Reaction, ReactionKind>> reactions;  // latest first
    PageNumber page;
};

// What somebody may answer a post with, without words.
struct ReactionChoiceView {
    Thread thread;
    std::vector<ForumName> path;
    PostSource post;
    std::vector<ReactionKind> kinds;
    ReactionKindId own{};  // 0: nothing yet
};

struct TagsView {
    std::vector<Tag> tags;  // most used first
};

struct TagView {
    std::string tag;
    std::int64_t thread_total{};
    std::vector<ThreadRow> threads;  // latest activity first
    PageNumber page;
};

struct VotersView {
    Thread thread;
    std::vector<ForumName> path;
    Poll poll;
    std::vector<Ballot> ballots;  // latest first
    PageNumber page;
};

struct BookmarksView {
    std::vector<Bookmark> bookmarks;  // latest first
    PageNumber page;
    std::int64_t total{};
};

struct HistoryView {
    Thread thread;
    ForumName forum;
    std::vector<ForumName> path;
    PostSource current;
    std::vector<Revision> versions;  // oldest first, the one that is shown last; without their texts
    std::int64_t version_count{};    // with those that are not listed any more
    Revision older, newer;           // that are compared, with their texts
    bool may_revert{};               // to the older one
};

}  // namespace stoa
