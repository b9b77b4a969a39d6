#pragma once
#include <cstddef>
#include <mutex>
#include <optional>
#include <utility>

namespace stoa::edge {

// How many bytes large bodies may take in memory together: uploads of many people at once must not fill it.
class BodyBudget {
public:
    explicit BodyBudget(std::size_t bytes)
        : free_{bytes}
    {
    }

    // A share, given back when this goes.
    class Share {
    public:
        Share() = default;
        Share(BodyBudget& budget, std::size_t bytes)
            : budget_{&budget}
            , bytes_{bytes}
        {
        }
        Share(Share&& other) noexcept
            : budget_{std::exchange(other.budget_, nullptr)}
            , bytes_{other.bytes_}
        {
        }
        Share& operator=(Share&& other) noexcept
        {
            std::swap(budget_, other.budget_);
            std::swap(bytes_, other.bytes_);
            return *this;
        }
        ~Share()
        {
            if (budget_ != nullptr) budget_->give_back(bytes_);
        }

    private:
        BodyBudget* budget_{};
        std::size_t bytes_{};
    };

    // Nothing: so much is not left.
    std::optional<Share> take(std::size_t bytes)
    {
        std::scoped_lock lock{mutex_};
        if (bytes > free_) return std::nullopt;
        free_ -= bytes;
        return Share{*this, bytes};
    }

private:
    void give_back(std::size_t bytes)
    {
        std::scoped_lock lock{mutex_};
        free_ += bytes;
    }

    std::mutex mutex_;
    std::size_t free_;
};

}  // namespace stoa::edge
