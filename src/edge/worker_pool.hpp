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

    std::size_t const queue_max_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    bool is_stopping_{false};
    std::vector<std::thread> threads_;
};

}  // namespace stoa::edge
