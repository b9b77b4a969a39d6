#include "jobs/data_exporting.hpp"

#include "acts/data_export.hpp"
#include "jobs/tidying.hpp"
#include "store/data_export.hpp"
#include "store/mail.hpp"
#include "store/upload.hpp"
#include "support/community.hpp"
#include "support/scratch_folder.hpp"

namespace stoa::jobs {
namespace {

acts::LetterHead const head{"Stoa", "https://forum.example"};

std::optional<Refusal> ask(acts::Community& here)
{
    return acts::refusal_of(
        here.store.write([&](store::Writer& db) { return acts::data_export_ask(db, here.as(here.ada), here.now); }));
}

std::optional<DataExport> found(acts::Community& here)
{
    return here.store.read([&](store::Reader& db) { return acts::data_export_read(db, here.as(here.ada), here.now); });
}

}  // namespace

STORE_TEST_CASE("Data are exported one at a time, once a day, and kept for a week")
{
    acts::Community here{store};
    testing::ScratchFolder const folder;
    auto const files = media::open_folder_store(folder.path());
    CHECK_FALSE(found(here));
    CHECK_FALSE(ask(here));
    CHECK(ask(here) == Refusal::export_in_work);
    CHECK_FALSE(found(here)->ready_at);

    CHECK(export_some_data(store, *files, head, here.now));
    CHECK_FALSE(export_some_data(store, *files, head, here.now));
    auto const made = found(here);
    REQUIRE(made->ready_at);
    auto const key = *media::FileKey::parse(made->hash);
    auto const bytes = files->get(key);
    REQUIRE(bytes);
    CHECK(std::ssize(*bytes) == made->bytes);
    CHECK(bytes->starts_with("\x1f\x8b"));
    CHECK(ask(here) == Refusal::export_too_soon);
    tidy(store, *files, here.now);
    CHECK(files->exists(key));

    here.later(8 * day_ms);
    CHECK_FALSE(found(here));
    tidy(store, *files, here.now);
    CHECK_FALSE(files->exists(key));
    CHECK_FALSE(ask(here));
}

STORE_TEST_CASE("What was begun and never ended is begun anew; a file that nobody waits for goes")
{
    acts::Community here{store};
    testing::ScratchFolder const folder;
    auto const files = media::open_folder_store(folder.path());
    REQUIRE_FALSE(ask(here));
    store.write([&](store::Writer& db) { return store::begin_data_export(db, here.ada, here.now), Done{}; });
    CHECK_FALSE(export_some_data(store, *files, head, here.now + minute_ms));
    CHECK(export_some_data(store, *files, head, here.now + 2 * hour_ms));
    // As another node, which was late.
    store.write([&](store::Writer& db) {
        CHECK_FALSE(store::finish_data_export(db, here.ada, "late", 4, here.now));
        CHECK(store::removed_files(db, 10) == std::vector<std::string>{"late"});
        return Done{};
    });
}

STORE_TEST_CASE("A letter tells who has proven their address that the file is there")
{
    acts::Community here{store};
    testing::ScratchFolder const folder;
    auto const files = media::open_folder_store(folder.path());
    store.write(
        [&](store::Writer& db) { return store::set_confirmed_email(db, here.ada, "ada@example.org", here.now); });
    REQUIRE_FALSE(ask(here));
    REQUIRE(export_some_data(store, *files, head, here.now));
    auto const letters =
        store.write([&](store::Writer& db) { return store::take_letters(db, here.now, here.now + hour_ms, 10); });
    REQUIRE(letters.size() == 1);
    CHECK(letters.front().recipient == "ada@example.org");
    CHECK(letters.front().text.find("https://forum.example/account/data") != std::string::npos);
}

}  // namespace stoa::jobs
