#include "archive/loader.hpp"

#include <iterator>

#include "base/text.hpp"
#include "store/setting.hpp"

namespace stoa::archive {
namespace {

constexpr std::size_t batch_records = 2000;
constexpr std::size_t batch_bytes = 8 << 20;
constexpr std::size_t cache_entries_max = 200'000;  // some 20 MB; past it the database is asked again

// While an import runs, this setting names the thread whose counts are due ("0": none); else it is empty. An import
// that was cut off leaves it for the next one.
constexpr std::string_view open_thread_setting = "import.open_thread";

std::string text_of_open_thread(Cursor const& cursor)
{
    return std::to_string(cursor.has_new_posts ? cursor.thread_id.value : 0);
}

void finish_what_was_cut_off(store::Writer& db, Instant now)
{
    auto open = store::find_setting(db, open_thread_setting);
    auto thread = parse_number<std::int64_t>(open.value_or(std::string{})).value_or(0);
    if (thread > 0) store::recount_thread(db, ThreadId{thread}, now);
}

}  // namespace

Loader::Loader(store::Store& store, ImportContext context)
    : store_{store}
    , context_{std::move(context)}
{
    store_.write([&](store::Writer& db) {
        finish_what_was_cut_off(db, context_.now);
        store::set_setting(db, open_thread_setting, "0");
        return Done{};
    });
}

bool Loader::load(std::vector<Prepared> records)
{
    for (auto const& record : records) waiting_bytes_ += record.bytes;
    waiting_.insert(waiting_.end(), std::move_iterator{records.begin()}, std::move_iterator{records.end()});
    if (waiting_.size() >= batch_records || waiting_bytes_ >= batch_bytes) flush();
    return !report_.was_stopped;
}

void Loader::flush()
{
    auto batch = store_.write([&](store::Writer& db) {
        Batch loaded{db, context_, cursor_, cache_};
        loaded.load(waiting_);
        store::set_setting(db, open_thread_setting, text_of_open_thread(loaded.cursor()));
        return loaded;
    });
    take_over(batch);
    waiting_.clear();
    waiting_bytes_ = 0;
}

void Loader::take_over(Batch& batch)
{
    cursor_ = batch.cursor();
    report_ += batch.report();
    if (cache_.size() + batch.found().size() > cache_entries_max) cache_.clear();
    cache_.merge(batch.found());
}

void Loader::finish()
{
    if (!report_.was_stopped) flush();
    store_.write([&](store::Writer& db) {
        Batch{db, context_, cursor_, cache_}.finish_thread();
        store::recount_forums_and_members(db);
        store::bump_forums_version(db);
        store::set_setting(db, open_thread_setting, "");
        return Done{};
    });
}

}  // namespace stoa::archive
