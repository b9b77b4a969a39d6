#include "acts/account_delete.hpp"

#include "acts/ignore.hpp"
#include "acts/member_register.hpp"
#include "acts/post_delete.hpp"
#include "acts/watch.hpp"
#include "store/account_deletion.hpp"
#include "store/check.hpp"
#include "store/session.hpp"
#include "store/upload.hpp"
#include "support/community.hpp"

namespace stoa::acts {

namespace {

LetterHead const head{"Stoa", "https://forum.example"};
constexpr DeletionPolicy two_weeks{};

std::optional<Refusal> ask(Community& here, MemberId member, PostsFate posts = PostsFate::kept,
                           DeletionPolicy const& policy = two_weeks)
{
    return refusal_of(here.store.write([&](store::Writer& db) {
        return account_delete_ask(db, head, "", here.as(member), {policy, posts, ""}, here.now);
    }));
}

std::optional<Refusal> undo(Community& here, MemberId member)
{
    return refusal_of(
        here.store.write([&](store::Writer& db) { return account_delete_undo(db, here.as(member), here.now); }));
}

// As the job does it.
void delete_due(Community& here, MemberId member)
{
    auto const posts = here.store.read([&](store::Reader& db) { return posts_to_erase(db, member, here.now); });
    here.store.write([&](store::Writer& db) {
        account_posts_erase(db, member, posts, here.now);
        account_delete(db, head, member, here.now);
        return Done{};
    });
    CHECK(here.store.read([](store::Reader& db) { return store::find_inconsistencies(db); }) ==
          std::vector<std::string>{});
    CHECK(here.store.read([](store::Reader& db) { return store::find_damage(db); }) == std::vector<std::string>{});
}

Member member(Community& here, MemberId id)
{
    return here.store.read([&](store::Reader& db) { return store::find_member(db, id); }).value();
}

UploadId upload(Community& here, std::string hash)
{
    return here.store.write([&](store::Writer& db) {
        return store::insert_upload(db, {.owner = here.ada, .name = "a.pdf", .hash = std::move(hash)}, here.now);
    });
}

bool is_there(Community& here, UploadId id)
{
    return here.store.read([&](store::Reader& db) { return store::find_upload(db, id); }).has_value();
}

}  // namespace

STORE_TEST_CASE("An account is deleted when its time has come, and not before")
{
    Community here{store};
    CHECK_FALSE(ask(here, here.ada));
    here.later(13 * day_ms);
    delete_due(here, here.ada);
    CHECK(member(here, here.ada).name == "ada");
    here.later(2 * day_ms);
    delete_due(here, here.ada);
    CHECK(member(here, here.ada).name == "Deleted member");
    CHECK(refusal_of(store.write([&](store::Writer& db) {
              return account_delete_ask(db, head, "", here.guest, {}, here.now);
          })) == Refusal::login_required);
}

STORE_TEST_CASE("Until then its member may keep it")
{
    Community here{store};
    CHECK_FALSE(ask(here, here.ada));
    here.later(day_ms);
    CHECK_FALSE(undo(here, here.ada));
    here.later(30 * day_ms);
    delete_due(here, here.ada);
    CHECK(member(here, here.ada).name == "ada");

    CHECK_FALSE(ask(here, here.ada));
    here.later(15 * day_ms);
    CHECK(undo(here, here.ada) == Refusal::deletion_begun);
}

STORE_TEST_CASE("Posts that are kept stand under the name of deleted members")
{
    Community here{store};
    auto const ada = here.as(here.ada);
    auto const thread = here.start(ada, here.frames, "Steel", "Which?")->thread;
    here.reply(here.as(here.ben), thread, "This one.");
    CHECK_FALSE(ask(here, here.ada));
    here.later(15 * day_ms);
    delete_due(here, here.ada);
    auto const view = here.read(thread_read, here.as(here.ben), thread, 1);
    CHECK(view->thread.starter.name == "Deleted member");
    CHECK(view->posts[0].post.author.name == "Deleted member");
    CHECK(view->posts[0].post.body.view().find("Which?") != std::string_view::npos);
    CHECK_FALSE(view->posts[0].post.is_deleted());
}

STORE_TEST_CASE("Posts that are removed leave nothing, and nobody brings them back")
{
    Community here{store};
    auto const ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto const first = here.start(ada, here.frames, "Steel", "Which?");
    here.later(5 * minute_ms);
    here.edit(ada, first->post, "Which one?");
    CHECK(here.read(thread_read, mona, first->thread, 1)->posts[0].post.revision_count == 1);
    here.reply(ben, first->thread, "This one.");
    auto const alone = here.start(ada, here.frames, "Only me", "Nobody answers.")->thread;
    auto const carried = upload(here, "in-post");
    store.write([&](store::Writer& db) {
        store::bind_upload(db, carried, first->post, store::InText::no);
        store::count_attachments(db, first->post);
        return Done{};
    });
    CHECK_FALSE(ask(here, here.ada, PostsFate::removed));
    here.later(15 * day_ms);
    delete_due(here, here.ada);

    auto const view = here.read(thread_read, mona, first->thread, 1);
    CHECK(view->posts[0].post.is_deleted());
    CHECK(view->posts[0].post.body.view().empty());
    CHECK_FALSE(view->posts[1].post.is_deleted());
    CHECK(here.source(first->post).text.empty());
    CHECK(view->posts[0].post.revision_count == 0);
    CHECK(refusal_of(here.restore(mona, first->post)) == Refusal::post_erased);
    CHECK(refusal_of(here.read(thread_read, ben, alone, 1)) == Refusal::no_such_thread);
    CHECK(here.thread(alone).title == "Deleted thread");
    CHECK_FALSE(is_there(here, carried));
}

STORE_TEST_CASE("What was theirs alone goes, and their name is nobody else's")
{
    Community here{store};
    auto const ada = here.as(here.ada);
    auto const thread = here.start(here.as(here.ben), here.frames, "Saddles", "Leather?");
    auto const mine = here.reply(ada, thread->thread, "Yes.");
    REQUIRE(here.does(thread_watch, ada, thread->thread, WatchLevel::letter));
    REQUIRE(here.does(member_ignore, ada, here.ben));
    REQUIRE(here.does(member_ignore, here.as(here.ben), here.ada));
    auto const loose = upload(here, "loose"), carried = upload(here, "carried"), avatar = upload(here, "avatar");
    store.write([&](store::Writer& db) {
        store::insert_session(db, {sha256("session"), here.ada, here.now, here.now + 100 * day_ms, "Firefox"});
        store::bind_upload(db, carried, mine->post, store::InText::no);
        store::count_attachments(db, mine->post);
        store::set_avatar(db, here.ada, avatar, here.now);
        return Done{};
    });
    CHECK_FALSE(ask(here, here.ada));
    auto const members = store.read(store::count_members);
    here.later(15 * day_ms);
    delete_due(here, here.ada);

    auto const gone = member(here, here.ada);
    CHECK(gone.email.empty());
    CHECK(gone.deleted_at);
    CHECK(gone.is_guest);
    CHECK_FALSE(gone.joined_at);
    CHECK(gone.avatar.value == 0);
    CHECK(store.read(store::count_members) == members - 1);
    CHECK(store.read([&](store::Reader& db) { return store::sessions_of(db, here.ada, Instant{}); }).empty());
    CHECK_FALSE(is_there(here, loose));
    CHECK_FALSE(is_there(here, avatar));
    CHECK(is_there(here, carried));
    CHECK(here.read(ignored_read, here.as(here.ben), 1)->members.empty());

    auto again =
        Registration::parse("Ada", "ada@example.org", "violet otter lamp nine", "violet otter lamp nine", "", "");
    again->password_hash = "hash";
    CHECK(refusal_of(store.write([&](store::Writer& db) { return member_register(db, *again, here.now); })) ==
          Refusal::name_taken);
}

STORE_TEST_CASE("The last administrator stays")
{
    Community here{store};
    store.write([&](store::Writer& db) { return store::add_to_group(db, here.ada, administrators), Done{}; });
    CHECK(ask(here, here.ada) == Refusal::last_administrator);
    store.write([&](store::Writer& db) { return store::add_to_group(db, here.ben, administrators), Done{}; });
    CHECK_FALSE(ask(here, here.ada));
    CHECK_FALSE(ask(here, here.ben));
    here.later(15 * day_ms);
    delete_due(here, here.ada);
    CHECK(member(here, here.ada).name == "Deleted member");
    // Both had asked; who would be left alone is kept.
    delete_due(here, here.ben);
    CHECK(member(here, here.ben).name == "ben");
    CHECK_FALSE(store.read([&](store::Reader& db) { return store::find_account_deletion(db, here.ben); }));
}

TEST_CASE("Who decides about the posts: the forum, or the member")
{
    CHECK(deletion_policy({}).days == 14);
    CHECK(deletion_policy({}).fate_of(PostsFate::removed) == PostsFate::removed);
    auto policy = deletion_policy({.name = {}, .description = {}, .deletion_days = "0", .deletion_posts = "keep"});
    CHECK(policy.days == 0);
    CHECK(policy.fate_of(PostsFate::removed) == PostsFate::kept);
    policy = deletion_policy({.name = {}, .description = {}, .deletion_days = {}, .deletion_posts = "remove"});
    CHECK(policy.fate_of(PostsFate::kept) == PostsFate::removed);
}

}  // namespace stoa::acts
