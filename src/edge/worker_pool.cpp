#include "edge/worker_pool.hpp"

#include <utility>

namespace stoa::edge {

WorkerPool::WorkerPool(std::size_t workers, std::size_t queue_max)
    : queue_max_{queue_max}
{
    for (std::size_t i = 0; i < workers; ++i) threads_.emplace_back([this] { work(); });
}

bool WorkerPool::try_submit(Job job)
{
    {
        std::scoped_lock lock{mutex_};
        if (jobs_.size() >= queue_max_ || is_stopping_) return false;
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
    return true;
}

void WorkerPool::stop()
{
    std::deque<Job> dropped;
    {
        std::scoped_lock lock{mutex_};
        is_stopping_ = true;
        dropped.swap(jobs_);
    }
    changed_.notify_all();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

void WorkerPool::work()
{
    while (true) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return is_stopping_ || !jobs_.empty(); });
        if (is_stopping_) return;
        auto job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job();
    }
}

}  // namespace stoa::edge
