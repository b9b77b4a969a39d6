#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "model/poll.hpp"
#include "store/store.hpp"

namespace stoa::store {

// Marks the thread, so that pages of threads without a poll ask nothing.
void insert_poll(Writer& db, Poll const& poll, Instant now);
// Question, answers and rules; what was counted stays.
void update_poll(Writer& db, Poll const& poll);
void delete_poll(Writer& db, ThreadId thread);

struct FoundPoll {
    Poll poll;
    Choices own;  // of the viewer
};
// In one statement, with the ballot of a member (0: nobody's).
std::optional<FoundPoll> find_poll(Reader& db, ThreadId thread, MemberId viewer);

// Both keep the counts of votes and ballots; the rounds of a ranked poll are for the act to set.
void set_ballot(Writer& db, ThreadId thread, MemberId voter, Choices const& before, Choices const& choices,
                PollMethod method, Instant now);
void delete_ballot(Writer& db, ThreadId thread, MemberId voter, Choices const& before, PollMethod method);
// Every order in which the answers of a poll were ranked, with the number of ballots that say so.
std::vector<std::pair<Choices, std::int64_t>> rankings_of(Reader& db, ThreadId thread);
void set_rounds(Writer& db, ThreadId thread, std::vector<Round> const& rounds);

// Latest first.
std::vector<Ballot> ballots_of(Reader& db, ThreadId thread, std::int64_t page);

}  // namespace stoa::store
