#include "live/replying.hpp"

#include <algorithm>

namespace stoa::live {

bool Replying::note(ThreadId thread, MemberName const& member, Instant now)
{
    std::lock_guard lock{mutex_};
    if (tidied_at_ + lasting_ms <= now) {
        forget_before(now - lasting_ms);
        tidied_at_ = now;
    }
    if (!by_thread_.contains(thread.value) && by_thread_.size() >= threads_max) return false;
    auto& signs = by_thread_[thread.value];
    auto const known = std::ranges::find_if(signs, [&](Sign const& sign) { return sign.member.id == member.id; });
    if (known != signs.end()) {
        bool const was_over = known->at + lasting_ms <= now;
        known->at = now;
        return was_over;
    }
    std::erase_if(signs, [&](Sign const& sign) { return sign.at + lasting_ms <= now; });
    if (signs.size() >= members_max) return false;
    signs.push_back({member, now});
    return true;
}

void Replying::forget(ThreadId thread, MemberId member)
{
    std::lock_guard lock{mutex_};
    auto const found = by_thread_.find(thread.value);
    if (found == by_thread_.end()) return;
    std::erase_if(found->second, [&](Sign const& sign) { return sign.member.id == member; });
    if (found->second.empty()) by_thread_.erase(found);
}

std::vector<MemberName> Replying::in_thread(ThreadId thread, Instant now) const
{
    std::lock_guard lock{mutex_};
    std::vector<MemberName> members;
    auto const found = by_thread_.find(thread.value);
    if (found == by_thread_.end()) return members;
    for (auto const& sign : found->second)
        if (sign.at + lasting_ms > now) members.push_back(sign.member);
    return members;
}

void Replying::forget_before(Instant moment)
{
    std::erase_if(by_thread_, [&](auto const& entry) {
        return std::ranges::all_of(entry.second, [&](Sign const& sign) { return sign.at <= moment; });
    });
}

}  // namespace stoa::live
