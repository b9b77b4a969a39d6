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
    std::scoped_lock lock{mutex_};
    if (jobs_.size() >= queue_max_ || is_stopping_) return false;
    jobs_.push_back(std::move(job));
    wake_one_if_useful();
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
    woken_.notify_all();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

void WorkerPool::work()
{
    std::unique_lock lock{mutex_};
    while (!is_stopping_) {
        if (jobs_.empty()) {
            sleep(lock);
            continue;
        }
        auto job = std::move(jobs_.front());
        jobs_.pop_front();
        wake_one_if_useful();
        lock.unlock();
        job();
        job = nullptr;  // what it holds is let go of outside the lock
        lock.lock();
    }
}

void WorkerPool::sleep(std::unique_lock<std::mutex>& lock)
{
    ++sleeping_;
    woken_.wait(lock);
    --sleeping_;
    is_waking_ = false;
}

void WorkerPool::wake_one_if_useful()
{
    if (jobs_.empty() || sleeping_ == 0 || is_waking_) return;
    is_waking_ = true;
    woken_.notify_one();
}

}  // namespace stoa::edge
