#pragma once
#include <optional>
#include <string_view>

#include "model/source.hpp"
#include "store/store.hpp"

// Sources themselves: what they are known by. What readers see of them stands in source_description.hpp.
namespace stoa::store {

// As it was described first, wherever that was: never to be shown, but to those who export everything.
std::optional<Source> find_source(Reader& db, SourceId source);
// By its canonical address (model/source_address.hpp), which is never empty here.
std::optional<SourceId> find_source(Reader& db, std::string_view key);
// For one that was entered without an address, which none other has (what find_source() tells).
void set_source_key(Writer& db, SourceId source, std::string_view address, std::string_view key);
SourceId insert_source(Writer& db, Source const& source, std::string_view key, Instant now);

}  // namespace stoa::store
