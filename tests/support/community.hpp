#pragma once
#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "acts/reads.hpp"
#include "acts/writes.hpp"
#include "store/event.hpp"
#include "store/forum.hpp"
#include "store/member.hpp"
#include "store/post.hpp"
#include "store/read_mark.hpp"
#include "store/thread.hpp"
#include "support/store.hpp"

// A small community for the stories that the tests of acts tell:
//
//     STORE_TEST_CASE("...") { Community here{store}; ... }
namespace stoa::acts {

inline std::optional<Refusal> refusal_of(auto const& result)
{
    if (result) return std::nullopt;
    return result.error();
}

class Community {
public:
    // bikes (a category) holds frames and, for moderators alone, workshop; in workshop stands shelf.
    explicit Community(store::Store& opened)
        : store{opened}
    {
        store.write([&](store::Writer& db) {
            bikes = forum(db, {}, ForumKind::category, "Bikes");
            frames = forum(db, bikes, ForumKind::forum, "Frames");
            workshop = forum(db, bikes, ForumKind::forum, "Workshop");
            shelf = forum(db, workshop, ForumKind::forum, "Shelf");
            constexpr PermissionSet seeing{Permission::see_forum};
            store::set_forum_rule(db, {workshop, guests, {}, seeing});
            store::set_forum_rule(db, {workshop, members, {}, seeing});
            store::set_forum_rule(db, {workshop, moderators, seeing, {}});
            ada = join(db, "ada");
            ben = join(db, "ben");
            mona = join(db, "mona");
            store::add_to_group(db, mona, moderators);
            store::bump_forums_version(db);
            return Done{};
        });
        access = store.read([](store::Reader& db) { return Access::load(db); });
        guest = Viewer{};
    }

    Viewer as(MemberId member)
    {
        return store.read([&](store::Reader& db) { return store::find_viewer(db, member); }).value();
    }

    // Time passes between any two acts, so that nothing hangs on what falls into one moment.
    Instant later(std::int64_t ms = second_ms) { return now = now + ms; }

    Result<PostPlaced> start(Viewer const& who, ForumId forum, std::string_view title, std::string_view text,
                             std::string form_token = {})
    {
        ThreadDraft draft{forum, *ThreadTitle::parse(title), *PostText::parse(text, Markup::markdown), {},
                          {},    std::move(form_token)};
        auto at = later();
        return store.write([&](store::Writer& db) { return thread_start(db, *access, who, draft, at); });
    }

    Result<PostPlaced> reply(Viewer const& who, ThreadId thread, std::string_view text, std::int64_t seen = 0,
                             std::string form_token = {})
    {
        ReplyDraft draft{thread, *PostText::parse(text, Markup::markdown), std::move(form_token), seen};
        auto at = later();
        return store.write([&](store::Writer& db) { return post_reply(db, *access, who, draft, at); });
    }

    Result<PostPlaced> edit(Viewer const& who, PostId post, std::string_view text,
                            std::optional<std::int64_t> revision = {})
    {
        EditDraft draft{.post = post,
                        .text = *PostText::parse(text, Markup::markdown),
                        .revision = revision,
                        .is_from_form = false,
                        .reason = {}};
        return store.write([&](store::Writer& db) { return post_edit(db, *access, who, draft, now); });
    }

    Result<PostPlaced> remove(Viewer const& who, PostId post)
    {
        auto at = later();
        return store.write([&](store::Writer& db) { return post_delete(db, *access, who, post, at); });
    }

    Result<PostPlaced> restore(Viewer const& who, PostId post)
    {
        auto at = later();
        return store.write([&](store::Writer& db) { return post_restore(db, *access, who, post, at); });
    }

    // A thread that nobody may add to any more, as an import brings it.
    ThreadId locked_thread(Viewer const& starter)
    {
        return store.write([&](store::Writer& db) {
            store::NewThread thread;
            thread.forum = frames;
            thread.title = "Closed";
            thread.slug = "closed";
            thread.starter = starter.member;
            thread.is_locked = true;
            thread.activity_at = now;
            auto id = store::insert_thread(db, thread);
            store::NewPost post;
            post.thread = id;
            post.author = starter.member;
            post.text = "The last word.";
            store::insert_post(db, post, now);
            return id;
        });
    }

    // As the page does when it has shown posts up to this position.
    void saw(Viewer const& who, ThreadId thread, std::int64_t position)
    {
        store.write([&](store::Writer& db) {
            store::set_read_marks(db, {{who.member, thread, position}});
            return Done{};
        });
    }

    std::int64_t read_position(Viewer const& who, ThreadId thread)
    {
        return store.read(
            [&](store::Reader& db) { return store::read_position(db, who, *store::find_thread(db, thread)); });
    }

    // From here on guests and members may not do this in a forum.
    void forbid(ForumId forum, Permission permission)
    {
        store.write([&](store::Writer& db) {
            store::set_forum_rule(db, {forum, guests, {}, {permission}});
            store::set_forum_rule(db, {forum, members, {}, {permission}});
            store::bump_forums_version(db);
            return Done{};
        });
        load_rules();
    }

    // As each page does when the rules, the forums or the reactions were changed.
    void load_rules()
    {
        access = store.read([](store::Reader& db) { return Access::load(db); });
    }

    // Lets an act happen: does(post_react, ada, post, kind).
    template <class Act, class... Arguments>
    auto does(Act act, Viewer const& who, Arguments const&... arguments)
    {
        auto at = later();
        return store.write([&](store::Writer& db) { return act(db, *access, who, arguments..., at); });
    }

    Thread thread(ThreadId id)
    {
        return store.read([&](store::Reader& db) {
            auto thread = store::find_thread(db, id).value();
            store::name_people(db, thread);
            return thread;
        });
    }

    PostSource source(PostId id)
    {
        return store.read([&](store::Reader& db) { return store::find_post_source(db, id); }).value();
    }

    std::vector<EventKind> events()
    {
        std::vector<EventKind> kinds;
        for (auto const& event : store.read([](store::Reader& db) { return store::events_after(db, {}, 100); })) {
            kinds.push_back(event.kind);
        }
        return kinds;
    }

    // Calls a read act for a viewer: read(thread_read, viewer, thread, page).
    template <class Act, class... Arguments>
    auto read(Act act, Viewer const& who, Arguments... arguments)
    {
        return store.read([&](store::Reader& db) { return act(db, *access, who, arguments...); });
    }

    store::Store& store;
    std::shared_ptr<Access const> access;
    Instant now{1'700'000'000'000};
    ForumId bikes, frames, workshop, shelf;
    MemberId ada, ben, mona;  // mona is a moderator
    Viewer guest;

private:
    ForumId forum(store::Writer& db, ForumId parent, ForumKind kind, std::string name)
    {
        store::NewForum forum;
        forum.parent = parent;
        forum.kind = kind;
        forum.name = std::move(name);
        forum.slug = "forum";
        return store::insert_forum(db, forum);
    }

    MemberId join(store::Writer& db, std::string_view name)
    {
        auto registration = Registration::parse(name, "somebody@example.org", "violet otter lamp nine",
                                                "violet otter lamp nine", "", "");
        registration->password_hash = hash_password(registration->password, password_cost_for_tests);
        return *member_register(db, *registration, now);
    }
};

}  // namespace stoa::acts
