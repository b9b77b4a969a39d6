#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/record_views.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

// Sources as pages read them. One exists for those alone who may read a post that cites it, and they see of it what was
// typed where they may read.
namespace stoa::acts {

Result<SourceView> source_read(store::Reader& db, Access const& access, Viewer const& viewer, SourceId source);
Result<SourceHistoryView> source_history_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                              SourceId source);
Result<PublisherView> publisher_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                     std::string_view publisher);
// For the form: as this thread describes it, or the one that is shown where none is named.
Result<SourcePlaceView> source_place(store::Reader& db, Access const& access, Viewer const& viewer, SourceId source,
                                     ThreadId thread);
// For the form of a new card in a post.
Result<CitationPlaceView> citation_place(store::Reader& db, Access const& access, Viewer const& viewer, PostId post);

// Puts the cards of sources into posts of one thread: one statement, and none where the thread has no card.
void show_source_cards(store::Reader& db, Thread const& thread, std::span<PostView> posts);

// What these addresses lead to, where it is discussed already for this viewer to read.
std::vector<DiscussedSource> discussed_sources(store::Reader& db, Access const& access, Viewer const& viewer,
                                               std::span<std::string const> addresses);

}  // namespace stoa::acts
