#pragma once
#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace stoa::store {

// Lets many in together, or one alone. Who wants to be alone goes before those who come after: an act that keeps losing
// against others gets its turn.
class Turnstile {
public:
    void enter_together()
    {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this] { return wanting_alone_ == 0; });
        ++together_;
    }
    void leave_together()
    {
        {
            std::lock_guard lock{mutex_};
            --together_;
        }
        changed_.notify_all();
    }
    void enter_alone()
    {
        std::unique_lock lock{mutex_};
        ++wanting_alone_;
        changed_.wait(lock, [this] { return together_ == 0 && !is_one_alone_; });
        is_one_alone_ = true;
    }
    void leave_alone()
    {
        {
            std::lock_guard lock{mutex_};
            --wanting_alone_;
            is_one_alone_ = false;
        }
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t together_{};
    std::size_t wanting_alone_{};
    bool is_one_alone_{};
};

}  // namespace stoa::store
