#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/source.hpp"
#include "store/store.hpp"

// What the pages of sources say of themselves, and when to look at them again.
namespace stoa::store {

// Once: who asks for it again changes nothing.
void want_source_page(Writer& db, SourceId source, std::string_view address, MemberId by, Instant now);
std::int64_t count_source_pages_wanted(Reader& db, MemberId by, Instant since);

struct ClaimedSourcePage {
    SourceId source{};
    std::string address;
    std::int64_t checks{};
    std::int64_t faults{};
};
// The page to look at next, which nobody else gets before `until`.
std::optional<ClaimedSourcePage> claim_source_page(Writer& db, Instant now, Instant until);

// Nothing where it was never there.
std::optional<SourcePage> find_source_page(Reader& db, SourceId source);
// It is there, and fills what no member wrote.
void set_source_page(Writer& db, SourceId source, SourcePage const& page, std::int64_t checks, Instant due);
void put_source_page_off(Writer& db, SourceId source, std::int64_t faults, Instant due);
void give_source_page_up(Writer& db, SourceId source);
// All threads that describe it show so: since when it is gone, where it is.
void set_source_gone(Writer& db, SourceId source, std::optional<Instant> since);

// The page says something else than before; all threads that describe it show that.
void insert_source_change(Writer& db, SourceId source, SourceChange const& change);
std::vector<SourceChange> changes_of(Reader& db, SourceId source);  // the latest first

}  // namespace stoa::store
