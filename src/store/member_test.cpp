#include "store/member.hpp"

#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {

STORE_TEST_CASE("nobody can register under a name that looks like a member's")
{
    auto insert = [&](NewMember const& member) {
        return store.write([&](Writer& db) { return insert_member(db, member); });
    };
    auto ada = insert(sample_member("ada"));
    REQUIRE(ada.has_value());
    CHECK_FALSE(insert(sample_member("ada")).has_value());

    // An import may bring members and guests whose names look alike; they cannot log in.
    auto imported = sample_member("ada");
    imported.password_hash = "";
    CHECK(insert(imported).has_value());
    auto ben = sample_member("ben");
    ben.password_hash = "";
    CHECK(insert(ben).has_value());
    CHECK_FALSE(insert(sample_member("ben")).has_value());
    auto guest = sample_member("cem");
    guest.password_hash = "";
    guest.is_guest = true;
    CHECK(insert(guest).has_value());
    CHECK(insert(sample_member("cem")).has_value());

    CHECK(store.read([](Reader& db) { return is_name_taken(db, "ben"); }));
    CHECK_FALSE(store.read([](Reader& db) { return is_name_taken(db, "dora"); }));
    CHECK(store.read([](Reader& db) { return count_members(db); }) == 4);
    CHECK(store.read([](Reader& db) { return find_credentials(db, "ada"); })->member == *ada);
    CHECK_FALSE(store.read([](Reader& db) { return find_credentials(db, "ben"); }).has_value());
}

STORE_TEST_CASE("a member is found with everything that was written down")
{
    auto member = sample_member("Ada");
    member.email = "ada@example.org";
    member.country = "GB";
    auto ada = *store.write([&](Writer& db) { return insert_member(db, member); });
    store.write([&](Writer& db) {
        set_profile(db, ada, "Rider", "GB", "FR");
        set_preferences(db, ada, {Theme::dark, Density::compact});
        touch_seen(db, {{ada, at_minute(7)}, {ada, at_minute(5)}});
        set_password_hash(db, ada, "new hash");
        add_to_group(db, ada, moderators);
        add_to_group(db, ada, moderators);
        return Done{};
    });

    auto found = *store.read([&](Reader& db) { return find_member(db, ada); });
    CHECK(found.email == "ada@example.org");
    CHECK(found.title == "Rider");
    CHECK(found.country == "GB");
    CHECK(found.location == "FR");
    CHECK(found.joined_at == at_minute(0));
    CHECK(found.seen_at == at_minute(7));
    CHECK(found.preferences.theme == Theme::dark);
    CHECK(found.groups == std::vector<GroupId>{moderators});
    CHECK_FALSE(found.is_guest);
    CHECK(store.read([&](Reader& db) { return find_credentials(db, "Ada"); })->password_hash == "new hash");

    auto viewer = *store.read([&](Reader& db) { return find_viewer(db, ada); });
    CHECK(viewer.name == "Ada");
    CHECK(viewer.groups == std::vector<GroupId>{members, moderators});
    CHECK(viewer.preferences.density == Density::compact);
    CHECK_FALSE(store.read([](Reader& db) { return find_viewer(db, {77}); }).has_value());
    CHECK_FALSE(store.read([](Reader& db) { return find_member(db, {77}); }).has_value());
}

STORE_TEST_CASE("staff are told on their posts")
{
    auto sample = store.write(begin_sample);
    auto badge = [&] { return store.read([&](Reader& db) { return find_post(db, {1}); })->author.staff_badge; };
    CHECK(badge().empty());
    store.write([&](Writer& db) {
        add_to_group(db, sample.ada, administrators);
        return Done{};
    });
    CHECK(badge() == "Administrator");
    store.write([&](Writer& db) {
        add_to_group(db, sample.ada, moderators);
        return Done{};
    });
    CHECK(badge() == "Administrator");
}

STORE_TEST_CASE("the newest member is the one who joined last, not the one who was imported last")
{
    CHECK(store.read([](Reader& db) { return newest_member(db); }).id == MemberId{0});
    store.write([](Writer& db) {
        auto late = sample_member("Late");
        late.joined_at = at_minute(50);
        auto unknown = sample_member("Unknown");
        unknown.joined_at = std::nullopt;
        insert_member(db, late);
        insert_member(db, sample_member("Early"));
        insert_member(db, unknown);
        return Done{};
    });
    CHECK(store.read([](Reader& db) { return newest_member(db); }).name == "Late");
}

STORE_TEST_CASE("a member's posts are listed latest first, where the reader may read")
{
    auto sample = store.write(begin_sample);
    auto staff = store.write([&](Writer& db) {
        auto forum = insert_forum(db, {.name = "Staff", .slug = "staff"});
        auto thread = insert_thread(db, sample_thread(forum, sample.ben, "secret", at_minute(3)));
        insert_post(db, sample_post(thread, sample.ben, "hush", at_minute(3)), at_minute(3));
        for (int minute = 4; minute < 27; ++minute)
            insert_post(db, sample_post(sample.thread, sample.ben, std::to_string(minute), at_minute(minute)),
                        at_minute(minute));
        insert_post(db, sample_post(sample.thread, sample.ben, "undated", std::nullopt), at_minute(30));
        delete_post(db, {5}, sample.ben, at_minute(40));
        return forum;
    });
    auto posts = [&](std::vector<ForumId> const& forums, std::int64_t page) {
        return store.read([&](Reader& db) { return posts_of_member(db, sample.ben, forums, page); });
    };
    auto first = posts({sample.forum}, 1);
    REQUIRE(first.size() == 20);
    CHECK(first[0].excerpt == "26");
    CHECK(first[0].thread_title == "steel-or-titanium");
    CHECK(first[0].forum.name == "Cycling");
    CHECK(first[0].created_at == at_minute(26));
    auto second = posts({sample.forum}, 2);
    REQUIRE(second.size() == 3);
    CHECK(second[0].excerpt == "5");  // that of minute 6 is deleted
    CHECK(second[2].excerpt == "undated");
    CHECK(posts({staff}, 1).size() == 1);
    CHECK(posts({}, 1).empty());
    CHECK(store.read([&](Reader& db) { return count_posts_of_member(db, sample.ben, {sample.forum}); }) == 23);
    CHECK(store.read([&](Reader& db) { return count_posts_of_member(db, sample.ben, {sample.forum, staff}); }) == 24);
    CHECK(store.read([&](Reader& db) { return count_posts_of_member(db, sample.ben, {sample.forum}, 7); }) == 7);
}

}  // namespace stoa::store
