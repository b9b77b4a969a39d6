#include "acts/rights.hpp"

#include <algorithm>
#include <mutex>

namespace stoa::acts {
namespace {

constexpr std::size_t rights_kept_max = 1'000;

std::size_t mixed(std::size_t hash, std::int64_t number)
{
    return (hash ^ static_cast<std::size_t>(number)) * 0x9e3779b97f4a7c15u;
}

}  // namespace

std::size_t RightsCache::Hash::operator()(RightsKey key) const
{
    auto hash = mixed((key.is_banned ? 1 : 0) + (key.is_waiting ? 2 : 0), key.member.value);
    for (auto group : key.groups) hash = mixed(hash, group.value);
    return hash;
}

bool RightsCache::Equal::operator()(RightsKey a, RightsKey b) const
{
    return a.member == b.member && a.is_banned == b.is_banned && a.is_waiting == b.is_waiting &&
           std::ranges::equal(a.groups, b.groups);
}

std::shared_ptr<Rights const> RightsCache::find(RightsKey key) const
{
    std::shared_lock lock{mutex_};
    auto found = known_.find(key);
    return found == known_.end() ? nullptr : found->second;
}

std::shared_ptr<Rights const> RightsCache::keep(RightsKey key, std::shared_ptr<Rights const> rights) const
{
    std::unique_lock lock{mutex_};
    if (known_.size() >= rights_kept_max) known_.clear();
    known_.insert_or_assign({{key.groups.begin(), key.groups.end()}, key.member, key.is_banned, key.is_waiting},
                            rights);
    return rights;
}

}  // namespace stoa::acts
