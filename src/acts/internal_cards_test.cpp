#include "acts/internal_cards.hpp"

#include "support/community.hpp"

namespace stoa::acts {
namespace {

constexpr std::string_view origin = "https://forum.example";

std::string link_to(ThreadId thread)
{
    return std::string{origin} + "/threads/x." + std::to_string(thread.value) + "/";
}
std::string link_to(PostId post) { return std::string{origin} + "/posts/" + std::to_string(post.value) + "/"; }
std::string link_to(MemberId member)
{
    return std::string{origin} + "/members/x." + std::to_string(member.value) + "/";
}

// The first post of a thread as somebody sees it.
std::string seen(Community& here, Viewer const& viewer, ThreadId thread)
{
    return here.store.read([&](store::Reader& db) {
        auto view = *thread_read(db, *here.access, viewer, thread, 1);
        show_internal_cards(db, *here.access, viewer, origin, view.posts);
        return std::string{view.posts.front().post.body.view()};
    });
}

bool shows(std::string const& html, std::string_view words) { return html.find(words) != std::string::npos; }

}  // namespace

STORE_TEST_CASE("a bare link to a thread, a post or a member is a card for whoever may see it")
{
    Community here{store};
    auto const ada = here.as(here.ada);
    auto const steel = *here.start(ada, here.frames, "Steel or titanium", "Which one?");
    auto const reply = *here.reply(here.as(here.ben), steel.thread, "Neither.");
    auto const linking = *here.start(ada, here.frames, "Links",
                                     link_to(steel.thread) + "\n\n" + link_to(reply.post) + "\n\n" + link_to(here.ben));
    auto const page = seen(here, here.guest, linking.thread);
    CHECK(shows(page, "<b>Thread</b><span>Frames</span><span>1 reply</span>"));
    CHECK(shows(page, ">Steel or titanium</a>"));
    CHECK(shows(page, "ada: Which one?"));
    CHECK(shows(page, "<b>Post #2</b>"));
    CHECK(shows(page, "ben: Neither."));
    CHECK(shows(page, "<b>Member</b><span>1 post</span>"));
}

STORE_TEST_CASE("what one may not see, and what is not there, look alike: a link and nothing else")
{
    Community here{store};
    auto const mona = here.as(here.mona);
    auto const plans = *here.start(mona, here.workshop, "Secret plans", "A tandem.");
    auto const linking = *here.start(mona, here.frames, "Links", link_to(plans.thread) + "\n\n" + link_to(plans.post));
    for (auto const& viewer : {here.guest, here.as(here.ada)}) {
        auto const page = seen(here, viewer, linking.thread);
        CHECK_FALSE(shows(page, "internal-card"));
        CHECK_FALSE(shows(page, "Secret"));
        CHECK_FALSE(shows(page, "tandem"));
        CHECK(shows(page, ">" + link_to(plans.thread) + "</a></p>"));
    }
    CHECK(shows(seen(here, mona, linking.thread), ">Secret plans</a>"));

    auto const nowhere =
        *here.start(mona, here.frames, "Nowhere", link_to(ThreadId{999}) + "\n\n" + link_to(PostId{999}));
    CHECK_FALSE(shows(seen(here, mona, nowhere.thread), "internal-card"));
}

STORE_TEST_CASE("a card follows what it shows: a post that is deleted, a right that goes")
{
    Community here{store};
    auto const ada = here.as(here.ada);
    auto const steel = *here.start(ada, here.frames, "Steel", "Which one?");
    auto const reply = *here.reply(ada, steel.thread, "The second word.");
    auto const linking = *here.start(ada, here.frames, "Links", link_to(steel.thread) + "\n\n" + link_to(reply.post));
    CHECK(shows(seen(here, here.guest, linking.thread), "The second word."));
    REQUIRE(here.remove(ada, reply.post));
    auto const without = seen(here, here.guest, linking.thread);
    CHECK_FALSE(shows(without, "The second word."));
    CHECK(shows(without, "<span>0 replies</span>"));
    here.forbid(here.frames, Permission::read_threads);
    CHECK_FALSE(here.store.read([&](store::Reader& db) {
        auto posts = std::vector<PostView>(1);
        posts.front().post = *store::find_post(db, linking.post);
        show_internal_cards(db, *here.access, here.guest, origin, posts);
        return posts.front().post.body.view().find("internal-card") != std::string_view::npos;
    }));
}

STORE_TEST_CASE("links elsewhere stay as they are, whatever their addresses look like")
{
    Community here{store};
    auto const ada = here.as(here.ada);
    auto const steel = *here.start(ada, here.frames, "Steel", "Which one?");
    auto const elsewhere = "https://other.example/threads/x." + std::to_string(steel.thread.value) + "/";
    auto const linking = *here.start(ada, here.frames, "Links", elsewhere + "\n\nSee " + link_to(steel.thread));
    auto const page = seen(here, ada, linking.thread);
    CHECK_FALSE(shows(page, "internal-card"));
    CHECK(shows(page, ">" + elsewhere + "</a>"));
}

}  // namespace stoa::acts
