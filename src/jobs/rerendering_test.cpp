#include "jobs/rerendering.hpp"

#include "markup/render.hpp"
#include "store/forum.hpp"
#include "store/link_card.hpp"
#include "store/member.hpp"
#include "store/post.hpp"
#include "store/post_rendering.hpp"
#include "store/thread.hpp"
#include "support/store.hpp"

namespace stoa::jobs {
namespace {

constexpr Instant now{1'700'000'000'000};

// A thread whose posts some renderer has made into "old".
struct Shelf {
    explicit Shelf(store::Store& opened)
        : store{opened}
    {
        store.write([&](store::Writer& db) {
            auto const forum = store::insert_forum(db, {.name = "Frames", .slug = "frames"});
            ada = *store::insert_member(db, {.name = "Ada", .name_key = "ada", .password_hash = "x"});
            thread = store::insert_thread(
                db, {.forum = forum, .title = "Steel", .slug = "steel", .starter = ada, .activity_at = now});
            return Done{};
        });
    }

    PostId add(std::string text, int version, bool has_foreign_numbers = false)
    {
        return store.write([&](store::Writer& db) {
            return store::insert_post(db,
                                      {.thread = thread,
                                       .author = ada,
                                       .text = std::move(text),
                                       .body = html::Html::stored("old"),
                                       .renderer_version = version,
                                       .excerpt = "old",
                                       .has_foreign_numbers = has_foreign_numbers},
                                      now)
                .id;
        });
    }

    std::string body(PostId post)
    {
        return std::string{store.read([&](store::Reader& db) { return store::find_post(db, post)->body; }).view()};
    }

    void mark(PostId post)
    {
        store.write([&](store::Writer& db) { return store::mark_for_rendering(db, post), Done{}; });
    }

    std::vector<store::OldRendering> old(int count = 1000)
    {
        return store.read(
            [&](store::Reader& db) { return store::renderings_before(db, markup::renderer_version, count); });
    }

    store::Store& store;
    MemberId ada;
    ThreadId thread;
};

constexpr int before = markup::renderer_version - 1;

}  // namespace

STORE_TEST_CASE("posts of an older renderer are rendered anew from their sources, those of this one are left alone")
{
    Shelf shelf{store};
    auto const old = shelf.add("Hello **@ada**, and @nobody.", before);
    auto const current = shelf.add("Hello", markup::renderer_version);
    CHECK(rerender_some(store));
    CHECK_FALSE(rerender_some(store));
    auto const body = shelf.body(old);
    CHECK(body.find("<strong><a") != std::string::npos);
    CHECK(body.find("and @nobody.") != std::string::npos);
    CHECK(shelf.body(current) == "old");
    store.read([&](store::Reader& db) {
        auto const source = store::find_post_source(db, old);
        CHECK(source->text == "Hello **@ada**, and @nobody.");
        CHECK(source->revision == 0);
        return Done{};
    });
}

STORE_TEST_CASE("a hundred are rendered at a time, marked posts first, then the oldest")
{
    Shelf shelf{store};
    std::vector<PostId> posts;
    for (int i = 0; i < 120; ++i) posts.push_back(shelf.add("Hello", before));
    auto const marked = shelf.add("Hello", markup::renderer_version);
    shelf.mark(marked);
    auto const first = shelf.old(2);
    REQUIRE(first.size() == 2);
    CHECK(first[0].post == marked);
    CHECK(first[1].post == posts[0]);

    CHECK(rerender_some(store));
    CHECK(shelf.old().size() == 21);
    CHECK(shelf.body(posts[98]) != "old");
    CHECK(shelf.body(posts[99]) == "old");
    CHECK(rerender_some(store));
    CHECK(shelf.old().empty());
}

STORE_TEST_CASE("quotations of a post from another forum lead nowhere, also when it is rendered anew")
{
    Shelf shelf{store};
    std::string const quote = "[quote=\"Ben, post: 7\"]Steel.[/quote]\n\nYes.";
    auto const own = shelf.add(quote, before);
    auto const foreign = shelf.add(quote, before, true);
    CHECK(rerender_some(store));
    CHECK(shelf.body(own).find("/posts/7/") != std::string::npos);
    CHECK(shelf.body(foreign).find("Steel.") != std::string::npos);
    CHECK(shelf.body(foreign).find("/posts/7/") == std::string::npos);
}

STORE_TEST_CASE("a card stays in its post when that is rendered anew")
{
    Shelf shelf{store};
    auto const post = shelf.add("Look:\n\nhttps://a.example/page", before);
    store.write([&](store::Writer& db) {
        auto const link = store::insert_wanted_link(db, "https://a.example/page", shelf.ada, now);
        store::insert_post_links(db, post, {link});
        LinkCard card;
        card.id = link;
        card.host = "a.example";
        card.title = "A page about steel";
        store::set_card(db, card, now);
        return Done{};
    });
    CHECK(rerender_some(store));
    CHECK(shelf.body(post).find("A page about steel") != std::string::npos);
}

STORE_TEST_CASE("a rendering that was begun before an edit or a mark takes nothing away")
{
    Shelf shelf{store};
    auto const edited = shelf.add("One", before);
    auto const marked = shelf.add("One", before);
    auto const again = shelf.add("One", before);
    shelf.mark(again);
    auto const begun = shelf.old();
    REQUIRE(begun.size() == 3);
    store.write([&](store::Writer& db) {
        store::update_post_text(db, *store::find_post_source(db, edited), shelf.ada, Markup::markdown, "Two",
                                html::Html::stored("two"), before, "Two", now);
        return Done{};
    });
    shelf.mark(marked);
    shelf.mark(again);
    store.write([&](store::Writer& db) {
        for (auto const& old : begun)
            store::update_rendering(db, old, markup::renderer_version, html::Html::stored("late"), "late");
        return Done{};
    });
    CHECK(shelf.body(edited) == "two");
    CHECK(shelf.body(marked) == "old");
    CHECK(shelf.body(again) == "old");
    CHECK(shelf.old().size() == 3);
}

STORE_TEST_CASE("rendering anew goes on by itself, notices marks, and stops when it is told to")
{
    Shelf shelf{store};
    std::vector<PostId> posts;
    for (int i = 0; i < 250; ++i) posts.push_back(shelf.add("Hello", before));
    auto const wait_for = [](auto const& is_true) {
        for (int i = 0; i < 2000 && !is_true(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{5});
        return is_true();
    };
    {
        Rerendering rerendering{store, std::chrono::milliseconds{5}};
        CHECK(wait_for([&] { return shelf.old().empty(); }));
        shelf.mark(posts[7]);
        CHECK(wait_for([&] { return shelf.old().empty(); }));
    }
    shelf.mark(posts[8]);
    std::this_thread::sleep_for(std::chrono::milliseconds{30});
    CHECK(shelf.old().size() == 1);
}

}  // namespace stoa::jobs
