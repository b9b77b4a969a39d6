#pragma once
#include <boost/asio/post.hpp>
#include <functional>
#include <memory>

#include "edge/asio.hpp"

namespace stoa::edge {

// What one coroutine of an I/O thread sleeps on until somebody calls it.
class Wake {
public:
    explicit Wake(Executor const& executor)
        : timer_{executor, TimePoint::max()}
    {
    }

    // On the I/O thread. A call that comes while nobody sleeps is kept.
    void call()
    {
        is_called_ = true;
        timer_.cancel();
    }
    Work<> sleep()
    {
        if (!is_called_) co_await timer_.async_wait(outcome);
        is_called_ = false;
    }

    // Calls from any thread, and may be kept longer than whoever sleeps.
    static std::function<void()> caller(std::shared_ptr<Wake> const& wake)
    {
        return [wake] { asio::post(wake->timer_.get_executor(), [wake] { wake->call(); }); };
    }

private:
    Timer timer_;
    bool is_called_{};
};

}  // namespace stoa::edge
