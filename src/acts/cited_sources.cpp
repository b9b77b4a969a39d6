#include "acts/cited_sources.hpp"

#include <algorithm>

#include "store/link_card.hpp"

namespace stoa::acts {
namespace {

constexpr std::size_t cited_max = 10;
constexpr std::string_view card_class = "class=\"source";  // of markup/link_card.cpp

// As much of a source as its page says itself.
Source source_of(LinkCard const& card)
{
    Source source;
    source.kind = SourceKind::other;
    source.publisher = card.site.empty() ? card.host : card.site;
    source.headline = card.title;
    source.address = card.address;
    return source;
}

void add_cards(store::Reader& db, PostId post, std::vector<Source>& cited)
{
    for (auto const& [address, card] : store::cards_of_post(db, post)) {
        bool const is_known =
            std::ranges::find(cited, card.address, &Source::address) != cited.end() || card.title.empty();
        if (!is_known) cited.push_back(source_of(card));
    }
}

}  // namespace

std::vector<Source> cited_sources(store::Reader& db, ThreadView const& view)
{
    if (view.page.number != 1 || view.posts.empty() || view.posts.front().post.is_deleted()) return {};
    auto const& first = view.posts.front();
    auto cited = first.sources;
    if (first.post.body.view().find(card_class) != std::string_view::npos) add_cards(db, first.post.id, cited);
    if (cited.size() > cited_max) cited.resize(cited_max);
    return cited;
}

}  // namespace stoa::acts
