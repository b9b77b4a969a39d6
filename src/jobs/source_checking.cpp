#include "jobs/source_checking.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/log.hpp"
#include "fetch/page_summary.hpp"
#include "jobs/own_address.hpp"
#include "store/event.hpp"
#include "store/source_description.hpp"
#include "store/source_page.hpp"

namespace stoa::jobs {
namespace {

constexpr std::int64_t claimed_for_ms = 2 * minute_ms;  // much longer than any fetch
constexpr std::int64_t days_between_max = 30;
constexpr std::int64_t checks_that_double = 5;  // 1, 2, 4, 8, 16 days, then 30
constexpr std::int64_t faults_until_gone = 3;   // a server may be down for a day or two

fetch::Wanted const article_page{{"text/html", "application/xhtml+xml"}, 1u << 20, fetch::Wanted::WhenLarger::cut};

SourcePage page_from(fetch::NewsArticle article, Instant now)
{
    return {std::move(article.headline),  std::move(article.standfirst),
            std::move(article.publisher), std::move(article.authors),
            std::move(article.lang),      article.published_at,
            article.updated_at,           now};
}

Instant next_look(std::int64_t checks, Instant now)
{
    auto const days = checks > checks_that_double ? days_between_max : std::int64_t{1} << (checks - 1);
    return now + days * day_ms;
}

// What it says of the article in its first lines: enough to show a silent edit.
std::string first_lines(SourcePage const& page)
{
    auto text = "Headline: " + page.headline + '\n';
    if (!page.standfirst.empty()) text += "Standfirst: " + page.standfirst + '\n';
    return text;
}

// Whoever keeps pages that show the source has to make them anew.
void announce_look(store::Writer& db, Instant now)
{
    store::announce(db, {.kind = EventKind::source_described, .at = now});
}

// What a page filled in is a state of a description as well, though nobody typed it. Threads that share their words
// have one version of it.
void keep_what_was_filled_in(store::Writer& db, SourceId source, std::vector<store::Description> const& before,
                             Instant now)
{
    std::set<std::string> kept;
    for (auto const& [thread, described] : store::descriptions_of(db, source)) {
        auto const was = std::ranges::find(before, thread, &store::Description::thread);
        auto text = text_of(described);
        if (was == before.end() || text_of(was->source) == text || !kept.insert(text).second) continue;
        store::insert_source_version(db, source, {thread, {}, {}, std::move(text), {}, now});
    }
}

void note_seen(store::Writer& db, store::ClaimedSourcePage const& claimed, SourcePage const& page)
{
    auto const before = store::find_source_page(db, claimed.source);
    // A page that says nothing of itself today has not changed what it said: it may be a notice or a wall.
    bool const is_changed = before && !page.headline.empty() && first_lines(*before) != first_lines(page);
    if (is_changed)
        store::insert_source_change(db, claimed.source, {first_lines(*before), first_lines(page), page.seen_at});
    auto kept = page.headline.empty() && before ? *before : page;
    kept.seen_at = page.seen_at;
    auto const checks = claimed.checks + 1;
    auto const described = store::descriptions_of(db, claimed.source);
    store::set_source_page(db, claimed.source, kept, checks, next_look(checks, page.seen_at));
    keep_what_was_filled_in(db, claimed.source, described, page.seen_at);
    if (claimed.faults > 0) store::set_source_gone(db, claimed.source, std::nullopt);
    if (!before || is_changed || claimed.faults > 0) announce_look(db, page.seen_at);
}

void note_fault(store::Writer& db, store::ClaimedSourcePage const& claimed, fetch::Fault fault, Instant now)
{
    if (fault != fetch::Fault::not_there && !fetch::may_pass(fault))
        return store::give_source_page_up(db, claimed.source);
    auto const faults = claimed.faults + 1;
    bool const is_gone_now = fault == fetch::Fault::not_there ? faults == 1 : faults == faults_until_gone;
    if (is_gone_now) {
        store::set_source_gone(db, claimed.source, now);
        announce_look(db, now);
    }
    store::put_source_page_off(db, claimed.source, faults, next_look(faults, now));
}

}  // namespace

// The page is asked for between two transactions: nobody waits for a stranger's server.
bool check_next_source(store::Store& store, fetch::Fetcher const& fetcher, std::string_view origin, Clock const& clock,
                       std::stop_token const& stopping)
{
    auto const begun = clock();
    auto const claimed =
        store.write([&](store::Writer& db) { return store::claim_source_page(db, begun, begun + claimed_for_ms); });
    if (!claimed) return false;
    auto const address = fetch::WebAddress::parse(claimed->address);
    if (!address || is_own(claimed->address, origin) || is_own(address->text(), origin)) {
        store.write([&](store::Writer& db) { return store::give_source_page_up(db, claimed->source), Done{}; });
        return true;
    }
    auto const fetched = fetcher.fetch(*address, article_page, stopping);
    if (!fetched && fetched.error() == fetch::Fault::stopped) return false;
    if (!fetched)
        log::debug("the page of a source was not there",
                   {{"source", claimed->source.value}, {"why", fetch::words_for(fetched.error())}});
    store.write([&](store::Writer& db) {
        if (fetched)
            note_seen(db, *claimed, page_from(fetch::summarise_page(fetched->body).article, clock()));
        else
            note_fault(db, *claimed, fetched.error(), clock());
        return Done{};
    });
    return true;
}

}  // namespace stoa::jobs
