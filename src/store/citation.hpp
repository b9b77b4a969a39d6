#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "model/forum.hpp"
#include "model/source.hpp"
#include "store/store.hpp"

// Which posts cite which sources: with a card, or because a statement found there leans on it.
namespace stoa::store {

struct Citation {
    SourceId source{};
    ThreadId thread{};
    PostId post{};
    std::int64_t position{};  // of the post
    MemberId member{};        // who entered it
};
// With a card. settle_citations() follows every change.
void set_citation(Writer& db, Citation const& citation, Instant now);
void delete_citation(Writer& db, PostId post, SourceId source);
std::optional<Citation> find_citation(Reader& db, PostId post, SourceId source);  // with a card

// Cites what the statements of a thread lean on, and nothing more besides the cards; counts the cards of the thread.
void settle_citations(Writer& db, ThreadId thread);

// A card in a post.
struct CitedSource {
    PostId post{};
    Source source;
};
std::vector<CitedSource> cards_of_posts(Reader& db, ThreadId thread, std::int64_t first, std::int64_t last);
std::int64_t count_cards(Reader& db, PostId post);

// In these forums, the latest thread first; none that is deleted.
std::vector<CitingPost> posts_citing(Reader& db, SourceId source, std::vector<ForumId> const& forums);

}  // namespace stoa::store
