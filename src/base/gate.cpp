#include "base/gate.hpp"

namespace stoa {

bool Gate::enter()
{
    std::unique_lock lock{mutex_};
    if (inside_ == inside_max_) {
        if (waiting_ == waiting_max_) return false;
        ++waiting_;
        left_.wait(lock, [&] { return inside_ < inside_max_; });
        --waiting_;
    }
    ++inside_;
    return true;
}

void Gate::leave()
{
    {
        std::scoped_lock lock{mutex_};
        --inside_;
    }
    left_.notify_one();
}

}  // namespace stoa
