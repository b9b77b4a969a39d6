#include "acts/bookmark.hpp"

#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

BookmarkNote note(std::string_view typed) { return *BookmarkNote::parse(typed); }

Result<Done> set_note(Community& here, Viewer const& who, PostId post, std::string_view words)
{
    return here.store.write([&](store::Writer& db) { return bookmark_note(db, who, post, note(words)); });
}

}  // namespace

STORE_TEST_CASE("A bookmark is set, noted, listed and removed")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto started = here.start(ada, here.frames, "Steel", "One.");
    auto second = here.reply(ada, started->thread, "Two.")->post;
    REQUIRE(here.does(bookmark_toggle, ben, started->post));
    REQUIRE(here.does(bookmark_set, ben, second, note("  for  the weekend ")));
    auto list = here.read(bookmarks_read, ben, 1);
    REQUIRE(list->bookmarks.size() == 2);
    CHECK(list->bookmarks.at(0).post == second);
    CHECK(list->bookmarks.at(0).note == "for the weekend");
    CHECK(list->bookmarks.at(1).excerpt == "One.");
    CHECK(here.read(thread_read, ben, started->thread, 1)->posts.at(0).is_bookmarked);
    CHECK_FALSE(here.read(thread_read, ada, started->thread, 1)->posts.at(0).is_bookmarked);
    CHECK(here.read(bookmarks_read, ada, 1)->bookmarks.empty());

    REQUIRE(set_note(here, ben, started->post, "read again"));
    CHECK(here.read(bookmarks_read, ben, 1)->bookmarks.at(1).note == "read again");
    CHECK(refusal_of(set_note(here, ada, started->post, "mine")) == Refusal::no_such_post);
    REQUIRE(here.does(bookmark_toggle, ben, started->post));
    CHECK(here.read(bookmarks_read, ben, 1)->total == 1);
    CHECK(refusal_of(here.read(bookmarks_read, ben, 2)) == Refusal::no_such_page);
    CHECK(refusal_of(here.read(bookmarks_read, here.guest, 1)) == Refusal::login_required);
}

STORE_TEST_CASE("A bookmark of a post that is not visible any more shows nothing of it")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto gone = here.start(ada, here.frames, "A secret title", "Secret words.");
    REQUIRE(here.does(bookmark_toggle, ben, gone->post));
    REQUIRE(set_note(here, ben, gone->post, "my own words"));
    REQUIRE(here.remove(ada, gone->post));
    auto bookmark = here.read(bookmarks_read, ben, 1)->bookmarks.at(0);
    CHECK_FALSE(bookmark.is_visible);
    CHECK(bookmark.thread_title.empty());
    CHECK(bookmark.excerpt.empty());
    CHECK(bookmark.author.name.empty());
    CHECK(bookmark.note == "my own words");
    CHECK(refusal_of(here.does(bookmark_toggle, mona, gone->post)) == Refusal::post_deleted);

    REQUIRE(here.restore(ada, gone->post));
    CHECK(here.read(bookmarks_read, ben, 1)->bookmarks.at(0).is_visible);
    here.forbid(here.frames, Permission::see_forum);
    CHECK_FALSE(here.read(bookmarks_read, ben, 1)->bookmarks.at(0).is_visible);
    CHECK(refusal_of(here.does(bookmark_toggle, ada, gone->post)) == Refusal::no_such_post);
}

TEST_CASE("A note is one short line")
{
    using stoa::acts::BookmarkNote;
    CHECK(note("").text().empty());
    CHECK(BookmarkNote::parse(std::string(200, 'x')));
    CHECK(refusal_of(BookmarkNote::parse(std::string(201, 'x'))) == Refusal::note_too_long);
    CHECK(refusal_of(BookmarkNote::parse("\xff")) == Refusal::text_not_utf8);
}
