#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/bookmark.hpp"
#include "store/store.hpp"

namespace stoa::store {

bool insert_bookmark(Writer& db, MemberId member, PostId post, std::string_view note, Instant now);  // false: was there
bool delete_bookmark(Writer& db, MemberId member, PostId post);
bool set_bookmark_note(Writer& db, MemberId member, PostId post, std::string_view note);  // false: there is none

// Latest first, with what the posts say: acts/bookmarks_read takes out what the member may not see any more.
struct StoredBookmark {
    Bookmark bookmark;
    ForumId forum{};
    bool is_deleted{};
};
std::vector<StoredBookmark> bookmarks_of(Reader& db, MemberId member, std::int64_t page);
std::int64_t count_bookmarks(Reader& db, MemberId member);

}  // namespace stoa::store
