#include "acts/access.hpp"

#include <doctest/doctest.h>

using namespace stoa;
using namespace stoa::acts;
using enum Permission;

namespace {

constexpr ForumId lounge{1}, workshop{2}, frames{3}, cellar{4}, shelf{5};
constexpr GroupId builders{10}, suspended{11};
constexpr PermissionSet reading{see_forum, read_threads};
constexpr PermissionSet nothing{};

Forum forum(ForumId id, ForumId parent, ForumKind kind = ForumKind::forum)
{
    Forum forum;
    forum.id = id;
    forum.parent = parent;
    forum.kind = kind;
    forum.name = "forum " + std::to_string(id.value);
    return forum;
}

// lounge; workshop (a category) > frames > cellar > shelf
std::vector<Forum> const forums{forum(lounge, {}), forum(workshop, {}, ForumKind::category), forum(frames, workshop),
                                forum(cellar, frames), forum(shelf, cellar)};

std::vector<Group> usual_groups()
{
    return {{guests, "guests", reading},
            {members, "members", reading | PermissionSet{reply}},
            {moderators, "moderators", reading | PermissionSet{reply, edit_any_post}},
            {administrators, "administrators", PermissionSet{administer}},
            {builders, "builders", nothing},
            {suspended, "suspended", nothing}};
}

Access access_with(AccessRules rules)
{
    if (rules.groups.empty()) rules.groups = usual_groups();
    return Access{1, forums, std::move(rules)};
}

Access access_with(std::vector<ForumRule> rules) { return access_with({.groups = {}, .forums = std::move(rules)}); }

Viewer viewer_in(std::vector<GroupId> groups)
{
    Viewer viewer;
    viewer.member = MemberId{1};
    viewer.groups = std::move(groups);
    return viewer;
}

Viewer const guest;
Viewer const ada = viewer_in({members});
Viewer const ben = viewer_in({members, builders});
Viewer const carl = viewer_in({members, builders, suspended});
Viewer const root = viewer_in({members, administrators});
Viewer const dora{MemberId{7}, "dora", {members}, {}, {}, {}};

}  // namespace

TEST_CASE("Without rules the groups decide, everywhere alike")
{
    auto access = access_with(std::vector<ForumRule>{});
    for (auto forum : {lounge, workshop, shelf}) {
        CHECK(access.may(guest, read_threads, forum));
        CHECK_FALSE(access.may(guest, reply, forum));
        CHECK(access.may(ada, reply, forum));
        CHECK_FALSE(access.may(ada, start_threads, forum));
    }
}

TEST_CASE("What a forum says holds for the forums below it, until one of them says otherwise")
{
    auto access = access_with({{frames, members, PermissionSet{start_threads}, PermissionSet{reply}},
                               {shelf, members, PermissionSet{reply}, PermissionSet{start_threads}}});
    CHECK(access.may(ada, reply, workshop));
    CHECK_FALSE(access.may(ada, reply, frames));
    CHECK_FALSE(access.may(ada, reply, cellar));
    CHECK(access.may(ada, start_threads, cellar));
    CHECK(access.may(ada, reply, shelf));
    CHECK_FALSE(access.may(ada, start_threads, shelf));
    CHECK_FALSE(access.may(guest, start_threads, frames));
}

TEST_CASE("What a group is allowed is an exception from what members are denied")
{
    auto access = access_with({{lounge, builders, PermissionSet{reply, start_threads}, nothing},
                               {lounge, members, nothing, PermissionSet{reply}}});
    CHECK_FALSE(access.may(ada, reply, lounge));
    CHECK(access.may(ben, reply, lounge));
    CHECK(access.may(ben, start_threads, lounge));
}

TEST_CASE("On one level a denial to one group wins over what another is allowed")
{
    auto access = access_with({{lounge, suspended, nothing, PermissionSet{reply}},
                               {lounge, builders, PermissionSet{reply, start_threads}, nothing}});
    CHECK(access.may(ben, reply, lounge));
    CHECK_FALSE(access.may(carl, reply, lounge));
    CHECK(access.may(carl, start_threads, lounge));
}

