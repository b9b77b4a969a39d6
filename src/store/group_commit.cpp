#include "store/group_commit.hpp"

#include <chrono>
#include <stdexcept>

#include "db/transaction.hpp"

namespace stoa::store {

namespace {

// The first act of a group waits for the last one, so a group has its bounds.
constexpr std::size_t group_size_max = 256;
constexpr std::chrono::milliseconds group_duration_max{20};

}  // namespace

GroupCommit::GroupCommit(std::unique_ptr<db::Connection> connection)
    : connection_{std::move(connection)}
    , thread_{[this] { work(); }}
{
}

GroupCommit::~GroupCommit()
{
    {
        std::lock_guard lock{mutex_};
        is_stopping_ = true;
    }
    arrived_.notify_one();
    thread_.join();
}

void GroupCommit::run(Act const& act)
{
    if (std::this_thread::get_id() == thread_.get_id()) throw std::logic_error{"an act started another one"};
    Waiting waiting{&act, {}};
    auto answer = waiting.answer.get_future();
    {
        std::lock_guard lock{mutex_};
        waiting_.push_back(&waiting);
    }
    arrived_.notify_one();
    answer.get();
}

std::size_t GroupCommit::waiting_count()
{
    std::lock_guard lock{mutex_};
    return waiting_.size();
}

void GroupCommit::work()
{
    while (wait_for_acts()) run_group();
}

bool GroupCommit::wait_for_acts()
{
    std::unique_lock lock{mutex_};
    arrived_.wait(lock, [this] { return is_stopping_ || !waiting_.empty(); });
    return !waiting_.empty();
}

GroupCommit::Waiting* GroupCommit::next()
{
    std::lock_guard lock{mutex_};
    if (waiting_.empty()) return nullptr;
    auto* first = waiting_.front();
    waiting_.pop_front();
    return first;
}

void GroupCommit::run_group()
{
    Group group;
    try {
        db::Transaction transaction{*connection_, db::Purpose::writing};
        run_acts(group);
        transaction.commit();
        ++commit_count_;
    } catch (...) {
        fail_all(group, std::current_exception());
    }
    for (auto* waiting : group) answer(*waiting);
}

void GroupCommit::run_acts(Group& group)
{
    auto const end = std::chrono::steady_clock::now() + group_duration_max;
    do {
        auto* waiting = next();
        if (!waiting) return;
        group.push_back(waiting);
        run_apart(*waiting);
    } while (group.size() < group_size_max && std::chrono::steady_clock::now() < end);
}

// What one act does wrong must not touch the others of its group.
void GroupCommit::run_apart(Waiting& waiting)
{
    db::Savepoint savepoint{*connection_};
    bool is_kept = false;
    try {
        is_kept = (*waiting.act)(*connection_);
    } catch (...) {
        waiting.fault = std::current_exception();
    }
    if (is_kept)
        savepoint.keep();
    else
        savepoint.roll_back();
}

// The caller is gone as soon as it has its answer, and `waiting` with it.
void GroupCommit::answer(Waiting& waiting)
{
    auto answer = std::move(waiting.answer);
    if (waiting.fault)
        answer.set_exception(waiting.fault);
    else
        answer.set_value();
}

// The transaction itself failed (disk full, another process does not let go): nothing of the group is in the database.
// When not even a transaction could be begun, the group is everybody who waits.
void GroupCommit::fail_all(Group& group, std::exception_ptr const& fault)
{
    if (group.empty())
        while (auto* waiting = next()) group.push_back(waiting);
    for (auto* waiting : group) waiting->fault = fault;
}

}  // namespace stoa::store
