#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/claim.hpp"

namespace stoa {

// Stored: append only. Whoever is not named is no speaker: their description stands with what they said.
enum class SpeakerKind : std::uint8_t { person = 1, body, document };
std::string_view name_of(SpeakerKind kind);
std::optional<SpeakerKind> parse_speaker_kind(std::string_view name);

// Somebody, or something, whose statements are on record.
struct Speaker {
    SpeakerId id{};
    std::string name;
    SpeakerKind kind{SpeakerKind::person};
    std::vector<std::string> aliases;
};

}  // namespace stoa
