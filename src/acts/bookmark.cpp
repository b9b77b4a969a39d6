#include "acts/bookmark.hpp"

#include <utility>

#include "acts/paging.hpp"
#include "acts/visible.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "store/bookmark.hpp"

namespace stoa::acts {
namespace {

// What the viewer may not see any more shows nothing of itself but their own note.
Bookmark as_seen(Access const& access, Viewer const& viewer, store::StoredBookmark stored)
{
    auto& bookmark = stored.bookmark;
    bookmark.is_visible = !stored.is_deleted && access.may(viewer, Permission::read_threads, stored.forum);
    if (!bookmark.is_visible) {
        Bookmark hidden;
        hidden.post = bookmark.post;
        hidden.note = std::move(bookmark.note);
        hidden.at = bookmark.at;
        return hidden;
    }
    bookmark.forum = access.find(stored.forum).value_or(ForumName{});
    return std::move(bookmark);
}

Result<PostPlaced> add(store::Writer& db, Viewer const& viewer, VisiblePost const& found, std::string_view note,
                       Instant now)
{
    if (found.source.deleted_at) return Refusal::post_deleted;
    if (store::count_bookmarks(db, viewer.member) >= bookmarks_max) return Refusal::bookmarks_full;
    store::insert_bookmark(db, viewer.member, found.source.id, note, now);
    return placed_in(found.thread, found.source.id, found.source.position);
}

}  // namespace

Result<BookmarkNote> BookmarkNote::parse(std::string_view typed)
{
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    BookmarkNote note;
    if (!is_blank(typed)) note.text_ = clean_line(typed);
    if (count_code_points(note.text_) > bookmark_note_length_max) return Refusal::note_too_long;
    return note;
}

Result<PostPlaced> bookmark_toggle(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                   Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    if (store::delete_bookmark(db, viewer.member, post)) return placed_in(found->thread, post, found->source.position);
    return add(db, viewer, *found, {}, now);
}

Result<Done> bookmark_set(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                          BookmarkNote const& note, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (store::set_bookmark_note(db, viewer.member, post, note.text())) return Done{};
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    auto added = add(db, viewer, *found, note.text(), now);
    if (!added) return added.error();
    return Done{};
}

Result<Done> bookmark_note(store::Writer& db, Viewer const& viewer, PostId post, BookmarkNote const& note)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (!store::set_bookmark_note(db, viewer.member, post, note.text())) return Refusal::no_such_post;
    return Done{};
}

Result<Done> bookmark_remove(store::Writer& db, Viewer const& viewer, PostId post)
{
    if (!viewer.is_member()) return Refusal::login_required;
    store::delete_bookmark(db, viewer.member, post);
    return Done{};
}

Result<BookmarksView> bookmarks_read(store::Reader& db, Access const& access, Viewer const& viewer, std::int64_t page)
{
    if (!viewer.is_member()) return Refusal::login_required;
    BookmarksView view;
    view.total = store::count_bookmarks(db, viewer.member);
    auto number = page_of(view.total, bookmarks_per_page, page);
    if (!number) return number.error();
    view.page = *number;
    for (auto& stored : store::bookmarks_of(db, viewer.member, page))
        view.bookmarks.push_back(as_seen(access, viewer, std::move(stored)));
    return view;
}

}  // namespace stoa::acts
