#include "jobs/data_exporting.hpp"

#include <exception>
#include <string_view>

#include "archive/own_data.hpp"
#include "archive/site.hpp"
#include "base/log.hpp"
#include "store/data_export.hpp"
#include "store/member.hpp"

namespace stoa::jobs {
namespace {

constexpr std::int64_t work_ms = hour_ms;

std::string packed_data(store::Store& store, acts::LetterHead const& site, MemberId member, Instant now)
{
    archive::HeadRecord const head{.software = "stoa",
                                   .site_id = archive::ensure_site_id(store),
                                   .site_name = site.site_name,
                                   .site_address = site.base_url};
    archive::PackedText text;
    store.read([&](store::Reader& db) { return archive::export_own_data(db, text, head, member, now), Done{}; });
    return std::move(text).take();
}

void tell(store::Writer& db, acts::LetterHead const& head, MemberId id, Instant now)
{
    auto const member = store::find_member(db, id);
    if (member && member->email_confirmed_at) acts::write_data_ready(db, head, member->email, member->name, now);
}

}  // namespace

bool export_some_data(store::Store& store, media::FileStore& files, acts::LetterHead const& head, Instant now)
{
    auto const begun = store.write([&](store::Writer& db) {
        auto const next = store::next_data_export(db, now - work_ms);
        if (next) store::begin_data_export(db, *next, now);
        return next;
    });
    if (!begun) return false;
    auto const bytes = packed_data(store, head, *begun, now);
    auto const key = media::FileKey::of(bytes);
    files.put(key, bytes);
    store.write([&](store::Writer& db) {
        auto const size = static_cast<std::int64_t>(bytes.size());
        if (store::finish_data_export(db, *begun, key.text(), size, now)) tell(db, head, *begun, now);
        return Done{};
    });
    return true;
}

DataExporting::DataExporting(store::Store& store, media::FileStore& files, acts::LetterHead head, Clock clock,
                             std::chrono::milliseconds period)
    : store_{store}
    , files_{files}
    , head_{std::move(head)}
    , clock_{std::move(clock)}
    , thread_{[this, period](std::stop_token const& stopping) { run(stopping, period); }}
{
}

void DataExporting::run(std::stop_token const& stopping, std::chrono::milliseconds period)
{
    while (!stopping.stop_requested()) {
        bool was_busy = false;
        try {
            was_busy = export_some_data(store_, files_, head_, clock_());
        } catch (std::exception const& fault) {
            log::error("a member's data could not be exported; it is tried again",
                       {{"fault", std::string_view{fault.what()}}});
        }
        std::unique_lock lock{mutex_};
        if (!was_busy) woken_.wait_for(lock, stopping, period, [] { return false; });
    }
}

}  // namespace stoa::jobs
