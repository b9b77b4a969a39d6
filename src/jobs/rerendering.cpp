#include "jobs/rerendering.hpp"

#include <algorithm>
#include <exception>
#include <string_view>

#include "acts/messages_rerender.hpp"
#include "acts/posts_rerender.hpp"
#include "base/log.hpp"

namespace stoa::jobs {
namespace {

constexpr int rendered_at_once = 100;
constexpr std::chrono::milliseconds pause{50};

}  // namespace

bool rerender_some(store::Store& store)
{
    auto const posts = store.read([](store::Reader& db) { return acts::posts_rerender(db, rendered_at_once); });
    if (!posts.empty()) store.write([&](store::Writer& db) { return acts::keep_renderings(db, posts), Done{}; });
    auto const messages = store.read([](store::Reader& db) { return acts::messages_rerender(db, rendered_at_once); });
    if (!messages.empty()) store.write([&](store::Writer& db) { return acts::keep_renderings(db, messages), Done{}; });
    return !posts.empty() || !messages.empty();
}

Rerendering::Rerendering(store::Store& store, std::chrono::milliseconds period)
    : store_{store}
    , thread_{[this, period](std::stop_token const& stopping) { run(stopping, period); }}
{
}

void Rerendering::run(std::stop_token const& stopping, std::chrono::milliseconds period)
{
    while (!stopping.stop_requested()) {
        bool was_busy = false;
        try {
            was_busy = rerender_some(store_);
        } catch (std::exception const& fault) {
            log::error("rendering posts anew failed; it is tried again", {{"fault", std::string_view{fault.what()}}});
        }
        std::unique_lock lock{mutex_};
        woken_.wait_for(lock, stopping, was_busy ? std::min(pause, period) : period, [] { return false; });
    }
}

}  // namespace stoa::jobs
