#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

#include "base/instant.hpp"
#include "fetch/fetcher.hpp"
#include "media/file_store.hpp"
#include "media/pictures.hpp"
#include "store/store.hpp"

namespace stoa::jobs {

// Asks for the page that is due first, and keeps what it says of itself as its card; its picture is due then. False:
// nothing was due. Links to `origin`, which is this forum, get none: what a guest sees today may be nobody's to see
// tomorrow.
bool fetch_next_link(store::Store& store, fetch::Fetcher const& fetcher, std::string_view origin, Clock const& clock,
                     std::stop_token const& stopping = {});
// Renders the posts whose cards and copies have come. False: there were none.
bool show_next_cards(store::Store& store, Instant now);

// Fetches what posts link to, cite and show, one page or picture after the other, as long as it lives. Several nodes
// may do so at once.
class LinkFetching {
public:
    LinkFetching(store::Store& store, media::FileStore& files, media::Pictures& pictures, std::string origin,
                 Clock clock, fetch::FetchRules rules = {}, std::chrono::milliseconds period = std::chrono::seconds{2});

private:
    void run(std::stop_token const& stopping, std::chrono::milliseconds period);
    bool work(std::stop_token const& stopping);

    store::Store& store_;
    media::FileStore& files_;
    media::Pictures& pictures_;
    std::string const origin_;
    Clock clock_;
    fetch::Fetcher fetcher_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::jthread thread_;  // last: it stops before what it uses goes
};

}  // namespace stoa::jobs
