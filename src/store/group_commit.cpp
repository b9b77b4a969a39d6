#include "store/group_commit.hpp"

#include <stdexcept>

#include "base/log.hpp"
#include "db/transaction.hpp"

namespace stoa::store {

namespace {

// The first act of a group waits for the last one, so a group has its bounds.
constexpr std::size_t group_size_max = 256;
constexpr std::chrono::milliseconds group_duration_max{20};

}  // namespace

GroupCommit::GroupCommit(std::unique_ptr<db::Connection> connection, AfterCommit after_commit)
    : connection_{std::move(connection)}
    , after_commit_{std::move(after_commit)}
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
    while (wait_for_acts()) {
        run_group();
        tidy_up();
    }
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
    Group group{next()};
    auto const end = Clock::now() + group_duration_max;
    bool has_begun = false;
    try {
        db::Transaction transaction{*connection_, db::Purpose::writing};
        has_begun = true;
        // The first act needs no savepoint: when it fails there is nothing else to keep. Large acts, which come alone
        // (imports), are spared the second journal that a savepoint keeps.
        if (run_act(*group.front())) {
            run_more(group, end);
            transaction.commit();
            ++commit_count_;
        }
    } catch (...) {
        if (!has_begun) take_all(group);
        fail(group, std::current_exception());
    }
    for (auto* waiting : group) answer(*waiting);
}

void GroupCommit::run_more(Group& group, Clock::time_point end)
{
    while (group.size() < group_size_max && Clock::now() < end) {
        auto* waiting = next();
        if (!waiting) return;
        group.push_back(waiting);
        db::Savepoint savepoint{*connection_};  // what one act does wrong must not touch the others
        if (run_act(*waiting))
            savepoint.keep();
        else
            savepoint.roll_back();
    }
}

bool GroupCommit::run_act(Waiting& waiting)
{
    try {
        return (*waiting.act)(*connection_);
    } catch (...) {
        waiting.fault = std::current_exception();
        return false;
    }
}

// Nobody waits for an answer any more, so what goes wrong here can only be told.
void GroupCommit::tidy_up()
{
    try {
        after_commit_(*connection_);
    } catch (db::Fault const& fault) {
        log::error("tidying up after a commit failed", {{"fault", fault.what()}});
    }
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

// Another process does not let us write: whoever else waits would learn it later, one after the other.
void GroupCommit::take_all(Group& group)
{
    while (auto* waiting = next()) group.push_back(waiting);
}

// The transaction itself failed (a full disk, for one): nothing of the group is in the database.
void GroupCommit::fail(Group& group, std::exception_ptr const& fault)
{
    for (auto* waiting : group) waiting->fault = fault;
}

}  // namespace stoa::store
