#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "acts/unread.hpp"
#include "base/text.hpp"
#include "model/urls.hpp"
#include "store/thread_moderation.hpp"
#include "support/community.hpp"

// Twenty members do at random what changes what is unread, and a model that can be read in a minute says what it must
// be. STOA_MODEL_STEPS=10000 makes the story long, STOA_MODEL_SEED tells another one.
namespace stoa::acts {
namespace {

std::size_t number_from(char const* variable, std::size_t otherwise)
{
    auto const* text = std::getenv(variable);
    return text == nullptr ? otherwise : parse_number<std::size_t>(text).value_or(otherwise);
}

// "12: 3, 40: 1": threads with what is new in them, as a failure can show it.
std::string words_of(std::map<ThreadId, std::int64_t> const& unread)
{
    std::vector<std::string> words;
    for (auto const& [thread, posts] : unread)
        words.push_back(std::to_string(thread.value) + ": " + std::to_string(posts));
    return comma_separated(words);
}

// How far each member has read each thread: no marks and no floors, but a number for each of them.
class UnreadModel {
public:
    struct ModelThread {
        ForumId forum;
        bool is_deleted{};
        std::vector<bool> deleted;  // post by post
        std::vector<Instant> times;
        Instant activity;
        std::size_t last_visible() const
        {
            auto const found = std::find(deleted.rbegin(), deleted.rend(), false);
            return static_cast<std::size_t>(deleted.rend() - found);
        }
        // Of a thread whose posts are all deleted it is what it was before the last of them went.
        void note_activity()
        {
            if (auto const last = last_visible(); last > 0) activity = times[last - 1];
        }
    };
    std::map<ThreadId, ModelThread> threads;

    void join(MemberId member) { members_[member]; }

    void read(MemberId who, ThreadId thread, std::size_t position)
    {
        auto& member = members_[who];
        raise(member.read[thread], position);
        raise(member.read_since[thread], position);
    }

    void post(MemberId author, ThreadId thread, Instant now, Instant floor_of_site)
    {
        auto& in = threads[thread];
        bool const has_read_all = in.last_visible() <= read_up_to(author, thread, floor_of_site);
        in.deleted.push_back(false);
        in.times.push_back(now);
        in.note_activity();
        if (has_read_all) read(author, thread, in.deleted.size());
    }

    void mark_all(MemberId who, Instant now)
    {
        begin_marking(who);
        auto& member = members_[who];
        for (auto const& [id, thread] : threads) raise(member.read[id], thread.deleted.size());
        member.floor = now;
    }

    // What has had nothing new since everything was marked is not touched.
    void mark_forums(MemberId who, std::vector<ForumId> const& forums, Instant floor_of_site)
    {
        begin_marking(who);
        auto& member = members_[who];
        for (auto const& [id, thread] : threads) {
            bool const is_there = std::ranges::find(forums, thread.forum) != forums.end() && !thread.is_deleted;
            if (is_there && thread.activity > std::max(member.floor, floor_of_site))
                raise(member.read[id], thread.deleted.size());
        }
    }

    void undo(MemberId who)
    {
        auto& member = members_[who];
        member.read = member.read_before;
        for (auto const& [id, position] : member.read_since) raise(member.read[id], position);
        member.floor = member.floor_before;
    }

    // Threads with how many posts are new in them, and not as old as the floor of the site.
    std::map<ThreadId, std::int64_t> unread(MemberId who, std::vector<ForumId> const& forums,
                                            std::set<ThreadId> const& ignored, Instant floor_of_site)
    {
        std::map<ThreadId, std::int64_t> found;
        for (auto const& [id, thread] : threads) {
            bool const is_listed =
                !thread.is_deleted && !ignored.contains(id) && std::ranges::find(forums, thread.forum) != forums.end();
            auto const last = thread.last_visible();
            auto const position = read_up_to(who, id, floor_of_site);
            if (is_listed && last > position) found[id] = static_cast<std::int64_t>(last - position);
        }
        return found;
    }

private:
    struct ModelMember {
        std::map<ThreadId, std::size_t> read;         // up to this position
        std::map<ThreadId, std::size_t> read_before;  // the last marking
        std::map<ThreadId, std::size_t> read_since;   // by reading
        Instant floor, floor_before;
    };

    std::size_t read_up_to(MemberId who, ThreadId thread, Instant floor_of_site)
    {
        auto const& times = threads[thread].times;
        auto position = members_[who].read[thread];
        while (position < times.size() && times[position] <= floor_of_site) ++position;
        return position;
    }