TEST_CASE("A hidden forum hides all below it, even what is allowed there")
{
    auto access = access_with({{frames, guests, nothing, PermissionSet{see_forum}},
                               {frames, members, nothing, PermissionSet{see_forum}},
                               {cellar, members, PermissionSet{see_forum, read_threads}, nothing}});
    CHECK(access.permissions(guest, frames) == nothing);
    CHECK(access.permissions(ada, cellar) == nothing);
    CHECK(access.permissions(ada, shelf) == nothing);
    CHECK(access.may(ada, see_forum, workshop));
    CHECK(access.readable_forums(ada) == std::vector<ForumId>{lounge, workshop});
}

TEST_CASE("A forum can be opened to one group alone")
{
    auto access = access_with({{cellar, guests, nothing, PermissionSet{see_forum}},
                               {cellar, members, nothing, PermissionSet{see_forum}},
                               {cellar, builders, PermissionSet{see_forum}, nothing}});
    CHECK(access.may(ben, read_threads, shelf));
    CHECK_FALSE(access.may(ada, read_threads, shelf));
    CHECK_FALSE(access.may(guest, read_threads, shelf));
}

TEST_CASE("Administrators may do everything, whatever a forum says")
{
    auto access = access_with({{lounge, administrators, nothing, PermissionSet{see_forum, administer}},
                               {lounge, members, nothing, PermissionSet{see_forum}}});
    CHECK(access.may(root, see_forum, lounge));
    CHECK(access.may(root, delete_any_post, shelf));
    CHECK(access.may_administer(root));
    CHECK_FALSE(access.may_administer(ben));
}

TEST_CASE("A forum that is not there permits nothing to anybody")
{
    auto access = access_with(std::vector<ForumRule>{});
    CHECK(access.permissions(ada, ForumId{99}) == nothing);
    CHECK(access.permissions(root, ForumId{99}) == nothing);
    CHECK_FALSE(access.find(ForumId{99}));
    CHECK(access.path_to(ForumId{99}).empty());
}

TEST_CASE("The path leads from the top to the forum")
{
    std::vector<ForumId> path;
    for (auto const& forum : access_with(std::vector<ForumRule>{}).path_to(cellar)) path.push_back(forum.id);
    CHECK(path == std::vector<ForumId>{workshop, frames, cellar});
}

TEST_CASE("Forums whose parents go round in a circle do no harm")
{
    Access access{1, {forum(lounge, workshop), forum(workshop, lounge)}, {{{guests, "guests", reading}}}};
    CHECK(access.may(guest, read_threads, lounge));
    CHECK(access.path_to(lounge).size() == 2);
}

TEST_CASE("A never wins over every allow, from whichever group or level it comes")
{
    auto groups = usual_groups();
    groups.back().never = PermissionSet{reply};
    auto access = access_with({.groups = groups,
                               .forums = {{lounge, suspended, PermissionSet{reply}, nothing},
                                          {frames, members, nothing, nothing, PermissionSet{read_threads}},
                                          {cellar, members, PermissionSet{read_threads}, nothing}}});
    CHECK_FALSE(access.may(carl, reply, lounge));
    CHECK(access.may(ben, reply, lounge));
    CHECK_FALSE(access.may(ada, read_threads, cellar));
    CHECK(access.may(ada, read_threads, lounge));
    CHECK(access.may(root, read_threads, cellar));
}

