#include "store/check.hpp"

#include <random>

#include "db/connection.hpp"
#include "store/archive.hpp"
#include "store/correction.hpp"
#include "store/reaction.hpp"
#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

// People who do at random what people do.
class Crowd {
public:
    explicit Crowd(unsigned seed)
        : random_{seed}
    {
    }

    void arrive(Writer& db)
    {
        auto sample = begin_sample(db);
        forums_ = {sample.forum, insert_forum(db, {.parent = sample.forum, .name = "Racing", .slug = "racing"})};
        members_ = {sample.ada, sample.ben, MemberId{0}, *insert_member(db, sample_member("Cem"))};
        threads_ = {sample.thread};
        posts_ = {PostId{1}};
    }

    void act(Writer& db)
    {
        now_ = now_ + 1 + draw(5) * 1000;
        switch (draw(14)) {
        case 0: start(db); break;
        case 1:
        case 2: delete_post(db, any(posts_), any(members_), now_); break;
        case 3: restore_post(db, any(posts_)); break;
        case 4: edit(db); break;
        case 5: bring_from_elsewhere(db); break;
        case 7:
        case 8: react(db); break;
        case 9: insert_correction(db, *find_post_source(db, any(posts_)), members_[0], "No.", now_); break;
        case 10: rename(db); break;
        case 6: add_to_group(db, members_[1], draw(2) == 0 ? moderators : administrators); break;
        default: reply(db); break;
        }
    }

private:
    std::int64_t draw(std::int64_t below) { return std::uniform_int_distribution<std::int64_t>{0, below - 1}(random_); }
    template <class T>
    T any(std::vector<T> const& things)
    {
        return things[static_cast<std::size_t>(draw(std::ssize(things)))];
    }
    std::optional<Instant> perhaps_now() { return draw(4) == 0 ? std::nullopt : std::optional{now_}; }

    void start(Writer& db)
    {
        threads_.push_back(insert_thread(db, sample_thread(any(forums_), any(members_), "another", now_)));
        reply_to(db, threads_.back());
    }
    void reply(Writer& db) { reply_to(db, any(threads_)); }
    void reply_to(Writer& db, ThreadId thread)
    {
        posts_.push_back(insert_post(db, sample_post(thread, any(members_), "text", perhaps_now()), now_).id);
    }
    void edit(Writer& db)
    {
        auto before = *find_post_source(db, any(posts_));
        update_post_text(db, before, any(members_), Markup::plain, "edited", {}, 1, "edited", perhaps_now());
    }
    void react(Writer& db)
    {
        set_reaction(db, *find_post_source(db, any(posts_)), members_[static_cast<std::size_t>(draw(2))],
                     ReactionKindId{draw(4)}, now_);
    }
    void rename(Writer& db)
    {
        static std::vector<std::string> const words{"frames", "touring", "steel", "wheels"};
        ThreadHeading heading{.title = "Renamed", .slug = "renamed"};
        for (int i = 0; i < draw(4); ++i) heading.tags.push_back(any(words));
        set_heading(db, *find_thread(db, any(threads_)), heading);
    }
    void bring_from_elsewhere(Writer& db)
    {
        ImportedPost imported{.post = sample_post(any(threads_), any(members_), "from afar", perhaps_now())};
        if (draw(3) == 0) imported.deleted_at = now_;
        imported.likes = draw(4) - 1;  // some forums let people vote against a post
        if (draw(3) == 0) imported.id = draw(400) + 1;
        posts_.push_back(insert_imported_post(db, imported).id);
        recount_thread(db, imported.post.thread, now_);
        recount_forums_and_members(db);
    }

    std::mt19937 random_;
    Instant now_{at_minute(1)};
    std::vector<ForumId> forums_;
    std::vector<MemberId> members_;
    std::vector<ThreadId> threads_;
    std::vector<PostId> posts_;
};

constexpr db::Statement damage_thread{"test.damage_thread",
                                      "UPDATE threads SET post_count = 7, last_post_id = 99 WHERE id = 1"};
constexpr db::Statement damage_member{"test.damage_member", "UPDATE members SET post_count = 3 WHERE name = 'Ben'"};
constexpr db::Statement damage_reactions{"test.damage_reactions", "UPDATE posts SET reactions = '1:4' WHERE id = 1"};
constexpr db::Statement damage_post{"test.damage_post", "UPDATE posts SET position = 5 WHERE id = 1"};

std::vector<std::string> lines_after(Store& store, db::Statement const& damage)
{
    store.write([&](Writer& db) { return db->execute(damage); });
    return store.read([](Reader& db) { return find_inconsistencies(db); });
}

}  // namespace

STORE_TEST_CASE("whatever people do, the counts are those of the posts")
{
    Crowd crowd{20261122};
    store.write([&](Writer& db) {
        crowd.arrive(db);
        return Done{};
    });
    for (int round = 0; round < 20; ++round) {
        CAPTURE(round);
        store.write([&](Writer& db) {
            for (int i = 0; i < 25; ++i) crowd.act(db);
            return Done{};
        });
        CHECK(store.read([](Reader& db) { return find_inconsistencies(db); }) == std::vector<std::string>{});
    }
    CHECK(store.read([](Reader& db) { return find_damage(db); }) == std::vector<std::string>{});
}

STORE_TEST_CASE("the check finds what is wrong and says it in words")
{
    store.write(begin_sample);
    auto lines = lines_after(store, damage_thread);
    CHECK(lines == std::vector<std::string>{"thread 1: post_count says 7, there are 1",
                                            "thread 1: last_post_id says 99, it is 1",
                                            "forum 1: post_count says 1, its threads have 7"});
    CHECK(lines_after(store, damage_member).back() == "member 2: post_count says 3, there are 0");
    lines = lines_after(store, damage_reactions);
    CHECK(lines.back() == "post 1: reactions says \"1:4\", there are \"\"");
    lines = lines_after(store, damage_post);
    CHECK(std::ranges::find(lines, "thread 1: last_position says 1, the last is 5") != lines.end());
    CHECK(std::ranges::find(lines, "post 1: position says 5, its source says 1") != lines.end());
    CHECK(std::ranges::find(lines, "post source 1: position says 1, its post says 0") != lines.end());
}

}  // namespace stoa::store
