#include "acts/member_rules.hpp"

#include "acts/log_read.hpp"
#include "store/access_rule.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

Result<Done> except(Community& here, MemberId who, MemberRule const& rule, std::string_view reason = "Agreed")
{
    auto const viewer = here.as(who);
    auto const at = here.later();
    auto done = here.store.write(
        [&](store::Writer& db) { return member_rules_set(db, *here.access, viewer, rule, reason, at); });
    here.access = here.store.read([](store::Reader& db) { return Access::load(db); });
    return done;
}

MemberId make_administrator(Community& here)
{
    here.store.write([&](store::Writer& db) { return store::add_to_group(db, here.mona, administrators), Done{}; });
    return here.mona;
}

}  // namespace

STORE_TEST_CASE("An exception holds for one member, where it is made and below, until it is taken back")
{
    Community here{store};
    auto const mona = make_administrator(here);
    constexpr PermissionSet reply{Permission::reply};
    CHECK(except(here, mona, {here.ada, here.bikes, {}, {}, reply}));
    CHECK_FALSE(here.access->may(here.as(here.ada), Permission::reply, here.frames));
    CHECK(here.access->may(here.as(here.ben), Permission::reply, here.frames));
    auto const view = here.read(member_rules_read, here.as(mona), here.ada, here.bikes);
    REQUIRE(view);
    CHECK(view->rule.never == reply);
    CHECK_FALSE(view->permissions.has(Permission::reply));
    REQUIRE(view->places.size() == 1);
    CHECK(view->places[0].name == "Bikes");
    CHECK(except(here, mona, {here.ada, here.bikes, {}, {}, {}}));
    CHECK(here.access->may(here.as(here.ada), Permission::reply, here.frames));
    CHECK(here.read(member_rules_read, here.as(mona), here.ada, here.bikes)->places.empty());
}

STORE_TEST_CASE("The log says which exceptions were made, of whom and why")
{
    Community here{store};
    auto const mona = make_administrator(here);
    CHECK(except(here, mona, {here.ada, {}, {Permission::skip_pace}, {Permission::vote}, {}}, "Brings us the archive"));
    auto const log = here.read(log_read, here.as(mona), LogFilter{});
    REQUIRE(log);
    REQUIRE(log->entries.size() == 1);
    CHECK(log->entries[0].kind == LogKind::exceptions_changed);
    CHECK(log->entries[0].subject == "ada, The whole site");
    CHECK(log->entries[0].before == "no exceptions");
    CHECK(log->entries[0].after == "vote deny, skip_pace allow");
    CHECK(log->entries[0].reason == "Brings us the archive");
    // What changes nothing is no entry.
    CHECK(except(here, mona, {here.ada, {}, {Permission::skip_pace}, {Permission::vote}, {}}));
    CHECK(here.read(log_read, here.as(mona), LogFilter{})->entries.size() == 1);
}

STORE_TEST_CASE("Nobody makes exceptions of themselves, or gives away what they may not do")
{
    Community here{store};
    CHECK(refusal_of(except(here, here.ada, {here.ben, {}, {Permission::administer}, {}, {}})) ==
          Refusal::not_permitted);
    auto const mona = make_administrator(here);
    CHECK(refusal_of(except(here, mona, {mona, {}, {Permission::vote}, {}, {}})) == Refusal::not_over_oneself);
    CHECK(refusal_of(except(here, mona, {MemberId{999}, {}, {Permission::vote}, {}, {}})) == Refusal::no_such_member);
    CHECK(refusal_of(except(here, mona, {here.ada, ForumId{999}, {Permission::vote}, {}, {}})) ==
          Refusal::no_such_forum);
    // Ben may manage groups, and no more than other members besides.
    CHECK(except(here, mona, {here.ben, {}, {Permission::manage_groups}, {}, {}}));
    CHECK(except(here, here.ben, {here.ada, {}, {}, {Permission::vote}, {}}));
    CHECK(refusal_of(except(here, here.ben, {here.ada, {}, {Permission::ban_members}, {}, {}})) ==
          Refusal::more_than_you_may);
    CHECK(refusal_of(except(here, here.ben, {mona, {}, {}, {}, {Permission::administer}})) ==
          Refusal::more_than_you_may);
}
