#include "acts/reaction_kinds.hpp"

#include <algorithm>

#include "acts/post_react.hpp"
#include "acts/reactions_read.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

constexpr ReactionKindId thanks_kind{2};

Viewer administrator_of(Community& here)
{
    auto viewer = here.as(here.ada);
    viewer.groups.push_back(administrators);
    return viewer;
}

ReactionKindDraft draft_of(std::string_view name, std::string_view icon = "wrench", bool is_active = true)
{
    return *ReactionKindDraft::parse(name, icon, is_active);
}

std::string keys_of(Community& here)
{
    std::string keys;
    auto const kinds = here.read(reaction_kinds_read, administrator_of(here));
    for (auto const& kind : *kinds) keys += (keys.empty() ? "" : " ") + kind.key;
    return keys;
}

}  // namespace

STORE_TEST_CASE("A reaction that the administrator adds can be given at once, and its key stays when it is renamed")
{
    Community here{store};
    auto const admin = administrator_of(here);
    auto const made = here.does(reaction_kind_create, admin, draft_of("Well made"));
    REQUIRE(made);
    CHECK(keys_of(here) == "like thanks informative agree funny well-made");
    here.load_rules();
    auto const given = parse_reaction(*here.access, "well-made");
    REQUIRE(given);

    REQUIRE(here.does(reaction_kind_edit, admin, *made, draft_of("Good work", "star")));
    auto const renamed = here.read(reaction_kind_read, admin, *made);
    CHECK(renamed->name == "Good work");
    CHECK(renamed->icon == "star");
    CHECK(renamed->key == "well-made");
}

STORE_TEST_CASE("What is no longer offered cannot be given any more, and what was given stays")
{
    Community here{store};
    auto const admin = administrator_of(here);
    auto const ada = here.as(here.ada), ben = here.as(here.ben);
    auto const post = here.start(ada, here.frames, "Steel", "One.")->post;
    REQUIRE(here.does(post_react, ben, post, thanks_kind));
    REQUIRE(here.does(reaction_kind_edit, admin, thanks_kind, draft_of("Thanks", "heart", false)));
    here.load_rules();
    CHECK(refusal_of(parse_reaction(*here.access, "thanks")) == Refusal::reaction_unknown);
    CHECK(here.read(reactions_read, ben, post, 1)->reactions.front().second.name == "Thanks");
    CHECK_FALSE(std::ranges::any_of(here.read(reaction_choice_read, ben, post)->kinds,
                                    [](ReactionKind const& kind) { return kind.id == thanks_kind; }));
}

STORE_TEST_CASE("The order of posts is changed place by place, and ends at its ends")
{
    Community here{store};
    auto const admin = administrator_of(here);
    REQUIRE(here.does(reaction_kind_shift, admin, thanks_kind, true));
    CHECK(keys_of(here) == "thanks like informative agree funny");
    REQUIRE(here.does(reaction_kind_shift, admin, thanks_kind, true));
    CHECK(keys_of(here) == "thanks like informative agree funny");
    REQUIRE(here.does(reaction_kind_shift, admin, thanks_kind, false));
    REQUIRE(here.does(reaction_kind_shift, admin, thanks_kind, false));
    CHECK(keys_of(here) == "like informative thanks agree funny");
}

STORE_TEST_CASE("Reactions differ in name, are few, and have names that every alphabet can write")
{
    Community here{store};
    auto const admin = administrator_of(here);
    CHECK(refusal_of(here.does(reaction_kind_create, admin, draft_of("thanks"))) == Refusal::reaction_name_taken);
    CHECK(refusal_of(here.does(reaction_kind_edit, admin, like_kind, draft_of("Thanks"))) ==
          Refusal::reaction_name_taken);
    REQUIRE(here.does(reaction_kind_create, admin, draft_of("شكرا")));
    REQUIRE(here.does(reaction_kind_create, admin, draft_of("谢谢")));
    CHECK(keys_of(here).ends_with("funny reaction reaction-2"));
    for (std::size_t made = 7; made < reaction_kinds_max; ++made)
        REQUIRE(here.does(reaction_kind_create, admin, draft_of("Kind " + std::to_string(made))));
    CHECK(refusal_of(here.does(reaction_kind_create, admin, draft_of("One more"))) == Refusal::too_many_reactions);
}

STORE_TEST_CASE("Only who manages settings decides about reactions")
{
    Community here{store};
    auto const mona = here.as(here.mona);
    CHECK(refusal_of(here.read(reaction_kinds_read, mona)) == Refusal::not_permitted);
    CHECK(refusal_of(here.does(reaction_kind_create, mona, draft_of("Mine"))) == Refusal::not_permitted);
    CHECK(refusal_of(here.does(reaction_kind_edit, mona, like_kind, draft_of("Mine"))) == Refusal::not_permitted);
    CHECK(refusal_of(here.does(reaction_kind_shift, mona, like_kind, false)) == Refusal::not_permitted);
    auto const admin = administrator_of(here);
    CHECK(refusal_of(here.does(reaction_kind_edit, admin, ReactionKindId{99}, draft_of("Mine"))) ==
          Refusal::no_such_reaction);
}

TEST_CASE("A reaction has a name of its own and a picture of ours")
{
    CHECK(refusal_of(ReactionKindDraft::parse(" ", "heart", true)) == Refusal::name_too_short);
    CHECK(refusal_of(ReactionKindDraft::parse(std::string(41, 'x'), "heart", true)) == Refusal::name_too_long);
    CHECK(refusal_of(ReactionKindDraft::parse("Bad \xFF", "heart", true)) == Refusal::text_not_utf8);
    CHECK(refusal_of(ReactionKindDraft::parse("Rocket", "rocket", true)) == Refusal::reaction_icon_unknown);
}
