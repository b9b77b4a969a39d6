#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "model/claim.hpp"

namespace stoa {

// Stored: append only.
enum class SourceKind : std::uint8_t {
    article = 1,
    broadcast,
    press_release,
    official_document,
    social_post,
    paper,
    interview,
    other,
};
inline constexpr SourceKind last_source_kind = SourceKind::other;
std::string_view name_of(SourceKind kind);  // "press_release"
std::optional<SourceKind> parse_source_kind(std::string_view name);

// A work that is cited. What is not known of it is empty.
struct Source {
    SourceId id{};
    SourceKind kind{SourceKind::article};
    std::string publisher;
    std::string headline;
    std::string standfirst;
    std::string authors;
    std::optional<Instant> published_at;
    std::optional<Instant> updated_at;
    std::string lang;
    std::string address;
    std::string caption;  // of its picture
    std::string credit;
    std::string quotation;
    MemberId member{};  // who entered it
};

}  // namespace stoa
