#pragma once
#include <memory>
#include <mutex>

#include "acts/access.hpp"

namespace stoa::web {

// The forum tree and its rules, read anew when their version has changed. Other programs (an import, another node) may
// change them too, so every request asks for the version: what an administrator takes away is gone at once, everywhere.
class AccessCache {
public:
    std::shared_ptr<acts::Access const> current(store::Reader& db);

private:
    std::mutex mutex_;
    std::shared_ptr<acts::Access const> access_;
};

}  // namespace stoa::web
