#include "acts/post_react.hpp"

#include "store/check.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

constexpr ReactionKindId thanks{2};

PostView shown(Community& here, Viewer const& who, PostId post) { return *here.read(post_read, who, post); }

std::int64_t score(Community& here, MemberId member)
{
    return here.store.read([&](store::Reader& db) { return store::find_member(db, member); })->reaction_score;
}

// "like 2, thanks 1*": the star marks the viewer's own.
std::string told(PostView const& view)
{
    std::string text;
    for (auto const& reaction : view.reactions) {
        if (!text.empty()) text += ", ";
        text += reaction.kind.key + ' ' + std::to_string(reaction.count);
        if (reaction.is_own) text += '*';
    }
    return text;
}

}  // namespace

STORE_TEST_CASE("A reaction is counted, changed and taken back, and its author hears of the sum")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Steel", "One.")->post;
    REQUIRE(here.does(post_react, ben, post, like_kind));
    CHECK(here.events().back() == EventKind::reaction_given);
    REQUIRE(here.does(post_react, mona, post, like_kind));
    CHECK(told(shown(here, ben, post)) == "like 2*");
    CHECK(told(shown(here, here.guest, post)) == "like 2");
    CHECK(score(here, here.ada) == 2);

    REQUIRE(here.does(post_react_toggle, ben, post, thanks));
    CHECK(told(shown(here, ben, post)) == "like 1, thanks 1*");
    CHECK(score(here, here.ada) == 2);
    REQUIRE(here.does(post_react_toggle, ben, post, thanks));
    CHECK(here.events().back() == EventKind::reaction_taken_back);
    CHECK(told(shown(here, ben, post)) == "like 1");
    CHECK(score(here, here.ada) == 1);

    auto before = here.events().size();
    REQUIRE(here.does(post_react, mona, post, like_kind));
    CHECK(here.events().size() == before);
    CHECK(here.store.read([](store::Reader& db) { return store::find_inconsistencies(db); }).empty());
}

STORE_TEST_CASE("Nobody reacts to their own posts, to deleted ones, where they may not, or as a guest")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Steel", "One.")->post;
    auto hidden = here.start(mona, here.workshop, "Staff", "Between ourselves.")->post;
    CHECK(refusal_of(here.does(post_react, ada, post, like_kind)) == Refusal::post_is_yours);
    CHECK(refusal_of(here.does(post_react, here.guest, post, like_kind)) == Refusal::login_required);
    CHECK(refusal_of(here.does(post_react, ben, hidden, like_kind)) == Refusal::no_such_post);
    CHECK(refusal_of(here.read(reactions_read, ben, hidden, 1)) == Refusal::no_such_post);
    CHECK(refusal_of(here.read(reaction_choice_read, ben, hidden)) == Refusal::no_such_post);
    CHECK(refusal_of(here.read(reaction_choice_read, ada, post)) == Refusal::post_is_yours);
    CHECK(refusal_of(here.read(reaction_choice_read, here.guest, post)) == Refusal::login_required);
    CHECK(shown(here, ben, post).may_react);
    CHECK_FALSE(shown(here, ada, post).may_react);

    REQUIRE(here.remove(ada, post));
    CHECK(refusal_of(here.does(post_react, ben, post, like_kind)) == Refusal::post_deleted);
    CHECK(refusal_of(here.read(reactions_read, ben, post, 1)) == Refusal::no_such_post);
    REQUIRE(here.restore(ada, post));
    here.forbid(here.frames, Permission::react);
    CHECK(refusal_of(here.does(post_react, ben, post, like_kind)) == Refusal::not_permitted);
}

STORE_TEST_CASE("Who reacted is told, latest first, to those who may know")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Steel", "One.")->post;
    REQUIRE(here.does(post_react, ben, post, like_kind));
    REQUIRE(here.does(post_react, mona, post, thanks));
    auto view = here.read(reactions_read, here.guest, post, 1);
    REQUIRE(view);
    REQUIRE(view->reactions.size() == 2);
    CHECK(view->reactions.at(0).first.member.name == "mona");
    CHECK(view->reactions.at(0).second.key == "thanks");
    CHECK(view->reactions.at(1).first.member.name == "ben");
    CHECK(refusal_of(here.read(reactions_read, here.guest, post, 2)) == Refusal::no_such_page);
    here.forbid(here.frames, Permission::see_who_reacted);
    CHECK(refusal_of(here.read(reactions_read, ben, post, 1)) == Refusal::not_permitted);
    CHECK(refusal_of(here.read(reactions_read, here.guest, post, 1)) == Refusal::login_required);
}

STORE_TEST_CASE("Whoever chooses sees what they chose before")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto post = here.start(ada, here.frames, "Steel", "One.")->post;
    auto const choice = [&] { return here.read(reaction_choice_read, ben, post); };
    CHECK(choice()->own == ReactionKindId{});
    CHECK(std::ranges::all_of(choice()->kinds, &ReactionKind::is_active));
    CHECK(choice()->kinds.front().id == like_kind);
    REQUIRE(here.does(post_react, ben, post, thanks));
    CHECK(choice()->own == thanks);
}

STORE_TEST_CASE("Only kinds that are offered can be given")
{
    Community here{store};
    CHECK(*parse_reaction(*here.access, "like") == like_kind);
    CHECK(refusal_of(parse_reaction(*here.access, "hate")) == Refusal::reaction_unknown);
    CHECK(refusal_of(parse_reaction(*here.access, "")) == Refusal::reaction_unknown);
}
