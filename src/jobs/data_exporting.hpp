#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "acts/letters.hpp"
#include "base/instant.hpp"
#include "media/file_store.hpp"
#include "store/store.hpp"

namespace stoa::jobs {

// Makes the file that a member waits for, and writes them a letter. False: nobody waits.
bool export_some_data(store::Store& store, media::FileStore& files, acts::LetterHead const& head, Instant now);

// One after another, as members ask. What a node has begun and not ended within an hour, another begins anew.
class DataExporting {
public:
    DataExporting(store::Store& store, media::FileStore& files, acts::LetterHead head, Clock clock,
                  std::chrono::milliseconds period = std::chrono::seconds{10});

private:
    void run(std::stop_token const& stopping, std::chrono::milliseconds period);

    store::Store& store_;
    media::FileStore& files_;
    acts::LetterHead head_;
    Clock clock_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::jthread thread_;  // last: it stops before what it uses goes
};

}  // namespace stoa::jobs
