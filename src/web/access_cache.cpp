#include "web/access_cache.hpp"

#include "store/forum.hpp"

namespace stoa::web {

std::shared_ptr<acts::Access const> AccessCache::current(store::Store& store, Instant now)
{
    std::shared_ptr<acts::Access const> known;
    {
        std::lock_guard lock{mutex_};
        // One thread looks, the others go on with what they have.
        if (access_ && now < checked_at_ + second_ms && checked_at_ <= now) return access_;
        known = access_;
        checked_at_ = now;
    }
    auto fresh = store.read([&](store::Reader& db) -> std::shared_ptr<acts::Access const> {
        if (known && store::forums_version(db) == known->version()) return known;
        return acts::Access::load(db);
    });
    std::lock_guard lock{mutex_};
    access_ = fresh;
    return fresh;
}

}  // namespace stoa::web
