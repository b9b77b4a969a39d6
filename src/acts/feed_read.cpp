#include "acts/feed_read.hpp"

#include <algorithm>
#include <utility>

#include "acts/visible.hpp"
#include "model/limits.hpp"
#include "model/urls.hpp"
#include "store/citation.hpp"
#include "store/member.hpp"
#include "store/post.hpp"
#include "store/tag.hpp"
#include "store/thread.hpp"

namespace stoa::acts {
namespace {

FeedEntry entry_of(Thread const& thread)
{
    FeedEntry entry;
    entry.post = thread.last_post;
    entry.thread = thread.id;
    entry.thread_title = thread.title;
    entry.thread_slug = thread.slug;
    entry.position = thread.last_post_position;
    entry.author = thread.last_author;
    entry.at = thread.last_post_at;
    return entry;
}

FeedEntry entry_of(Thread const& thread, Post post)
{
    FeedEntry entry;
    entry.post = post.id;
    entry.thread = thread.id;
    entry.thread_title = thread.title;
    entry.thread_slug = thread.slug;
    entry.position = post.position;
    entry.author = {post.author.id, post.author.name, post.author.avatar};
    entry.at = post.created_at;
    entry.edited_at = post.edited_at;
    entry.body = std::move(post.body);
    return entry;
}

// The entries are posts of one thread.
void add_sources(store::Reader& db, Thread const& thread, std::vector<FeedEntry>& entries)
{
    if (thread.record.sources == 0 || entries.empty()) return;
    for (auto& card : store::cards_of_posts(db, thread.id, entries.back().position, entries.front().position)) {
        auto const entry = std::ranges::find(entries, card.post, &FeedEntry::post);
        if (entry != entries.end()) entry->sources.push_back(std::move(card.source));
    }
}

}  // namespace

// Threads whose posts are all deleted have nothing to tell.
std::vector<FeedEntry> entries_of_last_posts(store::Reader& db, std::vector<Thread> const& threads)
{
    std::vector<PostId> posts;
    for (auto const& thread : threads) posts.push_back(thread.last_post);
    auto excerpts = store::excerpts_of(db, posts);
    std::vector<FeedEntry> entries;
    for (auto const& thread : threads) {
        if (thread.last_post.value == 0) continue;
        entries.push_back(entry_of(thread));
        entries.back().excerpt = std::move(excerpts[thread.last_post.value]);
    }
    return entries;
}

FeedEntry entry_of(MemberName const& member, MemberPost const& post)
{
    FeedEntry entry;
    entry.post = post.id;
    entry.thread = post.thread;
    entry.thread_title = post.thread_title;
    entry.thread_slug = post.thread_slug;
    entry.position = post.position;
    entry.author = member;
    entry.at = post.created_at;
    entry.excerpt = post.excerpt;
    return entry;
}

FeedView site_feed_read(store::Reader& db, Access const& access)
{
    auto const threads = store::latest_threads(db, access.readable_forums(Viewer{}), 1);
    return {{}, html::Url::path("/"), entries_of_last_posts(db, threads)};
}

// Pinned threads stand apart in lists, but not in time.
Result<FeedView> forum_feed_read(store::Reader& db, Access const& access, ForumId forum)
{
    auto const found = access.find(forum);
    bool const is_open = found && found->kind == ForumKind::forum;
    if (!is_open || !access.may(Viewer{}, Permission::read_threads, forum)) return Refusal::no_such_forum;
    auto threads = store::threads_of_forum(db, forum, 1);
    for (auto& thread : store::pinned_threads(db, forum)) threads.push_back(std::move(thread));
    std::ranges::sort(threads, std::greater{}, &Thread::activity_at);
    if (threads.size() > feed_entries_max) threads.resize(feed_entries_max);
    return FeedView{found->name, url_of(*found), entries_of_last_posts(db, threads)};
}

Result<FeedView> tag_feed_read(store::Reader& db, Access const& access, std::string_view tag)
{
    auto const threads = store::threads_with_tag(db, tag, access.readable_forums(Viewer{}), 1);
    if (threads.empty()) return Refusal::no_such_tag;
    return FeedView{std::string{tag}, url_of_tag(tag), entries_of_last_posts(db, threads)};
}

Result<FeedView> thread_feed_read(store::Reader& db, Access const& access, ThreadId thread)
{
    auto found = visible_thread(db, access, Viewer{}, thread);
    if (!found) return found.error();
    auto const last = found->thread.last_position;
    FeedView feed{found->thread.title, url_of(found->thread), {}};
    for (auto& post : store::posts_of_thread(db, thread, std::max<std::int64_t>(last - feed_entries_max + 1, 1), last))
        if (!post.is_deleted()) feed.entries.push_back(entry_of(found->thread, std::move(post)));
    std::ranges::reverse(feed.entries);
    add_sources(db, found->thread, feed.entries);
    return feed;
}

Result<FeedView> member_feed_read(store::Reader& db, Access const& access, MemberId member)
{
    auto const found = store::find_member(db, member);
    if (!found || found->membership != Membership::full) return Refusal::no_such_member;
    MemberName const name{found->id, found->name, found->avatar};
    FeedView feed{found->name, url_of(name), {}};
    for (auto const& post : store::posts_of_member(db, member, access.readable_forums(Viewer{}), 1))
        feed.entries.push_back(entry_of(name, post));
    return feed;
}

std::vector<std::int64_t> sitemap_pieces_read(store::Reader& db, Access const& access)
{
    return store::sitemap_pieces(db, access.readable_forums(Viewer{}));
}

std::vector<store::SitemapThread> sitemap_piece_read(store::Reader& db, Access const& access, std::int64_t piece)
{
    return store::threads_of_piece(db, piece, access.readable_forums(Viewer{}));
}

std::vector<ForumName> sitemap_forums_read(Access const& access)
{
    auto forums = access.all_forums();
    std::erase_if(forums,
                  [&](ForumName const& forum) { return !access.may(Viewer{}, Permission::read_threads, forum.id); });
    return forums;
}

}  // namespace stoa::acts
