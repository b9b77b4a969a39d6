#include "acts/ignore.hpp"
#include "model/limits.hpp"
#include "store/check.hpp"
#include "store/upload.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

constexpr ReactionKindId thanks{2};

std::vector<std::int64_t> positions(SelectionView const& view)
{
    std::vector<std::int64_t> found;
    for (auto const& each : view.posts) found.push_back(each.post.position);
    return found;
}

SelectionView selected(Community& here, Viewer const& who, ThreadId thread, SelectionWish const& wish)
{
    return *here.read(selection_read, who, thread, wish);
}

std::string quoting(PostId post)
{
    return "[quote=\"Somebody, post: " + std::to_string(post.value) + "\"]\nSo it is.\n[/quote]\n\nYes.";
}

// "1(2(4) 3)": positions, each with those that quote it.
std::string drawn(std::vector<OutlinePost> const& posts)
{
    std::string text;
    for (auto const& post : posts) {
        if (!text.empty()) text += ' ';
        text += std::to_string(post.position);
        if (!post.answers.empty()) text += '(' + drawn(post.answers) + ')';
    }
    return text;
}

void attach(Community& here, PostId post, UploadKind kind)
{
    here.store.write([&](store::Writer& db) {
        store::NewUpload upload;
        upload.owner = here.ada;
        upload.kind = kind;
        upload.name = "frame.webp";
        upload.hash = "hash";
        store::bind_upload(db, store::insert_upload(db, upload, here.now), post, store::InText::no);
        store::count_attachments(db, post);
        return Done{};
    });
}

}  // namespace

STORE_TEST_CASE("Posts of one member keep their numbers, and stand on pages")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto const thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    for (int i = 0; i < posts_per_page + 2; ++i) {
        REQUIRE(here.reply(ben, thread, "By Ben."));
        REQUIRE(here.reply(ada, thread, "By Ada."));
    }
    REQUIRE(here.remove(ben, here.reply(ben, thread, "Too much.")->post));

    auto const first = selected(here, here.guest, thread, {PostSelection::by_member, here.ben});
    CHECK(first.member.name == "ben");
    REQUIRE(first.posts.size() == posts_per_page);
    CHECK(first.posts.front().post.position == 2);
    CHECK(first.next_after == 2 * posts_per_page);
    auto const second = selected(here, here.guest, thread, {PostSelection::by_member, here.ben, first.next_after});
    CHECK(positions(second) == std::vector<std::int64_t>{42, 44});
    CHECK(second.next_after == 0);
    CHECK(selected(here, ada, thread, {PostSelection::by_member, here.mona}).posts.empty());
    CHECK(refusal_of(here.read(selection_read, ada, thread, SelectionWish{PostSelection::by_member, {77}})) ==
          Refusal::no_such_member);

    REQUIRE(here.does(member_ignore, ada, here.ben));
    for (auto const& view : selected(here, here.as(here.ada), thread, {PostSelection::by_member, here.ben}).posts)
        CHECK(view.is_ignored);
}

STORE_TEST_CASE("The most useful posts are those with the most reactions, and one catches up on the new ones of them")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto const first = *here.start(ada, here.frames, "Steel", "One.");
    std::vector<PostId> posts{first.post};
    for (int i = 2; i <= 5; ++i) posts.push_back(here.reply(ada, first.thread, "More.")->post);
    CHECK(selected(here, here.guest, first.thread, {PostSelection::useful}).posts.empty());

    REQUIRE(here.does(post_react, ben, posts[1], thanks));
    REQUIRE(here.does(post_react, ben, posts[4], thanks));
    REQUIRE(here.does(post_react, mona, posts[4], like_kind));
    REQUIRE(here.does(post_react, mona, posts[2], like_kind));
    auto useful = selected(here, mona, first.thread, {PostSelection::useful});
    CHECK(positions(useful) == std::vector<std::int64_t>{5, 2, 3});
    CHECK_FALSE(useful.posts.front().may_react);
    CHECK_FALSE(useful.posts.front().may_delete);

    here.saw(ben, first.thread, 2);
    auto const missed = selected(here, ben, first.thread, {PostSelection::catch_up});
    CHECK(missed.unread_posts == 3);
    CHECK(positions(missed) == std::vector<std::int64_t>{3, 5});
    here.saw(ben, first.thread, 5);
    CHECK(selected(here, ben, first.thread, {PostSelection::catch_up}).posts.empty());

    REQUIRE(here.does(post_react, mona, posts[4], ReactionKindId{}));
    REQUIRE(here.does(post_react, ben, posts[4], ReactionKindId{}));
    REQUIRE(here.remove(ada, posts[2]));
    CHECK(positions(selected(here, ben, first.thread, {PostSelection::useful})) == std::vector<std::int64_t>{2});
    CHECK(refusal_of(here.read(selection_read, ben, first.thread, SelectionWish{PostSelection::useful, {}, 100})) ==
          Refusal::no_such_page);
    CHECK(here.store.read([](store::Reader& db) { return store::find_inconsistencies(db); }).empty());
}

