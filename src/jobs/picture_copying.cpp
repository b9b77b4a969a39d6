#include "jobs/picture_copying.hpp"

#include <array>
#include <optional>
#include <utility>

#include "acts/settings_edit.hpp"
#include "base/log.hpp"
#include "jobs/own_address.hpp"
#include "store/picture_copy.hpp"

namespace stoa::jobs {
namespace {

constexpr std::int64_t copy_claim_ms = 2 * minute_ms;  // much longer than any fetch
constexpr std::array<std::int64_t, 3> copy_pauses_ms{minute_ms, 15 * minute_ms, 4 * hour_ms};  // before the next tries
constexpr std::uint32_t card_side_min = 60;  // what is smaller counts readers, and shows nothing

fetch::Wanted const picture{
    {"image/jpeg", "image/png", "image/webp", "image/gif"}, 8u << 20, fetch::Wanted::WhenLarger::refuse};

bool may_copy_now(store::Reader& db, store::ClaimedCopy const& copy, Instant now)
{
    if (copy.use == CopyUse::post && !acts::settings_read(db).copies_remote_pictures) return false;
    if (copy.wanted_by.value == 0) return true;
    return store::bytes_fetched_for(db, copy.wanted_by, now - day_ms) < copied_bytes_a_day_max;
}

std::optional<store::ClaimedCopy> claim(store::Writer& db, Instant now)
{
    auto copy = store::claim_copy(db, now, now + copy_claim_ms);
    if (!copy || may_copy_now(db, *copy, now)) return copy;
    store::postpone_copy(db, copy->id, now + hour_ms);
    return std::nullopt;
}

// A copy now, none ever, or another try.
struct CopyOutcome {
    std::optional<media::Rendition> copy{};
    std::int64_t fetched_bytes{};
    bool may_come_later{};
};

CopyOutcome draw_anew(store::ClaimedCopy const& wanted, std::string_view fetched, media::Pictures& pictures)
{
    auto const purpose = wanted.use == CopyUse::card ? media::PicturePurpose::card : media::PicturePurpose::copy;
    CopyOutcome outcome{.fetched_bytes = static_cast<std::int64_t>(fetched.size())};
    auto drawn = pictures.render({.purpose = purpose, .bytes = fetched});
    if (!drawn) {
        outcome.may_come_later = drawn.error() == media::PictureFault::busy;
        return outcome;
    }
    auto& only = drawn->front();
    bool const is_too_small =
        wanted.use == CopyUse::card && (only.width < card_side_min || only.height < card_side_min);
    if (!is_too_small) outcome.copy = std::move(only);
    return outcome;
}

CopyOutcome ask_for_copy(store::ClaimedCopy const& wanted, CopyingMeans const& means, std::stop_token const& stopping)
{
    auto const address = fetch::WebAddress::parse(wanted.address);
    if (!address || is_own(wanted.address, means.origin) || is_own(address->text(), means.origin)) return {};
    auto const fetched = means.fetcher.fetch(*address, picture, stopping);
    if (fetched) return draw_anew(wanted, fetched->body, means.pictures);
    log::debug("a picture has no copy", {{"copy", wanted.id.value}, {"why", fetch::words_for(fetched.error())}});
    return {.may_come_later = fetch::may_pass(fetched.error())};
}

void give_up(store::Writer& db, store::ClaimedCopy const& wanted, CopyOutcome const& outcome, Instant now)
{
    auto const tries = static_cast<std::size_t>(wanted.tries);
    if (outcome.may_come_later && tries <= copy_pauses_ms.size())
        return store::put_copy_off(db, wanted.id, now + copy_pauses_ms.at(tries - 1));
    store::give_copy_up(db, wanted.id, outcome.fetched_bytes, now);
}

void keep_copy(store::Store& store, media::FileStore& files, store::ClaimedCopy const& wanted,
               CopyOutcome const& outcome, Instant now)
{
    if (!outcome.copy) {
        store.write([&](store::Writer& db) { return give_up(db, wanted, outcome, now), Done{}; });
        return;
    }
    auto const& drawn = *outcome.copy;
    auto const key = media::FileKey::of(drawn.bytes);
    store::CopyFile const file{
        {key.text(), drawn.width, drawn.height}, static_cast<std::int64_t>(drawn.bytes.size()), outcome.fetched_bytes};
    store.write([&](store::Writer& db) { return store::note_copy_file(db, wanted.id, file, now), Done{}; });
    files.put(key, drawn.bytes);
    store.write([&](store::Writer& db) { return store::set_copy_ready(db, wanted.id), Done{}; });
}

}  // namespace

// The picture is asked for between two transactions: nobody waits for a stranger's server.
bool copy_next_picture(store::Store& store, CopyingMeans const& means, Clock const& clock,
                       std::stop_token const& stopping)
{
    auto const begun = clock();
    auto const wanted = store.write([&](store::Writer& db) { return claim(db, begun); });
    if (!wanted) return false;
    keep_copy(store, means.files, *wanted, ask_for_copy(*wanted, means, stopping), clock());
    return true;
}

}  // namespace stoa::jobs
