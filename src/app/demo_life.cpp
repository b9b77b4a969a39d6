#include "app/demo_life.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <vector>

#include "acts/access.hpp"
#include "acts/correction.hpp"
#include "acts/poll.hpp"
#include "acts/post_react.hpp"
#include "acts/thread_read.hpp"
#include "store/archive.hpp"
#include "store/member.hpp"
#include "store/thread.hpp"

namespace stoa::app {
namespace {

constexpr int members_max = 12;

struct Community {
    std::shared_ptr<acts::Access const> access;
    std::vector<Viewer> members;
    std::vector<Thread> threads;  // latest activity first
};

Community look_around(store::Reader& db)
{
    Community community{acts::Access::load(db), {}, {}};
    std::vector<MemberId> ids;
    store::each_member(db, [&](store::ExportedMember const& one) {
        if (!one.member.is_guest && ids.size() < members_max) ids.push_back(one.member.id);
    });
    for (auto id : ids) community.members.push_back(store::find_viewer(db, id).value());
    community.threads = store::latest_threads(db, community.access->readable_forums(Viewer{}), 1);
    return community;
}

// The same for everybody who starts the demo: who reacts and how hangs on the numbers of posts and members.
void react(store::Writer& db, Community const& community, Post const& post, Instant now)
{
    for (auto const& person : community.members) {
        auto const chance = (post.id.value * 31 + person.member.value * 17) % 13;
        if (chance > 3 || post.is_deleted()) continue;
        auto const& kinds = community.access->reaction_kinds();
        auto const& kind = kinds.at(static_cast<std::size_t>(chance) % kinds.size());
        // Refused for one's own post, which is as it should be.
        static_cast<void>(acts::post_react(db, *community.access, person, post.id, kind.id, now));
    }
}

// The author of the latest post that has an author who looks around here.
void correct(store::Writer& db, Community const& community, std::vector<Post> const& posts, Instant now)
{
    auto const text = acts::CorrectionText::parse("I mixed up two dates: it was the Tuesday, not the Wednesday.");
    for (auto const& post : posts) {
        auto author = std::ranges::find(community.members, post.author.id, &Viewer::member);
        if (author == community.members.end() || post.is_deleted()) continue;
        if (acts::correction_add(db, *community.access, *author, post.id, *text, now)) return;
    }
}

// The latest thread of somebody who looks around here asks the others.
void ask(store::Writer& db, Community const& community, Instant now)
{
    auto const poll = acts::PollDraft::parse({.question = "What do you ride in the rain?",
                                              .answers = {"The same as always", "An older one", "The tram"},
                                              .method = "ranked",
                                              .choices_max = {},
                                              .results = "always",
                                              .close_days = "14",
                                              .is_changeable = true,
                                              .is_public = false});
    for (auto const& thread : community.threads) {
        auto starter = std::ranges::find(community.members, thread.starter.id, &Viewer::member);
        if (starter == community.members.end() || thread.is_locked) continue;
        if (!acts::poll_set(db, *community.access, *starter, thread.id, *poll, now)) continue;
        for (auto const& person : community.members) {
            auto const first = person.member.value % 3 + 1;
            static_cast<void>(
                acts::poll_vote(db, *community.access, person, thread.id, Choices{first, first % 3 + 1}, now));
        }
        return;
    }
}

}  // namespace

void bring_to_life(store::Store& store, Instant now)
{
    store.write([&](store::Writer& db) {
        auto community = look_around(db);
        std::vector<Post> posts;
        for (auto const& thread : community.threads) {
            auto view = acts::thread_read(db, *community.access, Viewer{}, thread.id, 1);
            if (!view) throw std::logic_error{"the demo community has lost a thread"};
            for (auto& each : view->posts) posts.push_back(std::move(each.post));
        }
        for (auto const& post : posts) react(db, community, post, now);
        correct(db, community, posts, now);
        ask(db, community, now);
        return Done{};
    });
}

}  // namespace stoa::app
