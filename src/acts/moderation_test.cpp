#include "acts/log_read.hpp"
#include "acts/member_ban.hpp"
#include "acts/permissions.hpp"
#include "acts/thread_delete.hpp"
#include "acts/thread_lock.hpp"
#include "acts/thread_move.hpp"
#include "store/access_rule.hpp"
#include "store/ban.hpp"
#include "store/group.hpp"
#include "store/session.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

// Runs an act for somebody at the next moment.
template <class Act>
auto run(Community& here, Act act)
{
    auto at = here.later();
    return here.store.write([&](store::Writer& db) { return act(db, *here.access, at); });
}

auto lock(Community& here, MemberId who, ThreadId thread)
{
    auto viewer = here.as(who);
    return run(here, [&](store::Writer& db, Access const& access, Instant now) {
        return thread_lock(db, access, viewer, thread, true, now);
    });
}

auto remove_thread(Community& here, MemberId who, ThreadId thread)
{
    auto viewer = here.as(who);
    return run(here, [&](store::Writer& db, Access const& access, Instant now) {
        return thread_delete(db, access, viewer, thread, "Advertising", now);
    });
}

auto ban_for_days(Community& here, MemberId who, MemberId whom, std::int64_t days)
{
    auto viewer = here.as(who);
    return run(here, [&](store::Writer& db, Access const& access, Instant now) {
        return member_ban(db, access, viewer, {whom, days, "Rude"}, now);
    });
}

std::vector<LogKind> logged(Community& here, MemberId reader)
{
    std::vector<LogKind> kinds;
    auto log = here.read(log_read, here.as(reader), LogFilter{});
    REQUIRE(log.has_value());
    for (auto const& entry : log->entries) kinds.push_back(entry.kind);
    return kinds;
}

}  // namespace

STORE_TEST_CASE("A moderator locks a thread, the log says so, and a member cannot")
{
    Community here{store};
    auto thread = here.start(here.as(here.ada), here.frames, "Steel", "One.")->thread;
    CHECK(refusal_of(lock(here, here.ada, thread)) == Refusal::not_permitted);
    REQUIRE(lock(here, here.mona, thread));
    REQUIRE(lock(here, here.mona, thread));
    CHECK(here.thread(thread).is_locked);
    CHECK(refusal_of(here.reply(here.as(here.ben), thread, "Two.")) == Refusal::thread_locked);
    CHECK(logged(here, here.mona) == std::vector{LogKind::thread_locked});
    CHECK(here.events().back() == EventKind::thread_changed);
    CHECK(refusal_of(here.read(log_read, here.as(here.ada), LogFilter{})) == Refusal::not_permitted);
}

STORE_TEST_CASE("A deleted thread is there for nobody but those who watch over it, who can only bring it back")
{
    Community here{store};
    auto thread = here.start(here.as(here.ada), here.frames, "Steel", "One.")->thread;
    REQUIRE(remove_thread(here, here.mona, thread));
    CHECK(refusal_of(here.read(thread_read, here.as(here.ada), thread, 1)) == Refusal::no_such_thread);
    auto seen = here.read(thread_read, here.as(here.mona), thread, 1);
    REQUIRE(seen);
    CHECK(seen->forum.id == here.frames);
    CHECK(seen->acts.may_restore);
    CHECK_FALSE(seen->acts.may_lock);
    CHECK_FALSE(seen->may_reply);
    CHECK_FALSE(seen->posts.at(0).may_edit);
    CHECK(refusal_of(here.reply(here.as(here.mona), thread, "Two.")) == Refusal::not_permitted);
    CHECK(refusal_of(remove_thread(here, here.mona, thread)) == Refusal::thread_deleted);

    auto mona = here.as(here.mona);
    REQUIRE(run(here, [&](store::Writer& db, Access const& access, Instant now) {
        return thread_restore(db, access, mona, thread, now);
    }));
    CHECK(here.read(thread_read, here.as(here.ada), thread, 1).has_value());
    CHECK(logged(here, here.mona) == std::vector{LogKind::thread_restored, LogKind::thread_deleted});
}

STORE_TEST_CASE("A thread moves only to where its mover may start threads, and out of sight of those below")
{
    Community here{store};
    auto thread = here.start(here.as(here.ada), here.frames, "Steel", "One.")->thread;
    auto mona = here.as(here.mona), ada = here.as(here.ada);
    auto move = [&](Viewer const& who, ForumId to) {
        return run(here, [&](store::Writer& db, Access const& access, Instant now) {
            return thread_move(db, access, who, {thread, to, "For staff", std::nullopt}, now);
        });
    };
    CHECK(refusal_of(move(ada, here.workshop)) == Refusal::not_permitted);
    CHECK(refusal_of(move(mona, here.bikes)) == Refusal::forum_not_chosen);
    CHECK(refusal_of(move(mona, here.frames)) == Refusal::forum_not_chosen);
    REQUIRE(move(mona, here.workshop));
    CHECK(refusal_of(here.read(thread_read, ada, thread, 1)) == Refusal::no_such_thread);
}

