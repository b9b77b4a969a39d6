#include "archive/own_data.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "archive/own_lines.hpp"
#include "archive/write.hpp"
#include "model/limits.hpp"
#include "store/bookmark.hpp"
#include "store/conversation.hpp"
#include "store/data_export.hpp"
#include "store/draft.hpp"
#include "store/member.hpp"
#include "store/message.hpp"
#include "store/participant.hpp"
#include "store/profile.hpp"
#include "store/record_archive.hpp"
#include "store/second_factor.hpp"
#include "store/session.hpp"

namespace stoa::archive {
namespace {

constexpr std::size_t own_posts_at_once = 200;
constexpr int own_claims_at_once = 200;
constexpr std::string_view hidden_name = "Not visible any more";

class OwnDataExporter {
public:
    OwnDataExporter(store::Reader& db, Sink& sink, MemberId member, Instant now)
        : db_{db}
        , sink_{sink}
        , member_{member}
        , now_{now}
        , access_{acts::Access::load(db)}
        , viewer_{store::find_viewer(db, member).value()}
    {
    }

    void write_all()
    {
        gather();
        write_forums();
        write_member();
        for (auto const& [thread, posts] : posts_) write_thread(thread, posts);
        write_claims();
        write_belongings();
        write_conversations();
        write_log_in_data();
        sink_.finish();
    }

private:
    using Positions = std::vector<store::OwnPost>;

    bool is_visible(Thread const& thread) const
    {
        return !thread.is_deleted() && access_->may(viewer_, Permission::read_threads, thread.forum);
    }

    void gather()
    {
        for (auto const& post : store::posts_of_author(db_, member_)) posts_[post.thread].push_back(post);
        for (auto const thread : store::threads_of_starter(db_, member_)) posts_.try_emplace(thread);
        std::vector<ThreadId> ids;
        for (auto& [thread, posts] : posts_) {
            std::ranges::sort(posts, {}, &store::OwnPost::position);
            ids.push_back(thread);
        }
        for (auto& thread : store::exported_threads(db_, ids)) threads_[thread.thread.id] = std::move(thread);
        for (auto const& [id, thread] : threads_) {
            if (!is_visible(thread.thread)) has_hidden_ = true;
            if (is_visible(thread.thread))
                for (auto const& forum : access_->path_to(thread.thread.forum)) forums_.insert(forum.id);
        }
    }

    // In the order of the tree: a forum stands after the one that holds it.
    void write_forums()
    {
        std::map<ForumId, store::ExportedForum> known;
        store::each_forum(db_, [&](store::ExportedForum const& forum) { known[forum.forum.id] = forum; });
        for (auto const& forum : access_->all_forums())
            if (forums_.contains(forum.id)) sink_.write(line_of(known.at(forum.id), {}));
        if (has_hidden_) sink_.write(line_of(hidden_forum(), {}));
    }

    // Where posts stand whose place is not to be seen any more.
    static store::ExportedForum hidden_forum()
    {
        store::ExportedForum forum;
        forum.forum.name = hidden_name;
        forum.forum.slug = "not-visible";
        return forum;
    }

    void write_member()
    {
        auto member = store::find_member(db_, member_).value();
        sink_.write(line_of(store::ExportedMember{member, {}, {}}, access_->groups()));
        sink_.write(line_of(store::find_profile(db_, member_), member));
    }

    void write_thread(ThreadId id, Positions const& posts)
    {
        auto thread = threads_.at(id);
        if (!is_visible(thread.thread)) thread = hidden_thread(thread.thread);
        sink_.write(line_of(thread));
        for (std::size_t from = 0; from < posts.size(); from += own_posts_at_once)
            write_posts(std::span{posts}.subspan(from, std::min(own_posts_at_once, posts.size() - from)));
    }

    store::ExportedThread hidden_thread(Thread const& thread) const
    {
        bool const is_own = thread.starter.id == member_;
        store::ExportedThread hidden;
        hidden.thread.id = thread.id;
        hidden.thread.title = is_own ? thread.title : std::string{hidden_name};
        hidden.thread.starter.id = is_own ? member_ : MemberId{};
        return hidden;
    }

    void write_posts(std::span<store::OwnPost const> some)
    {
        std::vector<PostId> ids;
        for (auto const& post : some) ids.push_back(post.post);
        auto posts = store::exported_posts(db_, ids);
        std::ranges::sort(posts, {}, [](store::ExportedPost const& post) { return post.source.position; });
        for (auto const& post : posts) sink_.write(line_of(post));
    }

    // Whatever a list gives page by page.
    template <class Read>
    void write_pages(Read read)
    {
        for (std::int64_t page = 1;; ++page) {
            auto const some = read(page);
            for (auto const& each : some) sink_.write(line_of(each));
            if (some.empty()) return;
        }
    }

    void write_belongings()
    {
        for (auto const& upload : store::uploads_of_member(db_, member_)) sink_.write(line_of(upload));
        write_pages([&](std::int64_t page) {
            std::vector<SavedDraft> drafts;
            for (auto& found : store::drafts_of_member(db_, member_, page)) drafts.push_back(std::move(found.draft));
            return drafts;
        });
        write_pages([&](std::int64_t page) {
            std::vector<Bookmark> bookmarks;
            for (auto& found : store::bookmarks_of(db_, member_, page)) bookmarks.push_back(std::move(found.bookmark));
            return bookmarks;
        });
    }

    // What they put on the record, or suggested.
    void write_claims()
    {
        for (ClaimId last{};;) {
            auto const some = store::claims_entered_by(db_, member_, last, own_claims_at_once);
            for (auto const& claim : some) sink_.write(line_of_entered(claim));
            if (std::ssize(some) < own_claims_at_once) return;
            last = some.back().id;
        }
    }

    // What others wrote there is theirs. Of those that the member has left, only what they wrote themselves.
    void write_conversations()
    {
        for (std::int64_t page = 1;; ++page) {
            auto const some = store::conversations_of(db_, member_, ConversationsShown::all, page);
            for (auto const& each : some)
                sink_.write(line_of(each.conversation, store::people_of(db_, each.conversation.id)));
            if (some.empty()) break;
        }
        auto messages = store::message_sources_by(db_, member_);
        std::ranges::sort(messages, {}, &MessageSource::id);
        for (auto const& message : messages) sink_.write(line_of(message));
    }

    void write_log_in_data()
    {
        auto const factor = store::find_second_factor(db_, member_);
        if (factor) sink_.write(second_factor_line(factor->since));
        for (auto const& session : store::sessions_of(db_, member_, now_)) sink_.write(line_of(session));
        for (auto const& token : store::api_tokens_of(db_, member_)) sink_.write(line_of(token));
    }

    store::Reader& db_;
    Sink& sink_;
    MemberId member_;
    Instant now_;
    std::shared_ptr<acts::Access const> access_;
    Viewer viewer_;
    std::map<ThreadId, Positions> posts_;
    std::map<ThreadId, store::ExportedThread> threads_;
    std::set<ForumId> forums_;
    bool has_hidden_{};
};

}  // namespace

void export_own_data(store::Reader& db, Sink& sink, HeadRecord const& head, MemberId member, Instant now)
{
    sink.write(line_of(head, now));
    OwnDataExporter{db, sink, member, now}.write_all();
}

}  // namespace stoa::archive
