#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/member.hpp"

namespace stoa {

// How a poll is answered and counted. Stored: append only.
enum class PollMethod : std::uint8_t {
    single,    // one answer
    multiple,  // up to a number of answers
    ranked,    // answers in an order, counted by instant run-off
};

// When the numbers may be seen.
enum class PollResults : std::uint8_t { always, after_vote, after_close };

struct PollAnswer {
    std::int64_t number{};  // from 1
    std::string text;
    std::int64_t votes{};  // of a ranked poll: how many have it first
};

// Numbers of answers. Of a ranked poll: the best first.
using Choices = std::vector<std::int64_t>;

struct AnswerCount {
    std::int64_t answer{};
    std::int64_t votes{};
    friend bool operator==(AnswerCount const&, AnswerCount const&) = default;
};
// One count of a run-off: the answers that still stand, in the order of the poll.
using Round = std::vector<AnswerCount>;

// A thread has one poll or none.
struct Poll {
    ThreadId thread{};
    std::string question;
    PollMethod method{PollMethod::single};
    std::int64_t choices_max{1};  // of a multiple poll
    std::optional<Instant> closes_at;
    bool is_changeable{true};  // whoever has voted may vote otherwise, or not at all
    PollResults results{PollResults::always};
    bool is_public{};  // everybody sees who voted for what
    std::int64_t ballot_count{};
    std::vector<PollAnswer> answers;
    std::vector<Round> rounds;  // of a ranked poll with ballots

    bool is_closed(Instant now) const { return closes_at && *closes_at <= now; }
};

// Whole days, the last one begun: what stands in the form of a poll that will close.
inline std::int64_t days_until(Instant end, Instant now) { return end <= now ? 0 : (end.ms - now.ms - 1) / day_ms + 1; }

struct Ballot {
    MemberName voter;
    Choices choices;
    Instant at{};
};

// A poll as this viewer sees it: without numbers where they may not be seen.
struct PollView {
    Poll poll;
    Choices own;  // empty: the viewer has not voted
    bool is_closed{};
    bool may_vote{};  // or vote otherwise
    bool may_withdraw{};
    bool may_edit{};
    bool shows_results{};
    bool is_login_needed{};  // to vote
};

}  // namespace stoa
