#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/forum.hpp"
#include "model/source.hpp"
#include "store/store.hpp"

// What threads say of the sources that they cite. Each has its own words (decision 32).
namespace stoa::store {

std::optional<Source> find_description(Reader& db, SourceId source, ThreadId thread);
// Those of a thread in the order in which they were entered.
std::vector<Source> sources_of(Reader& db, ThreadId thread);

struct Description {
    ThreadId thread{};
    Source source;
};
// The latest one in these forums, of a thread in which a post is left that cites it.
std::optional<Description> latest_description(Reader& db, SourceId source, std::vector<ForumId> const& forums);

// The latest of them, wherever they stand: for the job that fills them in.
std::vector<Description> descriptions_of(Reader& db, SourceId source);

// Of a source that the thread did not describe yet.
void insert_description(Writer& db, Source const& source, ThreadId thread, MemberId by, Instant now);
// Replaces what all threads of these forums say of it.
void update_descriptions(Writer& db, Source const& source, std::vector<ForumId> const& forums, MemberId by,
                         Instant now);

void insert_source_version(Writer& db, SourceId source, SourceVersion const& version);
// Typed in threads of these forums, the latest first.
std::vector<SourceVersion> versions_of(Reader& db, SourceId source, std::vector<ForumId> const& forums);

// As threads of these forums describe them, each once, the latest first.
std::vector<Source> sources_of_publisher(Reader& db, std::string_view publisher, std::vector<ForumId> const& forums);

}  // namespace stoa::store