    static void raise(std::size_t& position, std::size_t to) { position = std::max(position, to); }

    void begin_marking(MemberId who)
    {
        auto& member = members_[who];
        member.read_before = member.read;
        member.floor_before = member.floor;
        member.read_since.clear();
    }

    std::map<MemberId, ModelMember> members_;
};

class UnreadStory {
    std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>{0, bound - 1}(random_); }
    auto pick(auto const& things)
    {
        return *std::next(things.begin(), static_cast<std::ptrdiff_t>(below(things.size())));
    }

public:
    UnreadStory(store::Store& store, std::size_t seed)
        : here_{store}
        , random_{seed}
        , members_{here_.mona, here_.ada, here_.ben}
    {
        here_.later();
        for (int i = 3; i < 20; ++i) members_.push_back(join("member " + std::to_string(i)));
        for (auto member : members_) model_.join(member);
    }

    void step()
    {
        auto const who = visitor(pick(members_));
        auto const what = below(102);
        if (what < 8 || model_.threads.empty())
            start(who);
        else if (what < 35)
            reply(who);
        else if (what < 62)
            read(who);
        else if (what < 65)
            mark_all(who);
        else if (what < 69)
            mark_forum(who);
        else if (what < 73)
            undo(who);
        else if (what < 77)
            move();
        else if (what < 84)
            remove_post();
        else if (what < 90)
            restore_post();
        else if (what < 92)
            remove_thread();
        else if (what < 94)
            restore_thread();
        else if (what < 96)
            ignore_thread(who);
        else if (what < 98)
            ignore_member(who);
        else if (what < 100)
            change_permissions();
        else
            set_read_days();
        compare(pick(members_));
    }

    void compare_all()
    {
        for (auto member : members_) compare(member);
    }

private:
    ThreadId any_thread() { return pick(model_.threads).first; }
    ForumId any_forum() { return pick(std::vector{here_.frames, here_.workshop, here_.shelf}); }

    MemberId join(std::string const& name)
    {
        return here_.store.write([&](store::Writer& db) {
            return *store::insert_member(db, {.name = name,
                                              .name_key = name,
                                              .password_hash = "x",
                                              .joined_at = here_.now,
                                              .read_floor = here_.now});
        });
    }

    void start(Viewer const& who)
    {
        auto const forum = any_forum();
        auto const placed = here_.start(who, forum, "A thread", "Text");
        if (!placed) return;
        model_.threads[placed->thread].forum = forum;
        model_.post(who.member, placed->thread, here_.now, floor_of_site());
    }

    void reply(Viewer const& who)
    {
        auto const thread = any_thread();
        if (here_.reply(who, thread, "More.")) model_.post(who.member, thread, here_.now, floor_of_site());
    }

    // As web/thread_show.cpp does.
    void read(Viewer const& who)
    {
        auto const thread = any_thread();
        auto const pages = static_cast<std::size_t>(page_of_position(here_.thread(thread).last_position));
        auto const page = static_cast<std::int64_t>(below(pages) + 1);
        auto const view = here_.read(thread_read, who, thread, page);
        if (!view) return;
        auto const mark = mark_of_page(who, *view);
        if (!mark) return;
        here_.saw(who, thread, mark->position);
        model_.read(who.member, thread, static_cast<std::size_t>(mark->position));
    }

    void mark_all(Viewer const& who)
    {
        auto const at = here_.later();
        here_.store.write([&](store::Writer& db) { return forums_mark_read(db, who, at); });
        model_.mark_all(who.member, at);
        markings_.insert(who.member);
    }

    void mark_forum(Viewer const& who)
    {
        auto const forum = any_forum();
        if (!here_.does(forum_mark_read, who, forum)) return;
        model_.mark_forums(who.member, readable_below(*here_.access, who, forum), floor_of_site());
        markings_.insert(who.member);
    }

    void undo(Viewer const& who)
    {
        auto const done = here_.store.write([&](store::Writer& db) { return mark_read_undo(db, who); });
        CHECK(done.has_value() == markings_.contains(who.member));
        if (done) model_.undo(who.member);
        markings_.erase(who.member);
    }

    void move()
    {
        MoveDraft draft;
        draft.thread = any_thread();
        draft.to = any_forum();
        if (here_.does(thread_move, here_.as(here_.mona), draft)) model_.threads[draft.thread].forum = draft.to;
    }

    PostId post_of(ThreadId thread, std::size_t position)
    {
        auto const at = static_cast<std::int64_t>(position);
        return here_.store.read([&](store::Reader& db) { return store::posts_of_thread(db, thread, at, at); }).at(0).id;
    }

