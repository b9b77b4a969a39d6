#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace stoa::edge {

// Threads that take jobs from one line of bounded length. Jobs must not throw.
// One sleeper at a time is being woken; it wakes the next when it finds more than it can take. So short jobs are done
// by the few threads that are awake already, and jobs that block still find a thread each.
class WorkerPool {
public:
    using Job = std::function<void()>;

    WorkerPool(std::size_t workers, std::size_t queue_max);
    ~WorkerPool() { stop(); }
    WorkerPool(WorkerPool const&) = delete;
    WorkerPool& operator=(WorkerPool const&) = delete;

    bool try_submit(Job job);  // false when the line is full
    void stop();               // drops the jobs that wait, and waits for those that run

private:
    void work();
    void sleep(std::unique_lock<std::mutex>& lock);
    void wake_one_if_useful();

    std::size_t const queue_max_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::deque<Job> jobs_;
    std::size_t sleeping_{};
    bool is_waking_{false};  // a sleeper has been called and has not come yet
    bool is_stopping_{false};
    std::vector<std::thread> threads_;
};

}  // namespace stoa::edge
