#include "acts/internal_cards.hpp"

#include <algorithm>

#include "markup/internal_card.hpp"
#include "store/internal_card.hpp"

namespace stoa::acts {
namespace {

std::vector<InternalTarget> targets_in(std::span<PostView const> posts, std::string_view origin)
{
    std::vector<InternalTarget> targets;
    for (auto const& view : posts) {
        if (!view.post.has_internal_links) continue;
        auto const found = markup::internal_targets(view.post.body, origin);
        targets.insert(targets.end(), found.begin(), found.end());
    }
    std::ranges::sort(targets);
    auto const doubles = std::ranges::unique(targets);
    targets.erase(doubles.begin(), doubles.end());
    return targets;
}

bool may_see(Access const& access, Viewer const& viewer, InternalCard const& card)
{
    if (card.target.noun == InternalTarget::Noun::member) return access.may_on_site(viewer, Permission::see_members);
    return access.may(viewer, Permission::read_threads, card.forum);
}

}  // namespace

void show_internal_cards(store::Reader& db, Access const& access, Viewer const& viewer, std::string_view origin,
                         std::span<PostView> posts)
{
    auto const targets = targets_in(posts, origin);
    if (targets.empty()) return;
    auto cards = store::internal_cards(db, targets);
    std::erase_if(cards, [&](InternalCard const& card) { return !may_see(access, viewer, card); });
    for (auto& card : cards)
        if (auto const forum = access.find(card.forum)) card.place = forum->name;
    for (auto& view : posts)
        if (view.post.has_internal_links) view.post.body = markup::with_internal_cards(view.post.body, origin, cards);
}

}  // namespace stoa::acts
