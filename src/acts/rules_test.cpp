#include "acts/rules.hpp"

#include <doctest/doctest.h>

using namespace stoa;
using namespace stoa::acts;

namespace {

constexpr MemberId ada{1}, ben{2};
constexpr PermissionSet usual{Permission::see_forum, Permission::read_threads,   Permission::start_threads,
                              Permission::reply,     Permission::edit_own_posts, Permission::delete_own_posts};
constexpr PermissionSet moderating =
    usual | PermissionSet{Permission::edit_any_post, Permission::delete_any_post, Permission::see_deleted_posts,
                          Permission::post_in_locked_threads};
constexpr PermissionSet reading{Permission::see_forum, Permission::read_threads};

Viewer member(MemberId id)
{
    Viewer viewer;
    viewer.member = id;
    viewer.groups = {members};
    return viewer;
}

Thread open_thread() { return {}; }

Thread locked_thread()
{
    Thread thread;
    thread.is_locked = true;
    return thread;
}

constexpr PostState post_of(MemberId author) { return {author, {}, false}; }
constexpr PostState deleted(MemberId author, MemberId by) { return {author, by, true}; }

}  // namespace

TEST_CASE("Who may start a thread")
{
    CHECK_FALSE(why_not_start_thread(member(ada), usual, ForumKind::forum));
    CHECK(why_not_start_thread(member(ada), usual, ForumKind::category) == Refusal::category_holds_no_threads);
    CHECK(why_not_start_thread(Viewer{}, usual, ForumKind::forum) == Refusal::login_required);
    CHECK(why_not_start_thread(member(ada), reading, ForumKind::forum) == Refusal::not_permitted);
}

TEST_CASE("Who may reply")
{
    CHECK_FALSE(why_not_reply(member(ada), usual, open_thread()));
    CHECK(why_not_reply(Viewer{}, usual, open_thread()) == Refusal::login_required);
    CHECK(why_not_reply(member(ada), reading, open_thread()) == Refusal::not_permitted);
    CHECK(why_not_reply(member(ada), usual, locked_thread()) == Refusal::thread_locked);
    CHECK_FALSE(why_not_reply(member(ada), moderating, locked_thread()));
}

TEST_CASE("Who may edit and delete")
{
    for (auto why_not : {why_not_edit, why_not_delete}) {
        CHECK_FALSE(why_not(member(ada), usual, open_thread(), post_of(ada)));
        CHECK(why_not(member(ada), usual, open_thread(), post_of(ben)) == Refusal::post_not_yours);
        CHECK(why_not(Viewer{}, usual, open_thread(), post_of(MemberId{})) == Refusal::login_required);
        CHECK(why_not(member(ada), reading, open_thread(), post_of(ada)) == Refusal::not_permitted);
        CHECK(why_not(member(ada), usual, locked_thread(), post_of(ada)) == Refusal::thread_locked);
        CHECK(why_not(member(ada), usual, open_thread(), deleted(ada, ada)) == Refusal::post_deleted);
        CHECK_FALSE(why_not(member(ben), moderating, locked_thread(), post_of(ada)));
        CHECK(why_not(member(ben), moderating, open_thread(), deleted(ada, ben)) == Refusal::post_deleted);
    }
}

TEST_CASE("Who may restore")
{
    CHECK_FALSE(why_not_restore(member(ada), usual, deleted(ada, ada)));
    CHECK(why_not_restore(member(ada), usual, deleted(ada, ben)) == Refusal::not_permitted);
    CHECK(why_not_restore(member(ada), usual, deleted(ben, ben)) == Refusal::post_not_yours);
    CHECK(why_not_restore(member(ada), usual, post_of(ada)) == Refusal::post_not_deleted);
    CHECK(why_not_restore(Viewer{}, usual, deleted(ada, ada)) == Refusal::login_required);
    CHECK_FALSE(why_not_restore(member(ben), moderating, deleted(ada, ada)));
}

TEST_CASE("Who may still read what was deleted")
{
    CHECK(may_see_deleted_text(member(ada), usual, deleted(ada, ada)));
    CHECK_FALSE(may_see_deleted_text(member(ada), usual, deleted(ada, ben)));
    CHECK_FALSE(may_see_deleted_text(member(ben), usual, deleted(ada, ada)));
    CHECK_FALSE(may_see_deleted_text(Viewer{}, reading, deleted(MemberId{}, MemberId{})));
    CHECK(may_see_deleted_text(member(ben), moderating, deleted(ada, ada)));
}
