#pragma once
#include <memory>
#include <mutex>

#include "acts/access.hpp"

namespace stoa::web {

// The forum tree and its rules, read anew when their version has changed. Other programs (an import, another node) may
// change them too, so the version is asked for once a second.
class AccessCache {
public:
    std::shared_ptr<acts::Access const> current(store::Store& store, Instant now);

private:
    std::mutex mutex_;
    std::shared_ptr<acts::Access const> access_;
    Instant checked_at_{};
};

}  // namespace stoa::web
