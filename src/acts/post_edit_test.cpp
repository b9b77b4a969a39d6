#include "acts/post_edit.hpp"

#include "model/limits.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

Post shown(Community& here, PostId post) { return here.read(post_read, here.guest, post)->post; }

}  // namespace

STORE_TEST_CASE("An edit in the first minute leaves no mark")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = here.start(ada, here.frames, "Steel", "Teh first.")->post;
    here.later(edit_grace_ms - 1);
    REQUIRE(here.edit(ada, post, "The first."));
    CHECK(here.source(post).text == "The first.");
    CHECK_FALSE(shown(here, post).is_edited);
    CHECK(here.read(post_history_read, here.guest, post)->revisions.empty());
    CHECK(here.events().back() == EventKind::post_edited);
}

STORE_TEST_CASE("A later edit says so and keeps the earlier text")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = here.start(ada, here.frames, "Steel", "The first.")->post;
    here.later(edit_grace_ms);
    REQUIRE(here.edit(ada, post, "The second."));
    auto edited_at = here.now;
    here.later();
    REQUIRE(here.edit(ada, post, "The third."));

    CHECK(shown(here, post).is_edited);
    CHECK(shown(here, post).edited_at == here.now);
    CHECK(shown(here, post).body.view().find("The third.") != std::string_view::npos);
    auto history = here.read(post_history_read, here.guest, post);
    REQUIRE(history);
    CHECK(history->current.text == "The third.");
    REQUIRE(history->revisions.size() == 2);
    CHECK(history->revisions.at(0).text == "The first.");
    CHECK(history->revisions.at(1).text == "The second.");
    CHECK(history->revisions.at(1).written_at == edited_at);
    CHECK(history->revisions.at(1).editor.id == here.ada);
}

STORE_TEST_CASE("A moderator's edit leaves a mark from the first moment on")
{
    Community here{store};
    auto post = here.start(here.as(here.ada), here.frames, "Steel", "A rude word.")->post;
    REQUIRE(here.edit(here.as(here.mona), post, "A kind word."));
    CHECK(shown(here, post).is_edited);
    CHECK(here.read(post_history_read, here.guest, post)->revisions.size() == 1);
}

STORE_TEST_CASE("Saving the same text changes nothing")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = here.start(ada, here.frames, "Steel", "The first.")->post;
    here.later(hour_ms);
    auto before = here.events().size();
    CHECK(here.edit(ada, post, "The first."));
    CHECK_FALSE(shown(here, post).is_edited);
    CHECK(here.events().size() == before);
}

STORE_TEST_CASE("Two edits of one text do not undo each other")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Steel", "The first.")->post;
    here.later(hour_ms);
    REQUIRE(here.edit(ada, post, "The second."));
    auto revision = here.source(post).revision;
    REQUIRE(here.edit(mona, post, "Mona's.", revision));
    CHECK(refusal_of(here.edit(ada, post, "Ada's.", revision)) == Refusal::edited_meanwhile);
    CHECK(here.source(post).text == "Mona's.");
    CHECK(here.edit(ada, post, "Mona's.", revision));  // both wanted the same
}

STORE_TEST_CASE("An edit is refused to those who may not")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Steel", "One.")->post;
    auto hidden = here.start(mona, here.shelf, "Plans", "One.")->post;
    auto locked = here.thread(here.locked_thread(ada)).last_post;
    CHECK(refusal_of(here.edit(here.guest, post, "x")) == Refusal::login_required);
    CHECK(refusal_of(here.edit(ben, post, "x")) == Refusal::post_not_yours);
    CHECK(refusal_of(here.edit(ben, hidden, "x")) == Refusal::no_such_post);
    CHECK(refusal_of(here.edit(ben, PostId{999}, "x")) == Refusal::no_such_post);
    CHECK(refusal_of(here.edit(ada, locked, "x")) == Refusal::thread_locked);
    CHECK(here.edit(mona, locked, "x"));
    REQUIRE(here.remove(ada, post));
    CHECK(refusal_of(here.edit(ada, post, "x")) == Refusal::post_deleted);
}
