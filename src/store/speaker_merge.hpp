#pragma once
#include <optional>
#include <vector>

#include "model/forum.hpp"
#include "model/speaker.hpp"
#include "store/store.hpp"

// Two speakers of a record who turn out to be one.
namespace stoa::store {

// Where the statements of a speaker stand, whoever may read them.
struct SpokenThread {
    ThreadId thread{};
    ForumId forum{};
};
std::vector<SpokenThread> threads_of_speaker(Reader& db, SpeakerId speaker);

struct MergedSpeaker {
    SpeakerId id{};
    std::string name;
};
// Whose address leads to this one.
std::vector<MergedSpeaker> speakers_merged_into(Reader& db, SpeakerId speaker);
// The one that this was merged into.
std::optional<SpeakerId> speaker_merged_into(Reader& db, SpeakerId speaker);

// Names and statements of `from` are those of `into`, and remember whose they were.
void merge_speaker(Writer& db, SpeakerId from, SpeakerId into);
// What is still as it was left by that is as it was before.
void separate_speaker(Writer& db, SpeakerId from, SpeakerId into);

}  // namespace stoa::store
