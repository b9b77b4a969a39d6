#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "http/response.hpp"

namespace stoa::http {

// The body of a response that goes on: events for a browser as they happen (HTML standard, section 9.2.5). Here whoever
// has something to say meets the connection that says it. Safe to use from all threads.
class EventStream {
public:
    // Of text that waits to be said. Who does not take it is cut off: what they miss they ask for when they come back.
    static constexpr std::size_t waiting_bytes_max = 32 << 10;

    EventStream() = default;
    EventStream(EventStream const&) = delete;
    EventStream& operator=(EventStream const&) = delete;

    // What goes when the stream goes: its place among those who are told.
    void keep(std::shared_ptr<void> place) { place_ = std::move(place); }

    void say(std::string_view events);
    void end(std::string_view last_words = {});  // what waits is still said

    // For the connection. `wake` is called whenever there is something to take again, on the thread of whoever said it;
    // not any more once detach() has returned.
    void attach(std::function<void()> wake);
    void detach();
    struct Taken {
        std::string text;
        bool is_over{};
    };
    Taken take();

private:
    void call();

    std::mutex mutex_;
    std::string waiting_;
    std::function<void()> wake_;
    bool is_over_{};
    std::shared_ptr<void> place_;  // last: as long as it is there, others may speak
};

Response event_stream(std::shared_ptr<EventStream> stream);

// A comment, by which both sides find out that the other one is gone.
inline constexpr std::string_view heartbeat = ":\n\n";
// Asks the browser to come back when the stream has ended, after a second or two: all those whose streams end together
// shall not do so in the same moment.
std::string come_back_soon();

}  // namespace stoa::http
