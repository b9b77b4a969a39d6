#include "acts/post_edit.hpp"

#include "model/limits.hpp"
#include "store/post_quote.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

Post shown(Community& here, PostId post) { return here.read(post_read, here.guest, post)->post; }

Result<HistoryView> history_of(Community& here, Viewer const& who, PostId post, VersionsWished wished = {})
{
    return here.read(post_versions_read, who, post, wished);
}

Result<PostPlaced> revert(Community& here, Viewer const& who, PostId post, std::int64_t version)
{
    auto revision = here.read(revision_read, who, post, version);
    if (!revision) return revision.error();
    RevertDraft const draft{post, version, *PostText::parse(revision->text, revision->markup), {}};
    auto at = here.later();
    return here.store.write([&](store::Writer& db) { return post_revert(db, *here.access, who, draft, at); });
}

}  // namespace

STORE_TEST_CASE("An edit in the first minute leaves no mark")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = here.start(ada, here.frames, "Steel", "Teh first.")->post;
    here.later(edit_grace_ms - 1);
    REQUIRE(here.edit(ada, post, "The first."));
    CHECK(here.source(post).text == "The first.");
    CHECK_FALSE(shown(here, post).is_edited);
    CHECK(history_of(here, here.guest, post)->version_count == 1);
    CHECK(here.events().back() == EventKind::post_edited);
}

STORE_TEST_CASE("A later edit says so and keeps the earlier text")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = here.start(ada, here.frames, "Steel", "The first.")->post;
    here.later(edit_grace_ms);
    REQUIRE(here.edit(ada, post, "The second."));
    auto edited_at = here.now;
    here.later();
    REQUIRE(here.edit(ada, post, "The third."));

    CHECK(shown(here, post).is_edited);
    CHECK(shown(here, post).edited_at == here.now);
    CHECK(shown(here, post).body.view().find("The third.") != std::string_view::npos);
    auto history = history_of(here, here.guest, post);
    REQUIRE(history);
    CHECK(history->current.text == "The third.");
    REQUIRE(history->versions.size() == 3);
    CHECK(history->older.text == "The second.");
    CHECK(history->newer.text == "The third.");
    CHECK(history->versions.at(1).written_at == edited_at);
    CHECK(history->versions.at(1).editor.id == here.ada);
    CHECK(history->versions.at(2).written_at == here.now);

    // Any two can be compared, whichever is named first.
    history = history_of(here, here.guest, post, {3, 1});
    CHECK(history->older.text == "The first.");
    CHECK(history->newer.text == "The third.");
    CHECK(refusal_of(history_of(here, here.guest, post, {1, 9})) == Refusal::no_such_version);
    CHECK(refusal_of(history_of(here, here.guest, post, {0, 1})) == Refusal::no_such_version);
}

STORE_TEST_CASE("A moderator's edit leaves a mark from the first moment on")
{
    Community here{store};
    auto post = here.start(here.as(here.ada), here.frames, "Steel", "A rude word.")->post;
    REQUIRE(here.edit(here.as(here.mona), post, "A kind word."));
    CHECK(shown(here, post).is_edited);
    CHECK(history_of(here, here.guest, post)->version_count == 2);
}

STORE_TEST_CASE("Saving the same text changes nothing")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = here.start(ada, here.frames, "Steel", "The first.")->post;
    here.later(hour_ms);
    auto before = here.events().size();
    CHECK(here.edit(ada, post, "The first."));
    CHECK_FALSE(shown(here, post).is_edited);
    CHECK(here.events().size() == before);
}

STORE_TEST_CASE("Two edits of one text do not undo each other")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Steel", "The first.")->post;
    here.later(hour_ms);
    REQUIRE(here.edit(ada, post, "The second."));
    auto revision = here.source(post).revision;
    REQUIRE(here.edit(mona, post, "Mona's.", revision));
    CHECK(refusal_of(here.edit(ada, post, "Ada's.", revision)) == Refusal::edited_meanwhile);
    CHECK(here.source(post).text == "Mona's.");
    CHECK(here.edit(ada, post, "Mona's.", revision));  // both wanted the same
}

