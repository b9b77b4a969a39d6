#include "jobs/tidying.hpp"

#include <exception>
#include <string_view>

#include "base/log.hpp"
#include "model/limits.hpp"
#include "store/account_link.hpp"
#include "store/alert.hpp"
#include "store/ban.hpp"
#include "store/data_export.hpp"
#include "store/draft.hpp"
#include "store/event.hpp"
#include "store/link_card.hpp"
#include "store/login_ticket.hpp"
#include "store/passkey.hpp"
#include "store/picture_copy.hpp"
#include "store/post.hpp"
#include "store/provider_visit.hpp"
#include "store/read_marking.hpp"
#include "store/session.hpp"
#include "store/thread_moderation.hpp"
#include "store/trusted_device.hpp"
#include "store/upload.hpp"

namespace stoa::jobs {
namespace {

// A form that is sent again after a day is meant.
constexpr std::int64_t submissions_kept_ms = day_ms;
constexpr std::int64_t events_kept_ms = 30 * day_ms;

// Longer than anybody sits before a page.
constexpr std::int64_t read_markings_kept_ms = day_ms;

// As many as leave others room to write; the next run goes on.
constexpr int uploads_a_run = 1000;

void delete_loose_uploads(store::Store& store, Instant now)
{
    auto const before = now - loose_uploads_kept_ms;
    auto const loose = store.read([&](store::Reader& db) { return store::loose_uploads(db, before, uploads_a_run); });
    for (auto const upload : loose) {
        store.write([&](store::Writer& db) { return store::delete_upload(db, upload), Done{}; });
    }
}

// Those of a card are found loose once it has gone: by the next run but one, a day later.
void delete_loose_copies(store::Store& store, Instant now)
{
    auto const before = now - loose_copies_kept_ms;
    auto const links = store.read([&](store::Reader& db) { return store::loose_links(db, before, uploads_a_run); });
    for (auto const link : links)
        store.write([&](store::Writer& db) { return store::forget_unused_link(db, link, now), Done{}; });
    auto const copies = store.read([&](store::Reader& db) { return store::loose_copies(db, before, uploads_a_run); });
    for (auto const copy : copies)
        store.write([&](store::Writer& db) { return store::forget_unused_copy(db, copy), Done{}; });
}

void delete_old_alerts(store::Store& store, Instant now)
{
    auto const before = now - alerts_kept_ms;
    while (store.write([&](store::Writer& db) { return store::delete_some_old_alerts(db, before); })) {
    }
}

void delete_old_data_exports(store::Store& store, Instant now)
{
    auto const before = now - data_export_kept_ms;
    auto const old = store.read([&](store::Reader& db) { return store::data_exports_before(db, before); });
    for (auto const member : old)
        store.write([&](store::Writer& db) { return store::delete_data_export(db, member), Done{}; });
}

// Outside of a transaction, because a store of files may be far away; and forgotten last, so that a file which could
// not be removed is tried again.
void remove_files(store::Store& store, media::FileStore& files)
{
    auto const removed = store.read([](store::Reader& db) { return store::removed_files(db, 4 * uploads_a_run); });
    for (auto const& hash : removed) {
        bool const is_used = store.read([&](store::Reader& db) { return store::is_file_used(db, hash); });
        auto const key = media::FileKey::parse(hash);
        if (!is_used && key) files.remove(*key);
        store.write([&](store::Writer& db) { return store::forget_removed_file(db, hash), Done{}; });
    }
}

}  // namespace

// One transaction each: none of them makes another wait.
void tidy(store::Store& store, media::FileStore& files, Instant now)
{
    store.write([&](store::Writer& db) { return store::delete_expired_sessions(db, now), Done{}; });
    store.write([&](store::Writer& db) { return store::lift_old_bans(db, now), Done{}; });
    store.write([&](store::Writer& db) { return store::delete_old_thread_redirects(db, now), Done{}; });
    store.write([&](store::Writer& db) { return store::delete_expired_account_links(db, now), Done{}; });
    store.write([&](store::Writer& db) { return store::delete_expired_login_tickets(db, now), Done{}; });
    store.write([&](store::Writer& db) { return store::delete_expired_passkey_challenges(db, now), Done{}; });
    store.write([&](store::Writer& db) { return store::delete_expired_provider_visits(db, now), Done{}; });
    store.write([&](store::Writer& db) { return store::delete_expired_trusted_devices(db, now), Done{}; });
    store.write(
        [&](store::Writer& db) { return store::delete_old_submissions(db, now - submissions_kept_ms), Done{}; });
    store.write([&](store::Writer& db) { return store::delete_old_drafts(db, now - drafts_kept_ms), Done{}; });
    store.write([&](store::Writer& db) { return store::delete_events_before(db, now - events_kept_ms), Done{}; });
    store.write(
        [&](store::Writer& db) { return store::delete_read_markings(db, now - read_markings_kept_ms), Done{}; });
    delete_old_alerts(store, now);
    delete_loose_uploads(store, now);
    delete_loose_copies(store, now);
    delete_old_data_exports(store, now);
    remove_files(store, files);
}

Tidying::Tidying(store::Store& store, media::FileStore& files, Clock clock, std::chrono::milliseconds period)
    : store_{store}
    , files_{files}
    , clock_{std::move(clock)}
    , thread_{[this, period](std::stop_token const& stopping) { run(stopping, period); }}
{
}

void Tidying::run(std::stop_token const& stopping, std::chrono::milliseconds period)
{
    while (!stopping.stop_requested()) {
        try {
            tidy(store_, files_, clock_());
        } catch (std::exception const& fault) {
            log::error("tidying failed; it is tried again later", {{"fault", std::string_view{fault.what()}}});
        }
        std::unique_lock lock{mutex_};
        woken_.wait_for(lock, stopping, period, [] { return false; });
    }
}

}  // namespace stoa::jobs
