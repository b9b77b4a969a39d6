#pragma once
#include <string>
#include <string_view>

#include "acts/access.hpp"
#include "acts/post_placed.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/views.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// One line, or nothing.
class BookmarkNote {
public:
    static Result<BookmarkNote> parse(std::string_view typed);
    std::string const& text() const { return text_; }

private:
    BookmarkNote() = default;
    std::string text_;
};

// As a button does: what is bookmarked already is so no more.
Result<PostPlaced> bookmark_toggle(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                   Instant now);
// Makes the bookmark where there is none yet.
Result<Done> bookmark_set(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                          BookmarkNote const& note, Instant now);
// Both also for a bookmark whose post the viewer may not see any more: it is theirs.
Result<Done> bookmark_note(store::Writer& db, Viewer const& viewer, PostId post, BookmarkNote const& note);
Result<Done> bookmark_remove(store::Writer& db, Viewer const& viewer, PostId post);

Result<BookmarksView> bookmarks_read(store::Reader& db, Access const& access, Viewer const& viewer, std::int64_t page);

}  // namespace stoa::acts
