#pragma once
#include <memory>
#include <mutex>

#include "acts/access.hpp"
#include "model/site_settings.hpp"

namespace stoa::web {

// What stands in memory of the rules and settings of the site, all of one version.
struct Known {
    std::shared_ptr<acts::Access const> access;
    std::shared_ptr<SiteSettings const> settings;
};

// The forum tree with its rules and the settings, read anew when their version has changed. Other programs (an import,
// another node) may change them too, so every request asks for the version: what an administrator takes away is gone at
// once, everywhere.
class AccessCache {
public:
    Known current(store::Reader& db);

private:
    std::mutex mutex_;
    Known known_;
};

}  // namespace stoa::web
