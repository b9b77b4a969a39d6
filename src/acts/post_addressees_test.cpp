#include "acts/post_addressees.hpp"

#include <set>

#include "acts/mention_find.hpp"
#include "acts/quote_pick.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

std::string quote(PostId post, std::string_view words)
{
    return "[quote=\"Somebody, post: " + std::to_string(post.value) + "\"]\n" + std::string{words} +
           "\n[/quote]\n\nYes.";
}

// Who is to be told of what, in order.
std::vector<std::pair<EventKind, MemberId>> told(Community& here)
{
    std::vector<std::pair<EventKind, MemberId>> told;
    for (auto const& event : here.store.read([](store::Reader& db) { return store::events_after(db, {}, 1000); })) {
        if (event.kind == EventKind::member_quoted || event.kind == EventKind::member_mentioned)
            told.emplace_back(event.kind, event.member);
    }
    return told;
}

std::vector<QuotedIn> quoted_in(Community& here, Viewer const& who, ThreadId thread)
{
    return here.read(thread_read, who, thread, 1)->posts.front().quoted_in;
}

}  // namespace

STORE_TEST_CASE("Who is quoted is told once, however often the text is edited")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto first = here.start(ada, here.frames, "Steel", "One.");
    auto answer = here.reply(ben, first->thread, quote(first->post, "One."));
    REQUIRE(told(here).size() == 1);
    CHECK(told(here).front() == std::pair{EventKind::member_quoted, here.ada});
    REQUIRE(quoted_in(here, ada, first->thread).size() == 1);
    CHECK(quoted_in(here, here.guest, first->thread).front().position == 2);

    REQUIRE(here.edit(ben, answer->post, "Never mind."));
    CHECK(quoted_in(here, ada, first->thread).empty());
    REQUIRE(here.edit(ben, answer->post, quote(first->post, "One.") + " Still."));
    CHECK(quoted_in(here, ada, first->thread).size() == 1);
    CHECK(told(here).size() == 1);
}

STORE_TEST_CASE("Nobody is told of quoting themselves, and nobody quotes what they may not see")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto first = here.start(ada, here.frames, "Steel", "One.");
    auto hidden = here.start(mona, here.shelf, "Plans", "Secret.");
    REQUIRE(here.reply(ada, first->thread, quote(first->post, "One.")));
    CHECK(quoted_in(here, ada, first->thread).size() == 1);
    REQUIRE(here.reply(ada, first->thread, quote(hidden->post, "Secret?")));
    REQUIRE(here.reply(ada, first->thread, quote(PostId{999}, "Nothing.")));
    CHECK(quoted_in(here, mona, hidden->thread).empty());
    CHECK(told(here).empty());

    // Where a post is quoted is told only to those who may go there; a deleted answer is none.
    auto inside = here.reply(mona, hidden->thread, quote(first->post, "One."));
    CHECK(quoted_in(here, ada, first->thread).size() == 1);
    CHECK(quoted_in(here, mona, first->thread).size() == 2);
    REQUIRE(here.remove(mona, inside->post));
    CHECK(quoted_in(here, mona, first->thread).size() == 1);
}

STORE_TEST_CASE("A post that everybody quotes names the first few places")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto first = here.start(ada, here.frames, "Steel", "One.");
    for (int i = 0; i < 12; ++i) REQUIRE(here.reply(ben, first->thread, quote(first->post, "One.")));
    auto places = quoted_in(here, ada, first->thread);
    REQUIRE(places.size() == 8);
    CHECK(places.front().position == 2);
    CHECK(places.back().position == 9);
}

STORE_TEST_CASE("Posts are picked across threads, put back, and gone once they are quoted")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto steel = here.start(ada, here.frames, "Steel", "One.");
    auto other = here.start(ada, here.frames, "Titanium", "Two.");
    auto hidden = here.start(mona, here.shelf, "Plans", "Secret.");
    auto pick = [&](Viewer const& who, PostId post) {
        auto at = here.later();
        return here.store.write([&](store::Writer& db) { return quote_pick(db, *here.access, who, post, at); });
    };
    auto picked = [&](Viewer const& who) {
        std::vector<PostId> posts;
        for (auto const& each : here.read(quote_picks_read, who)) posts.push_back(each.post);
        return posts;
    };
    REQUIRE(pick(ben, other->post));
    REQUIRE(pick(ben, steel->post));
    CHECK(picked(ben) == std::vector{other->post, steel->post});
    CHECK(here.read(thread_read, ben, steel->thread, 1)->posts.front().is_picked);
    CHECK(here.read(thread_read, ben, steel->thread, 1)->picks.size() == 2);
    CHECK(picked(ada).empty());
    CHECK(refusal_of(pick(ben, hidden->post)) == Refusal::no_such_post);
    CHECK(refusal_of(pick(here.guest, steel->post)) == Refusal::login_required);

    REQUIRE(here.reply(ben, steel->thread, quote(steel->post, "One.")));
    CHECK(picked(ben) == std::vector{other->post});
    REQUIRE(pick(ben, other->post));
    CHECK(picked(ben).empty());

    for (int i = 0; i < 25; ++i) REQUIRE(pick(ben, here.reply(ada, steel->thread, "More.")->post));
    CHECK(picked(ben).size() == 20);
}

STORE_TEST_CASE("Names are found by how they look, and completed from their beginning")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto found = here.store.read([](store::Reader& db) { return mention_find(db, {"ADA", "nobody", "ben"}); });
    REQUIRE(found.size() == 2);
    CHECK(found.at("ADA").id == here.ada);
    CHECK(found.at("ben").id == here.ben);
    auto completed = here.read(mention_complete, ada, std::string_view{"Be"});
    REQUIRE(completed);
    REQUIRE(completed->size() == 1);
    CHECK(completed->front().name == "ben");
    CHECK(here.read(mention_complete, ada, std::string_view{" "})->empty());
    CHECK(here.read(mention_complete, ada, std::string_view{"x"})->empty());
}

STORE_TEST_CASE("Who is mentioned is told once, and never of oneself")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto find = [&](std::vector<std::string> const& names) {
        return here.store.read([&](store::Reader& db) { return mention_find(db, names); });
    };
    auto edit = [&](PostId post, std::string_view text) {
        EditDraft draft{
            .post = post, .text = *PostText::parse(text, Markup::markdown, find), .revision = {}, .reason = {}};
        return here.store.write([&](store::Writer& db) { return post_edit(db, *here.access, ada, draft, here.now); });
    };
    auto post = here.start(ada, here.frames, "Steel", "One.")->post;
    REQUIRE(edit(post, "What do you say, @ben, and @ada, and @nobody?"));
    REQUIRE(told(here).size() == 1);
    CHECK(told(here).front() == std::pair{EventKind::member_mentioned, here.ben});
    CHECK(here.read(post_read, ada, post)->post.body.view().find("/members/ben.") != std::string_view::npos);
    REQUIRE(edit(post, "One."));
    REQUIRE(edit(post, "Again: @ben and @mona"));
    CHECK(told(here).size() == 2);
    CHECK(told(here).back().second == here.mona);
}