STORE_TEST_CASE("An edit is refused to those who may not")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Steel", "One.")->post;
    auto hidden = here.start(mona, here.shelf, "Plans", "One.")->post;
    auto locked = here.thread(here.locked_thread(ada)).last_post;
    CHECK(refusal_of(here.edit(here.guest, post, "x")) == Refusal::login_required);
    CHECK(refusal_of(here.edit(ben, post, "x")) == Refusal::post_not_yours);
    CHECK(refusal_of(here.edit(ben, hidden, "x")) == Refusal::no_such_post);
    CHECK(refusal_of(here.edit(ben, PostId{999}, "x")) == Refusal::no_such_post);
    CHECK(refusal_of(here.edit(ada, locked, "x")) == Refusal::thread_locked);
    CHECK(here.edit(mona, locked, "x"));
    REQUIRE(here.remove(ada, post));
    CHECK(refusal_of(here.edit(ada, post, "x")) == Refusal::post_deleted);
}

STORE_TEST_CASE("Who says why they edit leaves a mark even at once, and the reason stands in the history")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = here.start(ada, here.frames, "Steel", "Teh first.")->post;
    EditDraft const draft{.post = post,
                          .text = *PostText::parse("The first.", Markup::markdown),
                          .revision = {},
                          .is_from_form = false,
                          .reason = "A slip of the pen"};
    REQUIRE(here.store.write([&](store::Writer& db) { return post_edit(db, *here.access, ada, draft, here.now); }));
    CHECK(shown(here, post).is_edited);
    CHECK(shown(here, post).edit_reason == "A slip of the pen");
    here.later(hour_ms);
    REQUIRE(here.edit(ada, post, "The second."));
    CHECK(shown(here, post).edit_reason.empty());
    auto history = history_of(here, ada, post);
    CHECK(history->versions.at(0).reason.empty());
    CHECK(history->versions.at(1).reason == "A slip of the pen");
    CHECK(history->versions.at(2).reason.empty());
    CHECK(refusal_of(parse_edit_reason(std::string(201, 'x'))) == Refusal::edit_reason_too_long);
}

STORE_TEST_CASE("An earlier text comes back as a new version, by its author or by those who may")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Steel", "The first.")->post;
    here.later(hour_ms);
    REQUIRE(here.edit(ada, post, "The second."));

    CHECK(refusal_of(revert(here, ben, post, 1)) == Refusal::post_not_yours);
    CHECK(refusal_of(revert(here, here.guest, post, 1)) == Refusal::login_required);
    CHECK(refusal_of(revert(here, ada, post, 2)) == Refusal::no_such_version);
    CHECK_FALSE(history_of(here, ben, post)->may_revert);
    CHECK(history_of(here, ada, post)->may_revert);
    REQUIRE(revert(here, mona, post, 1));
    CHECK(here.source(post).text == "The first.");
    CHECK(shown(here, post).edit_reason == "Restored version 1");
    CHECK(here.events().back() == EventKind::post_edited);
    auto history = history_of(here, ada, post);
    CHECK(history->version_count == 3);
    CHECK(history->newer.editor.id == here.mona);
    REQUIRE(revert(here, ada, post, 2));
    CHECK(here.source(post).text == "The second.");
}

STORE_TEST_CASE("The history is for those who may see it, and of one's own posts")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto post = here.start(ada, here.frames, "Steel", "The first.")->post;
    here.later(hour_ms);
    REQUIRE(here.edit(ada, post, "The second."));
    here.forbid(here.frames, Permission::see_history);
    CHECK(history_of(here, ada, post));
    CHECK(refusal_of(history_of(here, ben, post)) == Refusal::not_permitted);
    CHECK(refusal_of(history_of(here, here.guest, post)) == Refusal::login_required);
    CHECK_FALSE(here.read(thread_read, ben, here.source(post).thread, 1)->posts.at(0).may_see_history);
    CHECK(here.read(thread_read, ada, here.source(post).thread, 1)->posts.at(0).may_see_history);
}

STORE_TEST_CASE("A post that came from another forum quotes no post of this one, also when it is edited")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto const placed = here.start(ada, here.frames, "Steel", "The first.");
    auto const post = store.write([&](store::Writer& db) {
        return store::insert_post(db,
                                  {.thread = placed->thread,
                                   .author = here.ada,
                                   .text = "Imported.",
                                   .body = {},
                                   .renderer_version = 1,
                                   .has_foreign_numbers = true},
                                  here.now)
            .id;
    });
    auto const number = std::to_string(placed->post.value);
    REQUIRE(here.edit(ada, post, "[quote=\"Ben, post: " + number + "\"]Steel.[/quote]\n\n@ben said so."));
    auto const body = std::string{shown(here, post).body.view()};
    CHECK(body.find("Steel.") != std::string::npos);
    CHECK(body.find("/posts/" + number) == std::string::npos);
    CHECK(here.source(post).has_foreign_numbers);
    CHECK(store.read([&](store::Reader& db) { return store::quotes_in_post(db, post); }).empty());
}
