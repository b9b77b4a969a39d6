#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/forum.hpp"
#include "model/record_views.hpp"
#include "store/store.hpp"

// What stands on the records of many threads: always of forums that are named, which are those that somebody may read.
namespace stoa::store {

// All that was said by one speaker, as far as it is summed up: in the order in which it was said.
struct SpokenLine {
    std::string role;
    Said said;
    ClaimStatus status{};
};
std::vector<SpokenLine> lines_of_speaker(Reader& db, SpeakerId speaker, std::vector<ForumId> const& forums);
std::vector<PlacedEntry> claims_of_speaker(Reader& db, SpeakerId speaker, std::vector<ForumId> const& forums,
                                           std::int64_t page);

// Of what stands on the record now, and not that it was suggested: the latest first.
std::vector<RecordChange> record_changes(Reader& db, std::vector<ForumId> const& forums,
                                         std::optional<RecordChangePlace> const& before, int count);

}  // namespace stoa::store
