#include "jobs/record_reaching.hpp"

#include <exception>
#include <string>
#include <string_view>

#include "acts/access.hpp"
#include "acts/record_reach.hpp"
#include "base/log.hpp"
#include "store/forum.hpp"
#include "store/setting.hpp"

namespace stoa::jobs {
namespace {

// The version of the rules by which answers between threads count.
constexpr std::string_view reach_setting = "record.reach_version";

bool is_reach_settled(store::Reader& db)
{
    return store::find_setting(db, reach_setting) == std::to_string(store::forums_version(db));
}

}  // namespace

bool settle_reach_again(store::Store& store)
{
    if (store.read(is_reach_settled)) return false;
    store.write([](store::Writer& db) {
        auto const access = acts::Access::load(db);
        acts::settle_reach(db, *access);
        store::set_setting(db, reach_setting, std::to_string(access->version()));
        return Done{};
    });
    return true;
}

RecordReaching::RecordReaching(store::Store& store, std::chrono::milliseconds period)
    : store_{store}
    , thread_{[this, period](std::stop_token const& stopping) { run(stopping, period); }}
{
}

void RecordReaching::run(std::stop_token const& stopping, std::chrono::milliseconds period)
{
    while (!stopping.stop_requested()) {
        try {
            settle_reach_again(store_);
        } catch (std::exception const& fault) {
            log::error("answers between threads were not judged anew; it is tried again",
                       {{"fault", std::string_view{fault.what()}}});
        }
        std::unique_lock lock{mutex_};
        woken_.wait_for(lock, stopping, period, [] { return false; });
    }
}

}  // namespace stoa::jobs
