#pragma once
#include <string_view>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/speaker.hpp"

namespace stoa::acts {

// Two names of one speaker: the address and the names of the one lead to the other, and so does what was said. Whoever
// edits the record wherever one of the two is on it may do so, and take it back.
Result<SpeakerId> speaker_merge(store::Writer& db, Access const& access, Viewer const& viewer, SpeakerId speaker,
                                std::string_view into_name, Instant now);
Result<SpeakerId> speaker_separate(store::Writer& db, Access const& access, Viewer const& viewer, SpeakerId speaker,
                                   Instant now);
// Of none, of one, or of two.
bool may_merge_speakers(store::Reader& db, Access const& access, Viewer const& viewer, SpeakerId one,
                        SpeakerId other = {});

}  // namespace stoa::acts