TEST_CASE("An exception for one member comes after the rules for groups, and binds nobody else")
{
    auto access = access_with({.groups = {},
                               .forums = {{lounge, members, nothing, PermissionSet{reply}}},
                               .members = {{dora.member, lounge, PermissionSet{reply}, nothing},
                                           {dora.member, ForumId{}, PermissionSet{start_threads}, nothing},
                                           {dora.member, frames, nothing, PermissionSet{see_forum}}}});
    CHECK(access.may(dora, reply, lounge));
    CHECK_FALSE(access.may(ada, reply, lounge));
    CHECK(access.may_on_site(dora, start_threads));
    CHECK(access.may(dora, start_threads, lounge));
    CHECK_FALSE(access.may(ada, start_threads, lounge));
    CHECK(access.permissions(dora, shelf) == nothing);
    CHECK(access.may(ada, see_forum, shelf));
}

TEST_CASE("A moderator of a forum is one of the moderators there and below, and nowhere else")
{
    auto access = access_with({.groups = {},
                               .forums = {{cellar, members, nothing, PermissionSet{see_forum}},
                                          {cellar, moderators, PermissionSet{see_forum}, nothing}},
                               .members = {},
                               .moderators = {{frames, dora.member, {}}, {lounge, {}, builders}}});
    CHECK(access.may(dora, edit_any_post, frames));
    CHECK(access.may(dora, edit_any_post, shelf));
    CHECK_FALSE(access.may(dora, edit_any_post, lounge));
    CHECK_FALSE(access.may_on_site(dora, edit_any_post));
    CHECK(access.may_somewhere(dora, edit_any_post));
    CHECK(access.may(ben, edit_any_post, lounge));
    CHECK_FALSE(access.may(ben, edit_any_post, frames));
    CHECK_FALSE(access.may(ada, see_forum, shelf));
    CHECK(access.forums_where(dora, edit_any_post) == std::vector<ForumId>{frames, cellar, shelf});
}

TEST_CASE("Who is banned may do what guests may do, though they administer the site")
{
    auto banned = root;
    banned.ban = Ban{};
    auto access = access_with({{cellar, guests, nothing, PermissionSet{see_forum}}});
    CHECK(access.permissions(banned, lounge) == reading);
    CHECK(access.permissions(banned, shelf) == nothing);
    CHECK_FALSE(access.may_administer(banned));
    CHECK(access.may_administer(root));
    auto told = access.explain(banned, lounge, reply);
    CHECK_FALSE(told.is_allowed);
    CHECK(told.decision == Decision::by_ban);
}

TEST_CASE("The explanation names the rule that decided")
{
    auto access = access_with({.groups = {},
                               .forums = {{workshop, members, nothing, PermissionSet{reply}},
                                          {frames, builders, PermissionSet{reply}, nothing},
                                          {cellar, suspended, nothing, nothing, PermissionSet{reply}},
                                          {shelf, members, nothing, PermissionSet{see_forum}}}});
    auto denied = access.explain(ada, frames, reply);
    CHECK_FALSE(denied.is_allowed);
    REQUIRE(denied.rules.size() == 2);
    REQUIRE(denied.deciding == 1);
    CHECK(denied.rules[1].level.id == workshop);
    CHECK(denied.rules[1].verdict == Verdict::deny);
    CHECK(denied.rules[1].group == "members");

    auto allowed = access.explain(ben, frames, reply);
    CHECK(allowed.is_allowed);
    CHECK(allowed.rules.at(allowed.deciding.value()).group == "builders");

    auto never = access.explain(carl, cellar, reply);
    CHECK_FALSE(never.is_allowed);
    CHECK(never.rules.at(never.deciding.value()).verdict == Verdict::never);

    auto hidden = access.explain(ben, shelf, reply);
    CHECK(hidden.decision == Decision::by_hidden_forum);
    CHECK(hidden.place.id == shelf);
    CHECK(access.explain(ada, lounge, edit_any_post).decision == Decision::nothing_said);
    CHECK(access.explain(root, shelf, edit_any_post).decision == Decision::by_administering);
    CHECK(access.explain(ada, ForumId{99}, reply).decision == Decision::no_such_forum);
    CHECK(access.explain(ada, ForumId{}, reply).is_allowed);
}
