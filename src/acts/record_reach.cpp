#include "acts/record_reach.hpp"

#include <set>

#include "store/record.hpp"
#include "store/record_reach.hpp"

namespace stoa::acts {
namespace {

constexpr int across_a_round = 500;

}  // namespace

bool is_open_to_readers_of(Access const& access, ForumId forum, ForumId of)
{
    return forum == of || access.may(Viewer{}, Permission::read_threads, forum);
}

ResponseReach reach_between(Access const& access, ForumId answered, ForumId answering)
{
    return is_open_to_readers_of(access, answering, answered) ? ResponseReach::shared : ResponseReach::apart;
}

void settle_reach(store::Writer& db, Access const& access)
{
    std::set<ThreadId> touched;
    ResponseId last{};
    for (;;) {
        auto const found = store::responses_across(db, last, across_a_round);
        if (found.empty()) break;
        last = found.back().id;
        for (auto const& response : found) {
            auto const reach = reach_between(access, response.answered_forum, response.answering_forum);
            if (reach == response.reach) continue;
            store::set_response_reach(db, response.id, reach);
            touched.insert(response.answered_thread);
        }
    }
    for (auto const thread : touched) store::settle_record(db, thread);
}

void keep_visible(Access const& access, Viewer const& viewer, std::vector<Response>& responses)
{
    std::erase_if(responses, [&](Response const& response) {
        return response.reach != ResponseReach::within && !access.may(viewer, Permission::read_threads, response.forum);
    });
}

}  // namespace stoa::acts
