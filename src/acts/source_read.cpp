#include "acts/source_read.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "acts/claim_rules.hpp"
#include "acts/visible.hpp"
#include "base/letters.hpp"
#include "model/source_address.hpp"
#include "store/citation.hpp"
#include "store/source.hpp"
#include "store/source_description.hpp"
#include "store/source_page.hpp"

namespace stoa::acts {
namespace {

constexpr std::size_t addresses_looked_up_max = 5;

// May the viewer describe it, in the thread whose words they see?
bool may_describe(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread)
{
    if (!viewer.is_member()) return false;
    auto const found = visible_thread(db, access, viewer, thread);
    return found && !why_not_describe_source(viewer, found->may, found->thread);
}

}  // namespace

Result<SourceView> source_read(store::Reader& db, Access const& access, Viewer const& viewer, SourceId source)
{
    auto const forums = access.readable_forums(viewer);
    auto described = store::latest_description(db, source, forums);
    if (!described) return Refusal::no_such_source;
    SourceView view;
    view.thread = described->thread;
    view.source = std::move(described->source);
    view.posts = store::posts_citing(db, source, forums);
    view.page = store::find_source_page(db, source);
    if (view.page) view.changes = store::changes_of(db, source);
    view.may_describe = may_describe(db, access, viewer, view.thread);
    return view;
}

Result<SourceHistoryView> source_history_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                              SourceId source)
{
    auto const forums = access.readable_forums(viewer);
    auto described = store::latest_description(db, source, forums);
    if (!described) return Refusal::no_such_source;
    return SourceHistoryView{std::move(described->source), store::versions_of(db, source, forums)};
}

Result<PublisherView> publisher_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                     std::string_view publisher)
{
    auto sources = store::sources_of_publisher(db, publisher, access.readable_forums(viewer));
    if (sources.empty()) return Refusal::no_such_source;
    auto name = sources.front().publisher;
    return PublisherView{std::move(name), std::move(sources)};
}

Result<SourcePlaceView> source_place(store::Reader& db, Access const& access, Viewer const& viewer, SourceId source,
                                     ThreadId thread)
{
    if (thread.value == 0) {
        auto const shown = store::latest_description(db, source, access.readable_forums(viewer));
        if (!shown) return Refusal::no_such_source;
        thread = shown->thread;
    }
    auto found = visible_thread(db, access, viewer, thread);
    auto described = found ? store::find_description(db, source, thread) : std::nullopt;
    if (!described) return Refusal::no_such_source;
    if (auto refusal = why_not_describe_source(viewer, found->may, found->thread)) return *refusal;
    auto path = access.path_to(found->thread.forum);
    return SourcePlaceView{std::move(found->thread), std::move(path), *std::move(described)};
}

Result<CitationPlaceView> citation_place(store::Reader& db, Access const& access, Viewer const& viewer, PostId post)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    if (auto refusal = why_not_cite(viewer, found->may, found->thread, state_of(found->source))) return *refusal;
    CitationPlaceView view;
    view.path = access.path_to(found->thread.forum);
    view.post = post;
    view.position = found->source.position;
    view.sources = store::sources_of(db, found->thread.id);
    auto const at = found->source.position;
    for (auto& card : store::cards_of_posts(db, found->thread.id, at, at)) view.cited.push_back(std::move(card.source));
    view.thread = std::move(found->thread);
    return view;
}

void show_source_cards(store::Reader& db, Thread const& thread, std::span<PostView> posts)
{
    if (thread.record.sources == 0 || posts.empty()) return;
    auto cards = store::cards_of_posts(db, thread.id, posts.front().post.position, posts.back().post.position);
    for (auto& card : cards) {
        auto const view = std::ranges::find(posts, card.post, [](PostView const& each) { return each.post.id; });
        bool const is_shown = view != posts.end() && (!view->post.is_deleted() || view->may_see_deleted_text);
        if (is_shown) view->sources.push_back(std::move(card.source));
    }
}

std::vector<DiscussedSource> discussed_sources(store::Reader& db, Access const& access, Viewer const& viewer,
                                               std::span<std::string const> addresses)
{
    std::vector<DiscussedSource> discussed;
    for (auto const& address : addresses.first(std::min(addresses.size(), addresses_looked_up_max))) {
        auto const key = source_key(address);
        auto const source = key ? store::find_source(db, *key) : std::nullopt;
        if (!source) continue;
        auto posts = store::posts_citing(db, *source, access.readable_forums(viewer));
        if (!posts.empty()) discussed.push_back({*source, std::move(posts.front())});
    }
    return discussed;
}

}  // namespace stoa::acts
