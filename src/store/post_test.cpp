#include "store/post.hpp"

#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {

STORE_TEST_CASE("a reply is placed, counted and shown")
{
    auto [forum, ada, ben, thread] = store.write(begin_sample);
    auto placed =
        store.write([&](Writer& db) { return insert_post(db, sample_post(thread, ben, "It works."), at_minute(2)); });
    CHECK(placed.position == 2);

    auto posts = store.read([&](Reader& db) { return posts_of_thread(db, thread, 1, 20); });
    REQUIRE(posts.size() == 2);
    CHECK(posts[0].author.name == "Ada");
    CHECK(posts[1].id == placed.id);
    CHECK(posts[1].position == 2);
    CHECK(posts[1].author.name == "Ben");
    CHECK(posts[1].author.post_count == 1);
    CHECK(posts[1].author.joined_at == at_minute(0));
    CHECK(posts[1].body.view() == "<p>It works.</p>");
    CHECK_FALSE(posts[1].is_deleted());

    auto found = store.read([&](Reader& db) { return named_thread(db, thread); });
    CHECK(found.post_count == 2);
    CHECK(found.last_position == 2);
    CHECK(found.last_post == placed.id);
    CHECK(found.last_author.name == "Ben");
    CHECK(found.starter.name == "Ada");
    CHECK(found.activity_at == at_minute(2));
    REQUIRE(found.people.size() == 2);
    CHECK(found.people[0].name == "Ben");
    CHECK(found.people[1].name == "Ada");
    CHECK(store.read([&](Reader& db) { return find_post(db, placed.id); })->position == 2);
    CHECK(store.read([&](Reader& db) { return all_forums(db).front().post_count; }) == 2);
}

STORE_TEST_CASE("an edit keeps the text before it, and who wrote which")
{
    auto sample = store.write(begin_sample);
    PostId const post{1};
    auto edit = [&](MemberId editor, std::string const& text, std::optional<Instant> at) {
        store.write([&](Writer& db) {
            auto before = *find_post_source(db, post);
            auto body = html::Html::stored("<p>" + text + "</p>");
            update_post_text(db, before, editor, Markup::bbcode, text, body, 2, text, at);
            return Done{};
        });
    };
    edit(sample.ada, "Within the grace minute", std::nullopt);
    auto shown = *store.read([&](Reader& db) { return find_post(db, post); });
    CHECK(shown.body.view() == "<p>Within the grace minute</p>");
    CHECK_FALSE(shown.is_edited);
    CHECK(shown.revision_count == 0);
    CHECK(store.read([&](Reader& db) { return find_post_source(db, post); })->revision == 1);

    edit(sample.ben, "By a moderator", at_minute(5));
    edit(sample.ada, "Back again", at_minute(7));
    shown = *store.read([&](Reader& db) { return find_post(db, post); });
    CHECK(shown.is_edited);
    CHECK(shown.edited_at == at_minute(7));
    CHECK(shown.revision_count == 2);
    auto source = *store.read([&](Reader& db) { return find_post_source(db, post); });
    CHECK(source.text == "Back again");
    CHECK(source.markup == Markup::bbcode);
    CHECK(source.revision == 3);
    CHECK(source.author.name == "Ada");

    auto revisions = store.read([&](Reader& db) { return revisions_of_post(db, post); });
    REQUIRE(revisions.size() == 2);
    CHECK(revisions[0].number == 1);
    CHECK(revisions[0].text.empty());
    auto text_of = [&](std::int64_t number) {
        return store.read([&](Reader& db) { return find_revision(db, post, number); })->text;
    };
    CHECK(text_of(1) == "Within the grace minute");
    CHECK(revisions[0].editor.name == "Ada");
    CHECK(revisions[0].written_at == at_minute(1));
    CHECK(text_of(2) == "By a moderator");
    CHECK_FALSE(store.read([&](Reader& db) { return find_revision(db, post, 3); }));
    CHECK(revisions[1].editor.name == "Ben");
    CHECK(revisions[1].written_at == at_minute(5));
}

STORE_TEST_CASE("a deleted post leaves its place and no trace in the counts, until it is restored")
{
    auto sample = store.write(begin_sample);
    auto reply = store.write(
        [&](Writer& db) { return insert_post(db, sample_post(sample.thread, sample.ben, "Oops."), at_minute(2)); });
    auto thread = [&] { return *store.read([&](Reader& db) { return find_thread(db, sample.thread); }); };

    for (int twice = 0; twice < 2; ++twice)  // the second time changes nothing
        store.write([&](Writer& db) {
            delete_post(db, reply.id, sample.ada, at_minute(3));
            return Done{};
        });
    CHECK(thread().post_count == 1);
    CHECK(thread().last_position == 2);
    CHECK(thread().last_post == PostId{1});
    CHECK(thread().activity_at == at_minute(1));
    CHECK(thread().people.size() == 1);
    auto posts = store.read([&](Reader& db) { return posts_of_thread(db, sample.thread, 1, 20); });
    REQUIRE(posts.size() == 2);
    CHECK(posts[1].deleted_at == at_minute(3));
    CHECK(posts[1].deleted_by.name == "Ada");
    CHECK(posts[1].author.post_count == 0);

    for (int twice = 0; twice < 2; ++twice)
        store.write([&](Writer& db) {
            restore_post(db, reply.id);
            return Done{};
        });
    CHECK(thread().post_count == 2);
    CHECK(thread().last_post == reply.id);
    CHECK(thread().activity_at == at_minute(2));
    CHECK_FALSE(store.read([&](Reader& db) { return find_post(db, reply.id); })->is_deleted());
}

STORE_TEST_CASE("posts without a known author or time are placed and counted, too")
{
    auto sample = store.write(begin_sample);
    store.write([&](Writer& db) {
        return insert_post(db, sample_post(sample.thread, {}, "Who?", std::nullopt), at_minute(4));
    });
    auto posts = store.read([&](Reader& db) { return posts_of_thread(db, sample.thread, 2, 2); });
    REQUIRE(posts.size() == 1);
    CHECK_FALSE(posts[0].author);
    CHECK_FALSE(posts[0].created_at.has_value());
    auto thread = *store.read([&](Reader& db) { return find_thread(db, sample.thread); });
    CHECK_FALSE(thread.last_post_at.has_value());
    CHECK(thread.activity_at == at_minute(4));
    CHECK_FALSE(thread.last_author);
}

STORE_TEST_CASE("a form that was sent is known by its token and its member for a while")
{
    auto sample = store.write(begin_sample);
    store.write([&](Writer& db) {
        insert_submission(db, "token", sample.ada, {1}, at_minute(1));
        return Done{};
    });
    auto find = [&](MemberId member) {
        return store.read([&](Reader& db) { return find_submission(db, "token", member); });
    };
    CHECK(find(sample.ada) == PostId{1});
    CHECK_FALSE(find(sample.ben).has_value());
    store.write([&](Writer& db) {
        delete_old_submissions(db, at_minute(1));
        return Done{};
    });
    CHECK(find(sample.ada).has_value());
    store.write([&](Writer& db) {
        delete_old_submissions(db, at_minute(2));
        return Done{};
    });
    CHECK_FALSE(find(sample.ada).has_value());
}

}  // namespace stoa::store
