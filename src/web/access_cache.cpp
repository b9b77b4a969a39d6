#include "web/access_cache.hpp"

#include "store/forum.hpp"

namespace stoa::web {

std::shared_ptr<acts::Access const> AccessCache::current(store::Reader& db)
{
    auto const version = store::forums_version(db);
    std::lock_guard lock{mutex_};
    // A reader that began earlier must not bring back what one that began later has replaced, but it gets what it saw.
    if (access_ && access_->version() == version) return access_;
    auto fresh = acts::Access::load(db);
    if (!access_ || access_->version() < fresh->version()) access_ = fresh;
    return fresh;
}

}  // namespace stoa::web
