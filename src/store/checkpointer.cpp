#include "store/checkpointer.hpp"

#include "base/log.hpp"
#include "db/sqlite.hpp"

namespace stoa::store {

namespace {

// 16 MB. A longer log is copied more seldom, with pages in it that were written twice; but then more is copied at once,
// and who replies meanwhile waits for the disk. 64 people replying: 8 MB 2,603 a second with a p99 of 63 ms, 16 MB
// 2,883 and 74 ms, 32 MB 3,080 and 87 ms.
constexpr std::int64_t log_pages_wanted = 4'000;
constexpr std::int64_t rest_pages_max = 250;
constexpr int passes_max = 6;

}  // namespace

Checkpointer::Checkpointer(std::filesystem::path file)
    : file_{std::move(file)}
    , thread_{[this] { work(); }}
{
}

Checkpointer::~Checkpointer()
{
    {
        std::lock_guard lock{mutex_};
        is_stopping_ = true;
    }
    woken_.notify_one();
    thread_.join();
}

void Checkpointer::after_commit(db::Connection& writer)
{
    if (is_rest_small_.exchange(false)) {
        db::checkpoint(writer);
        return;
    }
    if (db::log_pages(writer) < log_pages_wanted) return;
    {
        std::lock_guard lock{mutex_};
        is_wanted_ = true;
    }
    woken_.notify_one();
}

void Checkpointer::work()
{
    while (wait_for_work()) {
        try {
            copy_nearly_all();
        } catch (db::Fault const& fault) {
            // Nothing is lost: what was acknowledged is in the log. The next commit asks again.
            log::error("copying the log into the database failed", {{"fault", fault.what()}});
        }
    }
}

bool Checkpointer::wait_for_work()
{
    std::unique_lock lock{mutex_};
    woken_.wait(lock, [this] { return is_wanted_ || is_stopping_; });
    is_wanted_ = false;
    return !is_stopping_;
}

// Each pass copies what was written during the one before, which is less each time.
void Checkpointer::copy_nearly_all()
{
    if (is_rest_small_) return;
    if (!connection_) connection_ = db::open_sqlite(file_, {.purpose = db::Purpose::writing});
    for (int pass = 0; pass < passes_max && db::checkpoint(*connection_) > rest_pages_max; ++pass) {
    }
    is_rest_small_ = true;
}

}  // namespace stoa::store
