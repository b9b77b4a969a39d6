#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/digest.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "store/store.hpp"

namespace stoa::store {

struct SecondFactor {
    std::string sealed_secret;
    Instant since{};
    std::int64_t used_step{};  // of the last code that was taken
};

void insert_second_factor(Writer& db, MemberId member, SecondFactor const& factor);
std::optional<SecondFactor> find_second_factor(Reader& db, MemberId member);
void set_used_step(Writer& db, MemberId member, std::int64_t step);
// And the recovery codes that belong to it. What it had proven elsewhere counts no more.
void delete_second_factor(Writer& db, MemberId member);

// They are kept as digests. All that were there before open nothing any more.
void set_recovery_codes(Writer& db, MemberId member, std::vector<Sha256> const& keys);
bool delete_recovery_code(Writer& db, MemberId member, Sha256 const& key);  // false: there was none of that key
std::int64_t count_recovery_codes(Reader& db, MemberId member);

}  // namespace stoa::store
