#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/source.hpp"
#include "store/store.hpp"

namespace stoa::store {

std::optional<Source> find_source(Reader& db, SourceId source);
// By its canonical address (model/source_address.hpp), which is never empty here.
std::optional<SourceId> find_source(Reader& db, std::string_view key);
SourceId insert_source(Writer& db, Source const& source, std::string_view key, Instant now);
void update_source(Writer& db, Source const& source, std::string_view key);
// Those that statements of a thread lean on, in the order in which they were entered.
std::vector<Source> sources_of(Reader& db, ThreadId thread);

}  // namespace stoa::store
