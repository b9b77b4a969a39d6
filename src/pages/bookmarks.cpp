#include "base/text.hpp"
#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/count.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/pager.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void post(html::Writer& out, Bookmark const& bookmark, LocalNow const& now)
{
    std::optional const at = bookmark.at;
    if (!bookmark.is_visible)
        return out.html<R"~(
            <h2>A post that is not here for you any more</h2><p class="small dim">Bookmarked {}</p>)~">(
            Time{at, now, TimeStyle::node});
    out.html<R"~(
        <h2><a class="plain" href="{}"><bdi>{}</bdi></a></h2>
        <p class="small dim">#{} by <bdi>{}</bdi> · <bdi>{}</bdi> · bookmarked {}</p>
        <p class="t-snip" dir="auto">{}</p>)~">(
        url_in_thread(bookmark.thread, bookmark.thread_slug, bookmark.position, bookmark.post), bookmark.thread_title,
        bookmark.position, name_of(bookmark.author), bookmark.forum.name, Time{at, now, TimeStyle::node},
        bookmark.excerpt);
}

// What was typed stays in its field when it was refused.
void note(html::Writer& out, Frame const& frame, BookmarksPage const& page, Bookmark const& bookmark)
{
    bool const is_refused = page.refusal && page.refused == bookmark.post;
    auto const about = bookmark.is_visible ? "Note on post #" + std::to_string(bookmark.position)
                                           : "Note on post " + std::to_string(bookmark.post.value);
    auto const error = [&] {
        if (is_refused) FieldError{page, "note"}(out);
    };
    out.html<R"~(
        <form class="row" method="post" action="/account/bookmarks/{}">{}
            <label class="vh" for="note-{}">{}</label>
            <input class="input input-s" id="note-{}" name="note" value="{}" maxlength="{}" size="32" dir="auto"
                   placeholder="Note to yourself" aria-invalid="{}">
            <button class="btn btn-sm" type="submit" name="do" value="save">Save note</button>
            <button class="btn btn-quiet btn-sm" type="submit" name="do" value="remove">Remove</button></form>{})~">(
        bookmark.post, FormKey{frame}, bookmark.post, about, bookmark.post,
        is_refused ? std::string_view{page.note} : std::string_view{bookmark.note}, bookmark_note_length_max,
        is_refused ? "true" : "false", error);
}

void list(html::Writer& out, Frame const& frame, BookmarksPage const& page)
{
    auto const& view = page.view;
    if (view.bookmarks.empty())
        return Empty{"bookmark", "No bookmarks yet",
                     "Press the bookmark under a post, and you will find it again here.", "What’s new",
                     "/whats-new/"}(out);
    PageAddresses const addresses{"/account/bookmarks", "/account/bookmarks?page="};
    auto const each = [&] {
        for (auto const& bookmark : view.bookmarks)
            out.html<R"~(<li class="stack-s">{}{}</li>)~">([&] { post(out, bookmark, frame.now); },
                                                           [&] { note(out, frame, page, bookmark); });
    };
    out.html<R"~(<ol class="lines">{}</ol>{})~">(each, Pager{view.page, addresses});
}

}  // namespace

html::Html bookmarks(Frame const& frame, BookmarksPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m"><div class="page-head"><h1>Bookmarks</h1>
                <p class="lede">{}. Only you can see them.</p></div>{}{}</div>)~">(
            counted(page.view.total, "post", "posts"), FormNotice{page}, [&] { list(out, frame, page); });
    });
}

}  // namespace stoa::pages
