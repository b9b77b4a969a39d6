#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "base/instant.hpp"
#include "media/file_store.hpp"
#include "store/store.hpp"

namespace stoa::jobs {

// Removes what nobody needs any more: sessions and links in letters that have expired, tokens of forms that were sent a
// day ago, events that are a month old and that every consumer has had, alerts that are two months old, files with
// the data of members that are a week old, uploads that nothing has carried for a day, cards and copies of pictures
// that no post has shown for a day.
void tidy(store::Store& store, media::FileStore& files, Instant now);

// Tidies when the program starts and every hour after that, so a forum needs no cron. Several nodes may do so at once.
class Tidying {
public:
    Tidying(store::Store& store, media::FileStore& files, Clock clock,
            std::chrono::milliseconds period = std::chrono::hours{1});

private:
    void run(std::stop_token const& stopping, std::chrono::milliseconds period);

    store::Store& store_;
    media::FileStore& files_;
    Clock clock_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::jthread thread_;  // last: it stops before what it uses goes
};

}  // namespace stoa::jobs
