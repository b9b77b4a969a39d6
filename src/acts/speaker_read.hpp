#pragma once
#include <optional>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/feed.hpp"
#include "model/record_views.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

// What stands on the records of all threads that the viewer may read.
namespace stoa::acts {

// A speaker of whom nothing stands there does not exist.
Result<SpeakerView> speaker_read(store::Reader& db, Access const& access, Viewer const& viewer, SpeakerId speaker,
                                 std::int64_t page);

RecordChangesView record_changes_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                      std::optional<RecordChangePlace> const& before);
// As guests see them.
FeedView record_feed_read(store::Reader& db, Access const& access);

}  // namespace stoa::acts
