#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/poll.hpp"
#include "model/refusal.hpp"

namespace stoa::acts {

// A poll as a form has it.
struct TypedPoll {
    std::string_view question;
    std::vector<std::string_view> answers;  // empty ones do not count
    std::string_view method;                // "single", "multiple", "ranked"
    std::string_view choices_max;           // of a multiple poll; empty: all
    std::string_view results;               // "always", "after_vote", "after_close"
    std::string_view close_days;            // from now; empty or 0: never
    bool is_changeable{};
    bool is_public{};
};

class PollDraft {
public:
    static Result<PollDraft> parse(TypedPoll const& typed);
    // The end of a poll that closes in as many days as were typed stays what it is.
    Poll poll_of(ThreadId thread, Poll const* before, Instant now) const;

private:
    PollDraft() = default;
    Poll poll_;
    std::int64_t close_days_{};
};

std::optional<PollMethod> parse_poll_method(std::string_view name);
std::optional<PollResults> parse_poll_results(std::string_view name);

}  // namespace stoa::acts