STORE_TEST_CASE("Posts with pictures are those that show one, attached or in the text")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto const first = *here.start(ada, here.frames, "Steel", "One.");
    auto const with_picture = here.reply(ada, first.thread, "Look.")->post;
    auto const with_file = here.reply(ada, first.thread, "Read.")->post;
    auto const in_text = here.reply(ada, first.thread, "There.")->post;
    attach(here, with_picture, UploadKind::picture);
    attach(here, with_file, UploadKind::file);
    here.store.write([&](store::Writer& db) {
        store::set_post_body(db, here.source(in_text),
                             html::Html::stored("<p><img src=\"/copies/a.webp\" alt=\"\"></p>"), 1);
        return Done{};
    });
    CHECK(positions(selected(here, here.guest, first.thread, {PostSelection::with_pictures})) ==
          std::vector<std::int64_t>{2, 4});
    REQUIRE(here.remove(ada, with_picture));
    CHECK(positions(selected(here, here.guest, first.thread, {PostSelection::with_pictures})) ==
          std::vector<std::int64_t>{4});
    CHECK(here.store.read([](store::Reader& db) { return store::find_inconsistencies(db); }).empty());
}

STORE_TEST_CASE("A jump finds a number, and the first post of a day or of the next with one")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto const first = *here.start(ada, here.frames, "Steel", "One.");
    here.later(3 * day_ms);
    auto const second = here.reply(ada, first.thread, "Two.")->post;
    auto const late = here.now;
    here.later(day_ms);
    auto const third = here.reply(ada, first.thread, "Three.")->post;

    auto const view = *here.read(jump_read, here.guest, first.thread);
    auto const to = [&](auto jump, auto where) {
        return here.store.read([&](store::Reader& db) { return jump(db, view, where); });
    };
    CHECK(to(jump_to_position, std::int64_t{2})->post == second);
    for (std::int64_t const position : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{4}, INT64_MAX})
        CHECK(refusal_of(to(jump_to_position, position)) == Refusal::position_invalid);
    CHECK(to(jump_to_time, late - day_ms)->post == second);
    CHECK(to(jump_to_time, late + 1)->post == third);
    CHECK(refusal_of(to(jump_to_time, here.now + day_ms)) == Refusal::nothing_since_day);
    REQUIRE(here.remove(ada, second));
    CHECK(to(jump_to_time, late - day_ms)->position == 3);
}

STORE_TEST_CASE("The outline hangs posts below those that they quote")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto const first = *here.start(ada, here.frames, "Steel", "One.");
    auto const second = here.reply(ben, first.thread, quoting(first.post))->post;
    REQUIRE(here.reply(ada, first.thread, "On its own."));
    REQUIRE(here.reply(ada, first.thread, quoting(second) + "\n\n" + quoting(first.post)));
    auto const fifth = here.reply(ben, first.thread, quoting(first.post))->post;
    auto const outline = *here.read(outline_read, here.guest, first.thread, std::int64_t{1});
    CHECK(drawn(outline.posts) == "1(2(4) 5)");
    auto const& fourth = outline.posts.front().answers.front().answers.front();
    REQUIRE(fourth.quotes_too.size() == 1);
    CHECK(fourth.quotes_too.front().position == 1);

    REQUIRE(here.remove(ben, fifth));
    REQUIRE(here.remove(ben, second));
    auto const after = *here.read(outline_read, here.guest, first.thread, std::int64_t{1});
    CHECK(drawn(after.posts) == "2(4)");
    CHECK(after.posts.front().is_deleted);
    CHECK(after.posts.front().excerpt.empty());
    CHECK(refusal_of(here.read(outline_read, ada, first.thread, std::int64_t{2})) == Refusal::no_such_page);

    REQUIRE(here.does(member_ignore, ben, here.ada));
    auto const quiet = *here.read(outline_read, here.as(here.ben), first.thread, std::int64_t{1});
    CHECK(quiet.posts.front().answers.front().is_ignored);
    CHECK(quiet.posts.front().answers.front().excerpt.empty());
}

STORE_TEST_CASE("A chain of quotations goes so deep and no deeper, and nobody is lost")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto const first = *here.start(ada, here.frames, "Steel", "One.");
    auto last = first.post;
    for (int i = 2; i <= 12; ++i) last = here.reply(ada, first.thread, quoting(last))->post;
    auto const outline = *here.read(outline_read, here.guest, first.thread, std::int64_t{1});
    CHECK(drawn(outline.posts) == "1(2(3(4(5(6(7(8 9 10 11 12)))))))");
}

STORE_TEST_CASE("Ways through a thread that one may not read are not there")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto const thread = here.start(mona, here.workshop, "Hush", "One.")->thread;
    for (auto const selection :
         {PostSelection::by_member, PostSelection::with_pictures, PostSelection::useful, PostSelection::catch_up})
        CHECK(refusal_of(here.read(selection_read, ada, thread, SelectionWish{selection, here.mona})) ==
              Refusal::no_such_thread);
    CHECK(refusal_of(here.read(jump_read, ada, thread)) == Refusal::no_such_thread);
    CHECK(refusal_of(here.read(outline_read, ada, thread, std::int64_t{1})) == Refusal::no_such_thread);
    CHECK(refusal_of(here.read(print_read, ada, thread, std::int64_t{1})) == Refusal::no_such_thread);
    CHECK(here.read(print_read, mona, thread, std::int64_t{1})->posts.size() == 1);
}
