#include "acts/post_links.hpp"

#include "store/link_card.hpp"
#include "support/community.hpp"

namespace stoa::acts {
namespace {

std::optional<store::ClaimedLink> next_link(Community& here)
{
    auto const now = here.later();
    return here.store.write([&](store::Writer& db) { return store::claim_link(db, now, now + minute_ms); });
}

void card_arrives(Community& here, LinkId link, std::string title)
{
    here.store.write([&](store::Writer& db) {
        LinkCard card;
        card.id = link;
        card.host = "a.example";
        card.title = std::move(title);
        return store::set_card(db, card, here.now), Done{};
    });
}

std::vector<PostId> show_due_cards(Community& here)
{
    auto const due = here.store.read([](store::Reader& db) { return store::posts_due_for_cards(db, 10); });
    for (auto const post : due)
        here.store.write([&](store::Writer& db) { return show_cards(db, post, here.now), Done{}; });
    return due;
}

std::string shown(Community& here, PostId post)
{
    return here.store.read([&](store::Reader& db) { return std::string{store::find_post(db, post)->body.view()}; });
}

bool has_card(Community& here, PostId post) { return shown(here, post).find("source-head") != std::string::npos; }

}  // namespace

STORE_TEST_CASE("a bare link is wanted once, and its card comes into every post that names it")
{
    Community here{store};
    auto const ada = here.as(here.ada);
    auto const first = *here.start(ada, here.frames, "Steel", "Look, @ben:\nhttps://a.example/#top");
    auto const second = *here.reply(ada, first.thread, "https://a.example/");
    auto const link = next_link(here);
    REQUIRE(link);
    CHECK(link->address == "https://a.example/");
    CHECK(link->tries == 1);
    CHECK_FALSE(next_link(here));
    CHECK(show_due_cards(here).empty());

    card_arrives(here, link->id, "A page");
    CHECK(show_due_cards(here) == std::vector{first.post, second.post});
    CHECK(show_due_cards(here).empty());
    CHECK(has_card(here, first.post));
    CHECK(has_card(here, second.post));
    CHECK(here.events().back() == EventKind::post_rendered);

    auto const third = *here.reply(ada, first.thread, "Again:\n\nhttps://a.example/");
    CHECK_FALSE(next_link(here));
    CHECK(show_due_cards(here) == std::vector{third.post});
    CHECK(has_card(here, third.post));
}

STORE_TEST_CASE("an edit brings links and takes them away")
{
    Community here{store};
    auto const ada = here.as(here.ada);
    auto const post = *here.start(ada, here.frames, "Steel", "https://a.example/");
    card_arrives(here, next_link(here)->id, "A page");
    show_due_cards(here);
    REQUIRE(here.edit(ada, post.post, "https://a.example/ is a good page"));
    CHECK(show_due_cards(here).empty());
    CHECK_FALSE(has_card(here, post.post));
    REQUIRE(here.edit(ada, post.post, "https://a.example/"));
    CHECK(show_due_cards(here).size() == 1);
    CHECK(has_card(here, post.post));
}

STORE_TEST_CASE("what is spoken of where guests may not read stays there")
{
    Community here{store};
    REQUIRE(here.start(here.as(here.mona), here.workshop, "Plans", "https://secret.example/"));
    CHECK_FALSE(next_link(here));
}

STORE_TEST_CASE("nobody sends us to strangers without end")
{
    Community here{store};
    auto const ada = here.as(here.ada);
    auto const thread = here.start(ada, here.frames, "Steel", "First")->thread;
    for (int i = 0; i < 30; ++i) REQUIRE(here.reply(ada, thread, "https://a" + std::to_string(i) + ".example/"));
    int wanted = 0;
    while (next_link(here)) ++wanted;
    CHECK(wanted == new_links_an_hour_max);
    REQUIRE(here.reply(here.as(here.ben), thread, "https://b.example/"));
    CHECK(next_link(here)->address == "https://b.example/");
    here.later(hour_ms);
    REQUIRE(here.reply(ada, thread, "https://c.example/"));
}

}  // namespace stoa::acts
