#include "store/archive.hpp"

#include "store/check.hpp"
#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

ImportedPost imported_post(ThreadId thread, MemberId author, std::string const& text, std::optional<Instant> at)
{
    return {.post = sample_post(thread, author, text, at)};
}

}  // namespace

STORE_TEST_CASE("what a record became is known by file, type and foreign id")
{
    store.write([](Writer& db) {
        insert_imported(db, "one", ArchiveType::post, "17", 3);
        insert_imported(db, "one", ArchiveType::thread, "17", 4);
        insert_imported(db, "two", ArchiveType::post, "17", 5);
        return Done{};
    });
    auto find = [&](std::string_view file, ArchiveType type, std::string_view id) {
        return store.read([&](Reader& db) { return find_imported(db, file, type, id); });
    };
    CHECK(find("one", ArchiveType::post, "17") == 3);
    CHECK(find("one", ArchiveType::thread, "17") == 4);
    CHECK(find("two", ArchiveType::post, "17") == 5);
    CHECK_FALSE(find("one", ArchiveType::post, "18").has_value());
    CHECK_FALSE(find("three", ArchiveType::post, "17").has_value());
}

STORE_TEST_CASE("imported posts are counted once they are all there")
{
    auto sample = store.write(begin_sample);
    auto thread = store.write([&](Writer& db) {
        auto id = insert_thread(db, sample_thread(sample.forum, sample.ben, "old", at_minute(5)));
        insert_imported_post(db, imported_post(id, sample.ben, "first", at_minute(5)));
        insert_imported_post(db, imported_post(id, {}, "of somebody", at_minute(6)));
        insert_imported_post(db, imported_post(id, sample.ada, "undated", std::nullopt));
        auto deleted = imported_post(id, sample.ben, "gone", at_minute(8));
        deleted.deleted_at = at_minute(9);
        deleted.deleted_by = sample.ada;
        insert_imported_post(db, deleted);
        recount_thread(db, id, at_minute(7));
        recount_forums_and_members(db);
        return id;
    });
    auto found = store.read([&](Reader& db) { return named_thread(db, thread); });
    CHECK(found.last_position == 4);
    CHECK(found.post_count == 3);
    CHECK(found.last_post_position == 3);
    CHECK_FALSE(found.last_post_at.has_value());
    CHECK(found.activity_at == at_minute(7));
    REQUIRE(found.people.size() == 2);
    CHECK(found.people[0].name == "Ada");
    CHECK(found.people[1].name == "Ben");
    CHECK(store.read([](Reader& db) { return all_forums(db).front().post_count; }) == 4);
    CHECK(store.read([&](Reader& db) { return find_member(db, sample.ben)->post_count; }) == 1);
    CHECK(store.read([](Reader& db) { return find_inconsistencies(db); }).empty());
    auto posts = store.read([&](Reader& db) { return posts_of_thread(db, thread, 1, 9); });
    CHECK(posts[3].deleted_by.name == "Ada");
}

STORE_TEST_CASE("an export reads back what an import wrote")
{
    auto sample = store.write([](Writer& db) {
        auto begun = begin_sample(db);
        auto forum =
            insert_forum(db, {.parent = begun.forum, .name = "Sub", .slug = "sub", .extra = "\"color\":\"red\""});
        auto thread = sample_thread(forum, begun.ada, "old", at_minute(2));
        thread.extra = "\"title_inferred\":true";
        begun.thread = insert_thread(db, thread);
        auto post = imported_post(begun.thread, begun.ada, "hello", at_minute(2));
        post.id = 500;
        post.parent = {1};
        post.title = "Re: old";
        post.edited_at = at_minute(3);
        post.is_edited = true;
        post.likes = 4;
        post.extra = "\"kind\":\"mail\"";
        CHECK(insert_imported_post(db, post).id == PostId{500});
        post.id = 500;
        CHECK(insert_imported_post(db, post).id == PostId{501});
        auto guest = sample_member("Guest");
        guest.is_guest = true;
        guest.password_hash = "";
        guest.extra = "\"flags\":[]";
        insert_member(db, guest);
        add_to_group(db, begun.ben, moderators);
        return begun;
    });

    std::vector<ExportedForum> forums;
    std::vector<ExportedMember> members;
    store.read([&](Reader& db) {
        each_forum(db, [&](ExportedForum const& forum) { forums.push_back(forum); });
        each_member(db, [&](ExportedMember const& member) { members.push_back(member); });
        return Done{};
    });
    REQUIRE(forums.size() == 2);
    CHECK(forums[1].forum.parent == forums[0].forum.id);
    CHECK(forums[1].extra == "\"color\":\"red\"");
    REQUIRE(members.size() == 3);
    CHECK(members[0].password_hash == "$argon2id$");
    CHECK(members[1].member.groups == std::vector<GroupId>{moderators});
    CHECK(members[2].member.is_guest);
    CHECK(members[2].extra == "\"flags\":[]");

    auto threads = store.read([&](Reader& db) { return threads_after(db, {1}, 10); });
    REQUIRE(threads.size() == 1);
    CHECK(threads[0].extra == "\"title_inferred\":true");
    auto posts = store.read([&](Reader& db) { return posts_after(db, sample.thread, 0, 10); });
    REQUIRE(posts.size() == 2);
    CHECK(posts[0].source.text == "hello");
    CHECK(posts[0].source.author.name == "Ada");
    CHECK(posts[0].parent == PostId{1});
    CHECK(posts[0].title == "Re: old");
    CHECK(posts[0].edited_at == at_minute(3));
    CHECK(posts[0].is_edited);
    CHECK(posts[0].likes == 4);
    CHECK(posts[0].extra == "\"kind\":\"mail\"");
    CHECK(store.read([&](Reader& db) { return posts_after(db, sample.thread, 1, 10); }).size() == 1);
}

}  // namespace stoa::store
