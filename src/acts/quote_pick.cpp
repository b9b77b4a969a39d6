#include "acts/quote_pick.hpp"

#include "acts/visible.hpp"
#include "store/post_quote.hpp"

namespace stoa::acts {

Result<PostPlaced> quote_pick(store::Writer& db, Access const& access, Viewer const& viewer, PostId post, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    auto const placed = placed_in(found->thread, post, found->source.position);
    if (store::delete_pick(db, viewer.member, post)) return placed;
    if (found->source.deleted_at) return Refusal::post_deleted;
    // The first ones make room: a list that refuses would have to be tidied before one can go on reading.
    auto const picks = store::picks_of_member(db, viewer.member);
    for (std::size_t i = 0; i + quote_picks_max <= picks.size(); ++i) {
        store::delete_pick(db, viewer.member, picks[i].post);
    }
    store::insert_pick(db, viewer.member, post, now);
    return placed;
}

Result<Done> quote_picks_clear(store::Writer& db, Viewer const& viewer)
{
    if (!viewer.is_member()) return Refusal::login_required;
    store::delete_picks(db, viewer.member);
    return Done{};
}

std::vector<QuotePick> quote_picks_read(store::Reader& db, Access const& access, Viewer const& viewer)
{
    if (!viewer.is_member()) return {};
    auto picks = store::picks_of_member(db, viewer.member);
    std::erase_if(picks,
                  [&](QuotePick const& pick) { return !access.may(viewer, Permission::read_threads, pick.forum); });
    return picks;
}

std::vector<PostSource> quote_sources(store::Reader& db, Access const& access, Viewer const& viewer,
                                      std::vector<PostId> const& posts)
{
    std::vector<PostSource> sources;
    for (auto post : posts) {
        auto found = visible_post(db, access, viewer, post);
        if (found && !found->source.deleted_at) sources.push_back(std::move(found->source));
    }
    return sources;
}

}  // namespace stoa::acts
