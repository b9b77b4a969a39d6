#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/speaker.hpp"
#include "store/store.hpp"

namespace stoa::store {

// Names count without regard to small and capital letters; aliases lead to their speaker.
std::optional<SpeakerId> find_speaker(Reader& db, std::string_view name);
std::optional<Speaker> find_speaker(Reader& db, SpeakerId speaker);
SpeakerId insert_speaker(Writer& db, std::string_view name, SpeakerKind kind, MemberId by, Instant now);
// False: the name leads to somebody already.
bool insert_speaker_name(Writer& db, SpeakerId speaker, std::string_view name);
// Of those whose statements stand on the record of a thread: what a form offers.
std::vector<std::string> speaker_names_of(Reader& db, ThreadId thread);

}  // namespace stoa::store
