#pragma once
#include <array>
#include <cstdint>
#include <mutex>
#include <unordered_map>

#include "base/instant.hpp"

namespace stoa::web {

// What is remembered about strangers, by a keyed hash of what tells them apart: at most `entries_max` of them, so that
// inventing ever new ones fills no memory. The one not touched for longest makes room. Safe to call from all threads.
template <class State>
class BoundedTable {
public:
    static constexpr std::size_t shards = 64;
    static constexpr std::size_t entries_max = shards * 1024;

    // Runs `use` on the state of a key, a new one where there is none; nobody else has it meanwhile.
    template <class Use>
    auto with(std::uint64_t key, Instant now, Use&& use)
    {
        auto& shard = shards_[key % shards];
        std::lock_guard lock{shard.mutex};
        auto [found, is_new] = shard.entries.try_emplace(key);
        found->second.touched_at = now;
        if (is_new && shard.entries.size() > entries_max / shards) forget_oldest(shard, key);
        return use(found->second.state);
    }

    void forget(std::uint64_t key)
    {
        auto& shard = shards_[key % shards];
        std::lock_guard lock{shard.mutex};
        shard.entries.erase(key);
    }

    std::size_t size() const
    {
        std::size_t count = 0;
        for (auto& shard : shards_) {
            std::lock_guard lock{shard.mutex};
            count += shard.entries.size();
        }
        return count;
    }

private:
    struct Entry {
        State state{};
        Instant touched_at{};
    };
    struct Shard {
        mutable std::mutex mutex;
        std::unordered_map<std::uint64_t, Entry> entries;
    };

    static void forget_oldest(Shard& shard, std::uint64_t but_not)
    {
        auto oldest = shard.entries.end();
        for (auto entry = shard.entries.begin(); entry != shard.entries.end(); ++entry) {
            if (entry->first == but_not) continue;
            if (oldest == shard.entries.end() || entry->second.touched_at < oldest->second.touched_at) oldest = entry;
        }
        if (oldest != shard.entries.end()) shard.entries.erase(oldest);
    }

    std::array<Shard, shards> shards_;
};

}  // namespace stoa::web
