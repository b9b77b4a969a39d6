#include "web/access_cache.hpp"

#include "acts/settings_edit.hpp"
#include "store/forum.hpp"

namespace stoa::web {

Known AccessCache::current(store::Reader& db)
{
    auto const version = store::forums_version(db);
    std::lock_guard lock{mutex_};
    // A reader that began earlier must not bring back what one that began later has replaced, but it gets what it saw.
    if (known_.access && known_.access->version() == version) return known_;
    Known fresh{acts::Access::load(db), std::make_shared<SiteSettings const>(acts::settings_read(db))};
    if (!known_.access || known_.access->version() < fresh.access->version()) known_ = fresh;
    return fresh;
}

}  // namespace stoa::web
