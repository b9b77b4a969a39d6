#include "acts/thread_start.hpp"

#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

STORE_TEST_CASE("A member starts a thread, and it is there for everybody but new for others only")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto placed = here.start(ada, here.frames, "Steel or titanium?", "I ride **steel**.");
    REQUIRE(placed);
    CHECK(placed->position == 1);
    CHECK(placed->thread_slug == "steel-or-titanium");
    CHECK_FALSE(placed->was_sent_before);

    auto view = here.read(thread_read, here.guest, placed->thread, 1);
    REQUIRE(view);
    CHECK(view->thread.title == "Steel or titanium?");
    CHECK(view->thread.starter.id == here.ada);
    CHECK(view->posts.at(0).post.body.view().find("<strong>steel</strong>") != std::string_view::npos);
    CHECK(here.read(whats_new_read, ada, WhatsNewWish{WhatsNewList::unread}, here.now)->unread_threads == 0);
    CHECK(here.read(whats_new_read, ben, WhatsNewWish{WhatsNewList::unread}, here.now)->unread_threads == 1);
    CHECK(here.events().back() == EventKind::thread_started);
}

STORE_TEST_CASE("A form that arrives twice starts one thread")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto first = here.start(ada, here.frames, "Steel", "Once.", "form-1");
    auto second = here.start(ada, here.frames, "Steel", "Once.", "form-1");
    REQUIRE(second);
    CHECK(second->was_sent_before);
    CHECK(second->post == first->post);
    CHECK(second->thread == first->thread);
    CHECK(here.read(forum_read, ada, here.frames, 1)->threads.size() == 1);
    // The same token of somebody else is another form.
    CHECK_FALSE(here.start(here.as(here.ben), here.frames, "Steel", "Twice.", "form-1")->was_sent_before);
}

STORE_TEST_CASE("A thread is not started where the viewer may not")
{
    Community here{store};
    auto ada = here.as(here.ada);
    CHECK(refusal_of(here.start(here.guest, here.frames, "T", "x")) == Refusal::login_required);
    CHECK(refusal_of(here.start(ada, here.bikes, "T", "x")) == Refusal::category_holds_no_threads);
    CHECK(refusal_of(here.start(ada, here.workshop, "T", "x")) == Refusal::no_such_forum);
    CHECK(refusal_of(here.start(ada, here.shelf, "T", "x")) == Refusal::no_such_forum);
    CHECK(refusal_of(here.start(ada, ForumId{999}, "T", "x")) == Refusal::no_such_forum);
    CHECK(here.read(index_read, ada)->figures.threads == 0);
    CHECK(here.start(here.as(here.mona), here.shelf, "T", "x"));
}

STORE_TEST_CASE("The form for a new thread is offered where the act would take it")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto place = forum_for_new_thread(*here.access, ada, here.frames);
    REQUIRE(place);
    CHECK(place->forum.name == "Frames");
    CHECK(place->path.size() == 2);
    CHECK(refusal_of(forum_for_new_thread(*here.access, ada, here.bikes)) == Refusal::category_holds_no_threads);
    CHECK(refusal_of(forum_for_new_thread(*here.access, ada, here.shelf)) == Refusal::no_such_forum);
    CHECK(refusal_of(forum_for_new_thread(*here.access, here.guest, here.frames)) == Refusal::login_required);
}
