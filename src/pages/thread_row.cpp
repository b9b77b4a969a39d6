#include "pages/thread_row.hpp"

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/avatar.hpp"
#include "pages/count.hpp"
#include "pages/icon.hpp"
#include "pages/member_link.hpp"
#include "pages/pager.hpp"
#include "pages/piece.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

// A row as a piece: a time is the words for it.
struct ThreadRowPiece {
    ThreadRow const& row;
    ForumShown forum{};
    std::string started, last_posted;

    auto inputs() const
    {
        auto const& [a, b, c, d] = *this;
        return std::tie(a, b, c, d);
    }
    void operator()(html::Writer& out) const;
};

void prefix(html::Writer& out, Thread const& thread)
{
    if (!thread.prefix.empty()) out.html<R"~(<span class="badge b-accent"><bdi>{}</bdi></span> )~">(thread.prefix);
}

void unread_word(html::Writer& out, ThreadRow const& row)
{
    if (row.unread_posts > 0) out.html<R"~(<span class="vh">Unread: </span>)~">();
}

void row_states(html::Writer& out, ThreadRow const& row)
{
    auto const& thread = row.thread;
    if (thread.is_pinned) out.html<R"~({}<span class="vh"> (pinned)</span>)~">(Icon{"pin"});
    if (thread.has_poll) out.html<R"~({}<span class="vh"> (poll)</span>)~">(Icon{"chart-column"});
    if (thread.is_locked) out.html<R"~({}<span class="vh"> (locked)</span>)~">(Icon{"lock"});
    if (row.watch == WatchLevel::muted)
        out.html<R"~({}<span class="vh"> (muted)</span>)~">(Icon{"eye-off"});
    else if (row.watch != WatchLevel::none)
        out.html<R"~({}<span class="vh"> (watched)</span>)~">(Icon{"bell"});
}

void new_posts(html::Writer& out, ThreadRow const& row)
{
    if (row.unread_posts == 0) return;
    out.html<R"~( <a class="t-new" href="{}" aria-label="{}: go to the first unread">{} new</a>)~">(
        url_of_unread(row.thread.id, row.thread.slug), counted(row.unread_posts, "new post", "new posts"),
        grouped(row.unread_posts));
}

void tags(html::Writer& out, Thread const& thread)
{
    for (auto const& tag : thread.tags)
        out.html<R"~(<a class="tag" href="{}"><bdi>{}</bdi></a>)~">(url_of_tag(tag), tag);
}

void jumps(html::Writer& out, Thread const& thread)
{
    auto const pages = jump_pages(page_of_position(thread.last_position));
    if (pages.empty()) return;
    out.html<R"~(<span class="t-jump">{}</span>)~">([&] {
        for (auto const page : pages) {
            if (page == page_gap)
                out.html<R"~(<span>…</span>)~">();
            else
                out.html<R"~(<a href="{}" aria-label="Page {}">{}</a>)~">(url_of(thread, page), page, page);
        }
    });
}

void meta(html::Writer& out, ThreadRowPiece const& part)
{
    auto const& thread = part.row.thread;
    auto const starter = [&] {
        if (thread.starter)
            MemberLink{thread.starter, "plain t-by"}(out);
        else
            out.html<R"~(<span class="t-by"><bdi>{}</bdi></span>)~">(name_of(thread.starter));
    };
    auto const forum = [&] {
        if (part.forum == ForumShown::no) return;
        out.html<R"~(<a class="plain" href="{}"><bdi>{}</bdi></a>)~">(url_of(part.row.forum), part.row.forum.name);
    };
    out.html<R"~(<p class="t-meta">{}{}{}{}{}</p>)~">(
        starter, WordedTime{thread.created_at, part.started}, forum, [&] { tags(out, thread); },
        [&] { jumps(out, thread); });
}

void row_people(html::Writer& out, Thread const& thread)
{
    auto const avatars = [&] {
        for (auto const& member : thread.people) Avatar{name_of(member), "av-xs", member.avatar}(out);
    };
    auto const names = [&] {
        std::string_view before;
        for (auto const& member : thread.people) {
            out.html<R"~({}<bdi>{}</bdi>)~">(before, name_of(member));
            before = ", ";
        }
    };
    out.html<R"~(
        <div class="t-people"><span class="av-set">{}</span><span class="vh">Posted last: {}</span></div>)~">(avatars,
                                                                                                              names);
}

void thread_last_post(html::Writer& out, Thread const& thread, std::string const& when)
{
    out.html<R"~(<p class="t-last"><a href="{}"><span class="vh">Last post </span>{}</a>{}</p>)~">(
        url_in_thread(thread.id, thread.slug, thread.last_post_position, thread.last_post),
        WordedTime{thread.last_post_at, when}, MemberLink{thread.last_author});
}

}  // namespace

std::vector<std::int64_t> jump_pages(std::int64_t count)
{
    if (count <= 1) return {};
    if (count > 4) return {1, page_gap, count - 2, count - 1, count};
    std::vector<std::int64_t> pages;
    for (std::int64_t page = 1; page <= count; ++page) pages.push_back(page);
    return pages;
}

namespace {

void ThreadRowPiece::operator()(html::Writer& out) const
{
    auto const& thread = row.thread;
    out.html<R"~(
        <li class="{}">{}
            <div><h3 class="t-title">{}<a href="{}">{}<bdi>{}</bdi></a>{}{}</h3>{}</div>
            {}
            <p class="t-n"><b><span class="vh">Replies: </span>{}</b>{}<span class="t-views">{} {}</span></p>
            {}
        </li>)~">(
        row.unread_posts > 0 ? "t-row is-unread" : "t-row", AvatarLink{thread.starter}, [&] { prefix(out, thread); },
        url_of(thread), [&] { unread_word(out, row); }, thread.title, [&] { row_states(out, row); },
        [&] { new_posts(out, row); }, [&] { meta(out, *this); }, [&] { row_people(out, thread); },
        grouped(thread.reply_count()), Icon{"message-square", "i-s"}, short_count(thread.views),
        thread.views == 1 ? "view" : "views", [&] { thread_last_post(out, thread, last_posted); });
}

}  // namespace

void ThreadRowPart::operator()(html::Writer& out) const
{
    auto const& thread = row.thread;
    Kept{ThreadRowPiece{row, forum, words_for(thread.created_at, now, TimeStyle::day),
                        words_for(thread.last_post_at, now, TimeStyle::row)}}(out);
}

void ThreadRows::operator()(html::Writer& out) const
{
    out.html<R"~(<ol class="threads">{}</ol>)~">([&] {
        for (auto const& row : rows) ThreadRowPart{row, now, forum}(out);
    });
}

}  // namespace stoa::pages
