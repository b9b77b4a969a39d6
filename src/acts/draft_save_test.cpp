#include "acts/draft_save.hpp"

#include "acts/draft_read.hpp"
#include "model/limits.hpp"
#include "store/draft.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

Result<DraftFate> save(Community& here, Viewer const& who, DraftPlace place, std::string text,
                       std::string_view form_token = {})
{
    auto at = here.later();
    SavedDraft draft;
    draft.place = place;
    draft.text = std::move(text);
    return here.store.write(
        [&](store::Writer& db) { return draft_save(db, *here.access, who, draft, form_token, at); });
}

DraftFate fate_of(Result<DraftFate> const& outcome)
{
    REQUIRE(outcome);
    return *outcome;
}

SavedDraft old_draft(std::int64_t thread, Instant at)
{
    SavedDraft draft;
    draft.place = place_of_reply(ThreadId{thread});
    draft.text = "Old";
    draft.updated_at = at;
    return draft;
}

std::optional<SavedDraft> find(Community& here, Viewer const& who, DraftPlace place)
{
    return here.store.read([&](store::Reader& db) { return draft_find(db, who, place); });
}

}  // namespace

STORE_TEST_CASE("A draft is kept until its post is made")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto place = place_of_reply(thread);
    CHECK(fate_of(save(here, ben, place, "Half")) == DraftFate::saved);
    CHECK(fate_of(save(here, ben, place, "Half a thought")) == DraftFate::saved);
    CHECK(find(here, ben, place)->text == "Half a thought");
    CHECK_FALSE(find(here, ada, place));

    REQUIRE(here.reply(ben, thread, "Through a program."));
    CHECK(find(here, ben, place));
    REQUIRE(here.reply(ben, thread, "Half a thought, and the rest.", 0, "form-1"));
    CHECK_FALSE(find(here, ben, place));
}

STORE_TEST_CASE("A poll that was typed is a draft of its own, up to a length")
{
    Community here{store};
    auto ada = here.as(here.ada);
    SavedDraft draft;
    draft.place = place_of_new_thread(here.frames);
    draft.poll = "poll_question=Which%3F";
    auto keep = [&] {
        return here.store.write(
            [&](store::Writer& db) { return draft_save(db, *here.access, ada, draft, {}, here.now); });
    };
    CHECK(fate_of(keep()) == DraftFate::saved);
    CHECK(find(here, ada, draft.place)->poll == draft.poll);
    draft.poll.assign(draft_poll_bytes_max + 1, 'x');
    CHECK(refusal_of(keep()) == Refusal::poll_text_too_long);
    draft.poll.clear();
    CHECK(fate_of(keep()) == DraftFate::emptied);
}

STORE_TEST_CASE("A draft that arrives after its post is not kept")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto thread = here.start(ada, here.frames, "Steel", "One.", "form-1")->thread;
    CHECK(fate_of(save(here, ada, place_of_new_thread(here.frames), "One", "form-1")) == DraftFate::posted);
    CHECK_FALSE(find(here, ada, place_of_new_thread(here.frames)));
    REQUIRE(here.reply(ada, thread, "Two.", 0, "form-2"));
    CHECK(fate_of(save(here, ada, place_of_reply(thread), "Two.", "form-2")) == DraftFate::posted);
    CHECK(fate_of(save(here, ada, place_of_reply(thread), "Two.", "form-3")) == DraftFate::posted);
    CHECK_FALSE(find(here, ada, place_of_reply(thread)));
    CHECK(fate_of(save(here, ada, place_of_reply(thread), "Two. And a half.", "form-3")) == DraftFate::saved);
}

STORE_TEST_CASE("An emptied draft is gone; so is one that says what the post says")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto placed = here.start(ada, here.frames, "Steel", "One.");
    REQUIRE(fate_of(save(here, ada, place_of_reply(placed->thread), "Hm")) == DraftFate::saved);
    CHECK(fate_of(save(here, ada, place_of_reply(placed->thread), " \n")) == DraftFate::emptied);
    CHECK_FALSE(find(here, ada, place_of_reply(placed->thread)));
    CHECK(fate_of(save(here, ada, place_of_edit(placed->post), "One, two")) == DraftFate::saved);
    CHECK(fate_of(save(here, ada, place_of_edit(placed->post), "One.")) == DraftFate::emptied);
    CHECK_FALSE(find(here, ada, place_of_edit(placed->post)));
}

STORE_TEST_CASE("Nobody keeps drafts for places that they may not see, and nobody learns of them")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto hidden = here.start(mona, here.shelf, "Plans", "One.");
    CHECK(refusal_of(save(here, ada, place_of_reply(hidden->thread), "x")) == Refusal::no_such_thread);
    CHECK(refusal_of(save(here, ada, place_of_edit(hidden->post), "x")) == Refusal::no_such_post);
    CHECK(refusal_of(save(here, ada, place_of_new_thread(here.shelf), "x")) == Refusal::no_such_forum);
    CHECK(refusal_of(save(here, ada, place_of_reply(ThreadId{999}), "x")) == Refusal::no_such_thread);
    CHECK(refusal_of(save(here, here.guest, place_of_new_thread(here.frames), "x")) == Refusal::login_required);
    CHECK(refusal_of(save(here, ada, place_of_new_thread(here.frames), std::string(draft_bytes_max + 1, 'x'))) ==
          Refusal::text_too_long);
    CHECK(save(here, mona, place_of_reply(hidden->thread), "x"));
}

STORE_TEST_CASE("The list names places only as long as their writer may see them, and keeps the text")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto hidden = here.start(mona, here.shelf, "Plans", "One.");
    REQUIRE(save(here, mona, place_of_reply(hidden->thread), "Secret *plans*"));
    REQUIRE(save(here, mona, place_of_new_thread(here.frames), "Later"));
    auto own = here.read(drafts_read, mona, 1);
    REQUIRE(own->drafts.size() == 2);
    CHECK(own->drafts[0].forum.name == "Frames");
    CHECK(own->drafts[1].thread_title == "Plans");
    CHECK(own->drafts[1].excerpt == "Secret plans");

    Viewer demoted = mona;
    demoted.groups = {members};
    auto left = here.read(drafts_read, demoted, 1);
    CHECK_FALSE(left->drafts[1].is_place_visible);
    CHECK(left->drafts[1].thread_title.empty());
    CHECK(left->drafts[1].draft.text == "Secret *plans*");
    CHECK(here.read(drafts_read, ada, 1)->drafts.empty());
    CHECK(refusal_of(here.read(drafts_read, ada, 2)) == Refusal::no_such_page);
}

STORE_TEST_CASE("Only the latest drafts of a member stay, and none for ever")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto count = [&] { return here.store.read([&](store::Reader& db) { return store::count_drafts(db, here.ada); }); };
    here.store.write([&](store::Writer& db) {
        for (std::int64_t i = 1; i <= drafts_max + 5; ++i) {
            store::save_draft(db, here.ada, old_draft(1000 + i, here.now - 1000 + i));
        }
        return Done{};
    });
    REQUIRE(save(here, ada, place_of_new_thread(here.frames), "One more"));
    CHECK(count() == drafts_max);
    CHECK(find(here, ada, place_of_new_thread(here.frames)));
    CHECK_FALSE(find(here, ada, {DraftKind::reply, 1001}));

    here.store.write([&](store::Writer& db) { return store::delete_old_drafts(db, here.now), Done{}; });
    CHECK(count() == 1);
}
