#pragma once
#include <atomic>
#include <cstddef>
#include <utility>

namespace stoa::edge {

// How many connections a thread has, those on their way to it among them. Other threads may ask.
class Load {
public:
    // One connection's part of it, given back when it goes.
    class Share {
    public:
        explicit Share(Load& load)
            : load_{&load}
        {
            ++load_->count_;
        }
        Share(Share&& other) noexcept
            : load_{std::exchange(other.load_, nullptr)}
        {
        }
        ~Share()
        {
            if (load_) --load_->count_;
        }
        Share& operator=(Share&&) = delete;

    private:
        Load* load_;
    };

    std::size_t count() const { return count_; }

private:
    std::atomic<std::size_t> count_{};
};

}  // namespace stoa::edge
