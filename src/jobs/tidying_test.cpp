#include "jobs/tidying.hpp"

#include "base/digest.hpp"
#include "store/event.hpp"
#include "store/member.hpp"
#include "store/post.hpp"
#include "store/session.hpp"
#include "store/upload.hpp"
#include "support/scratch_folder.hpp"
#include "support/store.hpp"

namespace stoa::jobs {
namespace {

constexpr Instant now{1'700'000'000'000};
Sha256 const old_key = sha256("an old session");
Sha256 const new_key = sha256("a new session");

// A member with a session, a sent form and an event from before, and of each a recent one.
MemberId begin(store::Writer& db)
{
    auto member = *store::insert_member(db, {.name = "Ada", .name_key = "ada", .password_hash = "x"});
    auto const long_ago = now - 40 * day_ms;
    store::insert_session(db, {old_key, member, long_ago, now - 1, "Browser"});
    store::insert_session(db, {new_key, member, now, now + day_ms, "Browser"});
    store::insert_submission(db, "old form", member, PostId{1}, now - 2 * day_ms);
    store::insert_submission(db, "new form", member, PostId{2}, now - hour_ms);
    store::announce(db, {.kind = EventKind::post_added, .post = PostId{1}, .at = long_ago});
    store::announce(db, {.kind = EventKind::post_added, .post = PostId{2}, .at = now});
    return member;
}

}  // namespace

STORE_TEST_CASE("tidying removes what is over and keeps what is not")
{
    testing::ScratchFolder const folder;
    auto const files = media::open_folder_store(folder.path());
    auto const member = store.write(begin);
    tidy(store, *files, now);
    store.read([&](store::Reader& db) {
        CHECK_FALSE(store::find_session(db, old_key, now - 2).has_value());
        CHECK(store::find_session(db, new_key, now).has_value());
        CHECK_FALSE(store::find_submission(db, "old form", member).has_value());
        CHECK(store::find_submission(db, "new form", member) == PostId{2});
        auto const events = store::events_after(db, EventId{0}, 10);
        REQUIRE(events.size() == 1);
        CHECK(events.front().post == PostId{2});
        return Done{};
    });
}

STORE_TEST_CASE("tidying keeps old events for a consumer that is behind")
{
    testing::ScratchFolder const folder;
    auto const files = media::open_folder_store(folder.path());
    store.write(begin);
    store.write([](store::Writer& db) { return store::set_cursor(db, "mail", EventId{0}), Done{}; });
    tidy(store, *files, now);
    CHECK(store.read([](store::Reader& db) { return store::events_after(db, EventId{0}, 10).size(); }) == 2);

    store.write([](store::Writer& db) { return store::set_cursor(db, "mail", store::last_event(db)), Done{}; });
    tidy(store, *files, now);
    CHECK(store.read([](store::Reader& db) { return store::events_after(db, EventId{0}, 10).size(); }) == 1);
}

STORE_TEST_CASE("tidying goes on by itself until it is stopped")
{
    testing::ScratchFolder const folder;
    auto const files = media::open_folder_store(folder.path());
    auto const member = store.write(begin);
    Tidying tidying{store, *files, [] { return now; }, std::chrono::milliseconds{5}};
    auto const is_tidy = [&] {
        return store.read([&](store::Reader& db) { return !store::find_submission(db, "old form", member); });
    };
    for (int i = 0; i < 1000 && !is_tidy(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{5});
    CHECK(is_tidy());
}

STORE_TEST_CASE("an upload that nothing has carried for a day goes, and its files with it where no other has them")
{
    testing::ScratchFolder const folder;
    auto const files = media::open_folder_store(folder.path());
    auto const member = store.write(begin);
    auto const keep = [&](std::string_view content) {
        auto const key = media::FileKey::of(content);
        files->put(key, content);
        return key;
    };
    auto const shared = keep("shared"), lonely = keep("lonely"), small = keep("small"), young = keep("young");
    auto const upload = [&](media::FileKey const& key, Instant at, std::vector<Thumbnail> thumbnails = {}) {
        return store.write([&](store::Writer& db) {
            return store::insert_upload(
                db,
                {.owner = member, .name = "a.txt", .hash = key.text(), .bytes = 6, .thumbnails = std::move(thumbnails)},
                at);
        });
    };
    auto const yesterday = now - loose_uploads_kept_ms - 1;
    auto const old = upload(lonely, yesterday, {{320, 200, small.text(), 5}});
    upload(shared, yesterday);
    auto const carried = upload(shared, yesterday);
    auto const fresh = upload(young, now);
    store.write(
        [&](store::Writer& db) { return store::bind_upload(db, carried, PostId{1}, store::InText::no), Done{}; });

    tidy(store, *files, now);
    CHECK(!files->exists(lonely));
    CHECK(!files->exists(small));
    CHECK(files->exists(shared));
    CHECK(files->exists(young));
    store.read([&](store::Reader& db) {
        CHECK(!store::find_upload(db, old));
        CHECK(store::find_upload(db, carried));
        CHECK(store::find_upload(db, fresh));
        CHECK(store::removed_files(db, 10).empty());
        return 0;
    });
}

}  // namespace stoa::jobs
