#include "model/speaker.hpp"

namespace stoa {

std::string_view name_of(SpeakerKind kind)
{
    switch (kind) {
    case SpeakerKind::person: return "person";
    case SpeakerKind::body: return "body";
    case SpeakerKind::document: return "document";
    }
    return {};
}

std::optional<SpeakerKind> parse_speaker_kind(std::string_view name)
{
    for (auto kind : {SpeakerKind::person, SpeakerKind::body, SpeakerKind::document})
        if (name_of(kind) == name) return kind;
    return std::nullopt;
}

}  // namespace stoa