    // The last one mostly: it alone changes what is unread.
    std::size_t any_position(UnreadModel::ModelThread const& thread)
    {
        auto const count = thread.deleted.size();
        return count - below(std::min<std::size_t>(count, 3));
    }

    void remove_post()
    {
        auto const id = any_thread();
        auto& thread = model_.threads[id];
        auto const position = any_position(thread);
        if (!here_.remove(here_.as(here_.mona), post_of(id, position))) return;
        thread.deleted[position - 1] = true;
        thread.note_activity();
    }

    void restore_post()
    {
        auto const id = any_thread();
        auto& thread = model_.threads[id];
        auto const position = any_position(thread);
        if (!here_.restore(here_.as(here_.mona), post_of(id, position))) return;
        thread.deleted[position - 1] = false;
        thread.note_activity();
    }

    void remove_thread()
    {
        auto const id = any_thread();
        if (here_.does(thread_delete, here_.as(here_.mona), id, std::string{"Off topic"}))
            model_.threads[id].is_deleted = true;
    }

    void restore_thread()
    {
        auto const id = any_thread();
        if (here_.does(acts::thread_restore, here_.as(here_.mona), id)) model_.threads[id].is_deleted = false;
    }

    void ignore_thread(Viewer const& who)
    {
        auto const thread = any_thread();
        auto& ignored = ignored_[who.member];
        bool const stops = ignored.contains(thread);
        if (!here_.does(thread_watch, who, thread, stops ? WatchLevel::none : WatchLevel::ignored)) return;
        if (stops)
            ignored.erase(thread);
        else
            ignored.insert(thread);
    }

    // Folds posts, and leaves what is unread as it is.
    void ignore_member(Viewer const& who) { here_.does(member_ignore, who, pick(members_)); }

    void change_permissions()
    {
        PermissionSet const seeing{Permission::see_forum};
        bool const opens = below(2) == 0;
        here_.store.write([&](store::Writer& db) {
            store::set_forum_rule(db, {here_.workshop, members, {}, opens ? PermissionSet{} : seeing});
            store::bump_forums_version(db);
            return Done{};
        });
        here_.access = here_.store.read([](store::Reader& db) { return Access::load(db); });
    }

    // The administrator says, or does not say, how long activity is new; and a few days pass.
    void set_read_days()
    {
        settings_.read_days = below(3) == 0 ? "" : std::to_string(1 + below(6));
        here_.later(static_cast<std::int64_t>(1 + below(3)) * day_ms);
    }

    Instant floor_of_site() const
    {
        auto const days = parse_number<std::int64_t>(settings_.read_days);
        return days ? here_.now - *days * day_ms : Instant{};
    }

    // As web/visit.cpp does for each request.
    Viewer visitor(MemberId member)
    {
        auto viewer = here_.as(member);
        raise_read_floor(viewer, settings_, here_.now);
        return viewer;
    }

    void compare(MemberId member)
    {
        auto const who = visitor(member);
        auto const expected =
            model_.unread(member, here_.access->readable_forums(who), ignored_[member], floor_of_site());
        std::map<ThreadId, std::int64_t> found;
        WhatsNewWish wish{WhatsNewList::unread};
        std::optional<ListPlace> next = wish.before;
        std::int64_t counted = 0;
        while (next) {
            wish.before = *next;
            auto const view = here_.read(whats_new_read, who, wish, here_.now);
            REQUIRE(view);
            for (auto const& row : view->threads) CHECK(found.emplace(row.thread.id, row.unread_posts).second);
            next = view->older;
            counted = view->unread_threads;
        }
        CAPTURE(who.name);
        CHECK(words_of(found) == words_of(expected));
        CHECK(counted == std::ssize(expected));
        CHECK(here_.read(index_read, who)->unread_threads == std::ssize(expected));
    }

    Community here_;
    std::mt19937_64 random_;
    std::vector<MemberId> members_;
    UnreadModel model_;
    SiteSettings settings_;
    std::map<MemberId, std::set<ThreadId>> ignored_;
    std::set<MemberId> markings_;  // of whom there is one to undo
};

}  // namespace

STORE_TEST_CASE("Whatever twenty members do, what is unread is what a simple model says")
{
    auto const seed = number_from("STOA_MODEL_SEED", 1);
    auto const steps = number_from("STOA_MODEL_STEPS", 250);
    CAPTURE(seed);
    UnreadStory story{store, seed};
    for (std::size_t i = 0; i < steps; ++i) {
        CAPTURE(i);
        story.step();
    }
    story.compare_all();
}

}  // namespace stoa::acts
