#include "http/event_stream.hpp"

#include <array>
#include <utility>

#include "base/random.hpp"

namespace stoa::http {

void EventStream::say(std::string_view events)
{
    std::lock_guard lock{mutex_};
    if (is_over_) return;
    if (waiting_.size() + events.size() > waiting_bytes_max) {
        waiting_.clear();
        is_over_ = true;
        return call();
    }
    bool const has_called = !waiting_.empty();
    waiting_ += events;
    if (!has_called) call();
}

void EventStream::end(std::string_view last_words)
{
    std::lock_guard lock{mutex_};
    if (is_over_) return;
    waiting_ += last_words;
    is_over_ = true;
    call();
}

void EventStream::attach(std::function<void()> wake)
{
    std::lock_guard lock{mutex_};
    wake_ = std::move(wake);
}

void EventStream::detach()
{
    std::lock_guard lock{mutex_};
    wake_ = nullptr;
}

EventStream::Taken EventStream::take()
{
    std::lock_guard lock{mutex_};
    return {std::exchange(waiting_, {}), is_over_};
}

void EventStream::call()
{
    if (wake_) wake_();
}

Response event_stream(std::shared_ptr<EventStream> stream)
{
    Response response;
    response.content_type = "text/event-stream";
    response.with("Cache-Control", "no-store");
    response.with("X-Accel-Buffering", "no");  // nginx would keep events until it has a buffer full of them
    response.events = std::move(stream);
    response.close = true;  // its end is that of the connection
    return response;
}

std::string come_back_soon()
{
    std::array<std::uint8_t, 1> chance{};
    fill_random(chance);
    return "retry: " + std::to_string(500 + 10 * chance[0]) + "\n\n";
}

}  // namespace stoa::http
