#include "jobs/link_fetching.hpp"

#include <array>
#include <exception>
#include <optional>

#include "acts/post_links.hpp"
#include "base/log.hpp"
#include "fetch/page_summary.hpp"
#include "jobs/own_address.hpp"
#include "jobs/picture_copying.hpp"
#include "jobs/source_checking.hpp"
#include "store/link_card.hpp"
#include "store/picture_copy.hpp"

namespace stoa::jobs {
namespace {

constexpr std::int64_t claim_ms = 2 * minute_ms;                                          // much longer than any fetch
constexpr std::array<std::int64_t, 3> pauses_ms{minute_ms, 15 * minute_ms, 4 * hour_ms};  // before the next tries
constexpr int posts_a_round = 20;

fetch::Wanted const linked_page{{"text/html", "application/xhtml+xml"}, 1u << 20, fetch::Wanted::WhenLarger::cut};

std::string without_www(std::string_view host) { return std::string{host.starts_with("www.") ? host.substr(4) : host}; }

// A page without a title has nothing to show that its address does not.
std::optional<LinkCard> card_of(LinkId link, fetch::WebAddress const& address, fetch::PageSummary summary)
{
    if (summary.title.empty()) return std::nullopt;
    LinkCard card;
    card.id = link;
    card.host = without_www(address.host());
    card.title = std::move(summary.title);
    card.site = std::move(summary.site);
    card.description = std::move(summary.description);
    if (card.site == card.host) card.site.clear();
    return card;
}

// The address of what the page shows of itself; empty: nothing.
std::string picture_of(fetch::WebAddress const& asked, fetch::PageSummary const& summary)
{
    auto const address = summary.picture.empty() ? std::nullopt : asked.join(summary.picture);
    return address ? address->text() : std::string{};
}

// A card now, none ever, or another try.
struct Outcome {
    std::optional<LinkCard> card;
    std::string picture{};  // its address
    bool may_come_later{};
};

Outcome ask_for(store::ClaimedLink const& link, fetch::Fetcher const& fetcher, std::string_view origin,
                std::stop_token const& stopping)
{
    auto const address = fetch::WebAddress::parse(link.address);
    if (!address || is_own(link.address, origin) || is_own(address->text(), origin)) return {};
    auto const fetched = fetcher.fetch(*address, linked_page, stopping);
    if (fetched) {
        auto summary = fetch::summarise_page(fetched->body);
        auto picture = picture_of(fetched->address, summary);
        return {card_of(link.id, fetched->address, std::move(summary)), std::move(picture), false};
    }
    log::debug("a link has no card", {{"link", link.id.value}, {"why", fetch::words_for(fetched.error())}});
    return {std::nullopt, {}, fetch::may_pass(fetched.error())};
}

void keep_card(store::Writer& db, store::ClaimedLink const& link, Outcome const& outcome, Instant now)
{
    store::set_card(db, *outcome.card, now);
    if (outcome.picture.empty()) return;
    auto copy = store::find_copy(db, outcome.picture, CopyUse::card);
    if (!copy) copy = store::insert_wanted_copy(db, outcome.picture, CopyUse::card, link.wanted_by, now);
    store::set_card_picture(db, link.id, *copy);
}

void keep(store::Writer& db, store::ClaimedLink const& link, Outcome const& outcome, Instant now)
{
    auto const tries = static_cast<std::size_t>(link.tries);
    if (outcome.card) return keep_card(db, link, outcome, now);
    if (outcome.may_come_later && tries <= pauses_ms.size())
        return store::put_link_off(db, link.id, now + pauses_ms.at(tries - 1));
    store::give_link_up(db, link.id, now);
}

}  // namespace

// The page is asked for between two transactions: nobody waits for a stranger's server.
bool fetch_next_link(store::Store& store, fetch::Fetcher const& fetcher, std::string_view origin, Clock const& clock,
                     std::stop_token const& stopping)
{
    auto const begun = clock();
    auto const link = store.write([&](store::Writer& db) { return store::claim_link(db, begun, begun + claim_ms); });
    if (!link) return false;
    auto const outcome = ask_for(*link, fetcher, origin, stopping);
    store.write([&](store::Writer& db) { return keep(db, *link, outcome, clock()), Done{}; });
    return true;
}

bool show_next_cards(store::Store& store, Instant now)
{
    auto const due = store.read([](store::Reader& db) {
        auto posts = store::posts_due_for_cards(db, posts_a_round);
        return posts.empty() ? store::posts_due_for_copies(db, posts_a_round) : posts;
    });
    for (auto const post : due) store.write([&](store::Writer& db) { return acts::show_cards(db, post, now), Done{}; });
    return !due.empty();
}

LinkFetching::LinkFetching(store::Store& store, media::FileStore& files, media::Pictures& pictures, std::string origin,
                           Clock clock, fetch::FetchRules rules, std::chrono::milliseconds period)
    : store_{store}
    , files_{files}
    , pictures_{pictures}
    , origin_{std::move(origin)}
    , clock_{std::move(clock)}
    , fetcher_{std::move(rules)}
    , thread_{[this, period](std::stop_token const& stopping) { run(stopping, period); }}
{
}

void LinkFetching::run(std::stop_token const& stopping, std::chrono::milliseconds period)
{
    while (!stopping.stop_requested()) {
        if (work(stopping)) continue;
        std::unique_lock lock{mutex_};
        woken_.wait_for(lock, stopping, period, [] { return false; });
    }
}

// False: there is nothing to do for now.
bool LinkFetching::work(std::stop_token const& stopping)
{
    try {
        bool const has_shown = show_next_cards(store_, clock_());
        bool const has_asked = fetch_next_link(store_, fetcher_, origin_, clock_, stopping);
        bool const has_checked = check_next_source(store_, fetcher_, origin_, clock_, stopping);
        bool const has_copied = copy_next_picture(store_, {fetcher_, pictures_, files_, origin_}, clock_, stopping);
        return has_shown || has_asked || has_checked || has_copied;
    } catch (std::exception const& fault) {
        log::error("fetching links failed; it goes on later", {{"fault", std::string_view{fault.what()}}});
        return false;
    }
}

}  // namespace stoa::jobs
