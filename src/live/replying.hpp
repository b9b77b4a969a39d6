#pragma once
#include <cstddef>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "base/instant.hpp"
#include "model/member.hpp"

namespace stoa::live {

// Who is writing a reply just now. In memory only, and forgotten in a moment. Safe to use from all threads.
class Replying {
public:
    static constexpr std::int64_t lasting_ms = 20 * second_ms;  // without another sign
    static constexpr std::size_t threads_max = 10'000;
    static constexpr std::size_t members_max = 10;  // of one thread

    // True: nobody knew yet.
    bool note(ThreadId thread, MemberName const& member, Instant now);
    void forget(ThreadId thread, MemberId member);
    std::vector<MemberName> in_thread(ThreadId thread, Instant now) const;

private:
    struct Sign {
        MemberName member;
        Instant at{};
    };
    void forget_before(Instant moment);

    mutable std::mutex mutex_;
    std::unordered_map<std::int64_t, std::vector<Sign>> by_thread_;
    Instant tidied_at_{};
};

}  // namespace stoa::live
