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

// A work that is cited, as one thread describes it. What is not known of it is empty.
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
    MemberId member{};                    // who entered it
    std::int64_t version{1};              // of what is said of it in one thread
    std::optional<Instant> gone_at{};     // since when its page is not there
    std::optional<Instant> changed_at{};  // when its page said something else last
};

// "Headline: ...", "Publisher: ...": what is said of a source, to keep and to compare.
std::string text_of(Source const& source);

// What the page of a source says of itself.
struct SourcePage {
    std::string headline;
    std::string standfirst;
    std::string publisher;
    std::string authors;
    std::string lang;
    std::optional<Instant> published_at;
    std::optional<Instant> updated_at;
    Instant seen_at{};  // when it was there last
};

// Headline and standfirst of the page, before it was changed and after: a line each.
struct SourceChange {
    std::string before;
    std::string after;
    Instant at{};  // when that was noticed
};

// A state that what is said of a source was in, and the thread where it was typed.
struct SourceVersion {
    ThreadId thread{};
    std::string thread_title;
    std::string thread_slug;
    std::string text;
    MemberName member;
    Instant at{};
};

// A post that cites a source.
struct CitingPost {
    ThreadId thread{};
    std::string thread_title;
    std::string thread_slug;
    PostId post{};
    std::int64_t position{};
    MemberName author;
    std::optional<Instant> posted_at;
    std::string excerpt;
};

}  // namespace stoa
