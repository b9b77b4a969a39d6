#include "jobs/account_deleting.hpp"

#include <algorithm>
#include <exception>
#include <string_view>
#include <vector>

#include "acts/account_delete.hpp"
#include "acts/application.hpp"
#include "base/log.hpp"
#include "store/account_deletion.hpp"

namespace stoa::jobs {
namespace {

constexpr std::size_t posts_at_once = 100;

void erase_posts(store::Store& store, MemberId member, Instant now)
{
    auto const posts = store.read([&](store::Reader& db) { return acts::posts_to_erase(db, member, now); });
    for (std::size_t from = 0; from < posts.size(); from += posts_at_once) {
        auto const end = std::min(from + posts_at_once, posts.size());
        std::vector<PostId> const some(posts.begin() + static_cast<std::ptrdiff_t>(from),
                                       posts.begin() + static_cast<std::ptrdiff_t>(end));
        store.write([&](store::Writer& db) { return acts::account_posts_erase(db, member, some, now), Done{}; });
    }
}

// A hundred in one transaction: there is next to nothing to an account that nobody approved.
void end_old_applications(store::Store& store, acts::LetterHead const& head, Instant now)
{
    while (store.write([&](store::Writer& db) { return acts::applications_end(db, head, now); }) > 0) {
    }
}

}  // namespace

void delete_due_accounts(store::Store& store, acts::LetterHead const& head, Instant now)
{
    auto const due = store.read([&](store::Reader& db) { return store::due_account_deletions(db, now); });
    for (auto const member : due) {
        erase_posts(store, member, now);
        store.write([&](store::Writer& db) { return acts::account_delete(db, head, member, now), Done{}; });
    }
    end_old_applications(store, head, now);
}

AccountDeleting::AccountDeleting(store::Store& store, acts::LetterHead head, Clock clock,
                                 std::chrono::milliseconds period)
    : store_{store}
    , head_{std::move(head)}
    , clock_{std::move(clock)}
    , thread_{[this, period](std::stop_token const& stopping) { run(stopping, period); }}
{
}

void AccountDeleting::run(std::stop_token const& stopping, std::chrono::milliseconds period)
{
    while (!stopping.stop_requested()) {
        try {
            delete_due_accounts(store_, head_, clock_());
        } catch (std::exception const& fault) {
            log::error("an account could not be deleted; it is tried again",
                       {{"fault", std::string_view{fault.what()}}});
        }
        std::unique_lock lock{mutex_};
        woken_.wait_for(lock, stopping, period, [] { return false; });
    }
}

}  // namespace stoa::jobs