STORE_TEST_CASE("What is done to one's own post is no business of the log, what is done to another's is")
{
    Community here{store};
    auto placed = *here.start(here.as(here.ada), here.frames, "Steel", "One.");
    here.later(2 * 60 * second_ms);
    REQUIRE(here.edit(here.as(here.ada), placed.post, "Mine."));
    CHECK(logged(here, here.mona).empty());
    REQUIRE(here.edit(here.as(here.mona), placed.post, "Ours."));
    REQUIRE(here.remove(here.as(here.mona), placed.post));
    CHECK(logged(here, here.mona) == std::vector{LogKind::post_deleted, LogKind::post_edited});
}

STORE_TEST_CASE("A ban ends sessions at once and leaves the rights of a guest; staff is above it")
{
    Community here{store};
    auto const key = sha256("session");
    store.write([&](store::Writer& db) {
        store::insert_session(db, {key, here.ben, here.now, here.now + day_ms, "Browser"});
        return Done{};
    });
    CHECK(refusal_of(ban_for_days(here, here.ada, here.ben, 1)) == Refusal::not_permitted);
    CHECK(refusal_of(ban_for_days(here, here.mona, here.mona, 1)) == Refusal::not_over_oneself);
    REQUIRE(ban_for_days(here, here.mona, here.ben, 1));
    CHECK_FALSE(store.read([&](store::Reader& db) { return store::find_session(db, key, here.now); }).has_value());
    auto ben = here.as(here.ben);
    REQUIRE(ben.ban.has_value());
    CHECK(ben.ban->reason == "Rude");
    CHECK_FALSE(ben.ban->is_over(here.now));
    CHECK(ben.ban->is_over(here.now + day_ms));
    CHECK(refusal_of(here.start(ben, here.frames, "Steel", "One.")) == Refusal::not_permitted);

    store.write([&](store::Writer& db) { return store::add_to_group(db, here.ada, moderators), Done{}; });
    CHECK(refusal_of(ban_for_days(here, here.mona, here.ada, 1)) == Refusal::not_over_staff);
    store.write([&](store::Writer& db) { return store::lift_old_bans(db, here.now + 2 * day_ms), Done{}; });
    CHECK_FALSE(here.as(here.ben).ban.has_value());
}

STORE_TEST_CASE("Posts and days earn a place in a group")
{
    Community here{store};
    auto group = store.write([&](store::Writer& db) {
        auto made = store::insert_group(db, "regulars");
        store::set_promotion(db, {made, 2, 1});
        return made;
    });
    auto is_in = [&] {
        auto const groups = here.as(here.ada).groups;
        return std::ranges::find(groups, group) != groups.end();
    };
    auto thread = here.start(here.as(here.ada), here.frames, "Steel", "One.")->thread;
    REQUIRE(here.reply(here.as(here.ada), thread, "Two."));
    CHECK_FALSE(is_in());
    here.later(day_ms);
    REQUIRE(here.reply(here.as(here.ada), thread, "Three."));
    CHECK(is_in());
}

STORE_TEST_CASE("Permissions are changed by those who may, never beyond what they may, and never to their own harm")
{
    Community here{store};
    auto root = here.ada;
    store.write([&](store::Writer& db) { return store::add_to_group(db, root, administrators), Done{}; });
    auto set = [&](MemberId who, ForumId place, std::vector<LevelRule> rules) {
        auto viewer = here.as(who);
        auto result = run(here, [&](store::Writer& db, Access const& access, Instant now) {
            return permissions_set(db, access, viewer, place, rules, now);
        });
        here.access = store.read([](store::Reader& db) { return Access::load(db); });
        return refusal_of(result);
    };
    PermissionSet const reply{Permission::reply};
    CHECK(set(here.mona, here.frames, {{members, {}, reply, {}}}) == Refusal::not_permitted);
    CHECK_FALSE(set(root, here.frames, {{members, {}, reply, {}}}));
    CHECK_FALSE(here.access->may(here.as(here.ben), Permission::reply, here.frames));
    CHECK(set(root, {}, {{administrators, {}, {}, PermissionSet{Permission::administer}}}) == Refusal::locks_you_out);
    CHECK(here.access->may_administer(here.as(root)));
    CHECK(set(root, ForumId{99}, {}) == Refusal::no_such_forum);
    CHECK(set(root, here.frames, {{GroupId{99}, {}, {}, {}}}) == Refusal::no_such_group);

    // Who manages groups and no more gives nobody what they do not have.
    store.write([&](store::Writer& db) {
        store::set_member_rule(db, {here.ben, ForumId{}, PermissionSet{Permission::manage_groups}, {}});
        return Done{};
    });
    here.access = store.read([](store::Reader& db) { return Access::load(db); });
    CHECK(set(here.ben, {}, {{moderators, {}, {}, {}}}) == Refusal::more_than_you_may);
    auto view = here.read(permissions_read, here.as(root), here.frames);
    REQUIRE(view);
    CHECK(view->columns.at(1).deny == reply);
}
