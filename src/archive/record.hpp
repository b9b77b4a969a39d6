#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/instant.hpp"
#include "markup/render.hpp"
#include "model/forum.hpp"
#include "model/markup_kind.hpp"
#include "model/member.hpp"
#include "model/source.hpp"
#include "model/speaker.hpp"

// What the lines of an archive say (docs/archive-format.md), before anybody asked whether it fits together.
namespace stoa::archive {

// An identifier as the file has it; a number is its digits, so 7 and "7" are the same.
using ForeignId = std::string;

struct HeadRecord {
    std::int64_t version{1};
    std::string software;
    std::string site_id;
    std::string site_name;
    std::string site_address;

    bool is_from_stoa() const { return software == "stoa"; }
};

struct RuleRecord {
    std::string group;
    std::vector<std::string> allow;
    std::vector<std::string> deny;
    std::vector<std::string> never;
};

struct ForumRecord {
    ForeignId id;
    std::optional<ForeignId> parent;
    ForumKind kind{ForumKind::forum};
    std::string name;
    std::string slug;
    std::string description;
    std::string icon;
    std::optional<std::int64_t> position;
    std::vector<RuleRecord> rules;
    std::string extra;  // JSON members, in the order of the line
};

struct MemberRecord {
    ForeignId id;
    std::string name;
    std::string title;
    CountryCode country;
    CountryCode location;
    std::optional<Instant> joined_at;
    std::string email;
    std::string password_hash;
    std::vector<std::string> groups;
    bool is_guest{};
    std::string extra;
};

struct ThreadRecord {
    ForeignId id;
    ForeignId forum;
    std::string title;
    std::string prefix;
    std::vector<std::string> tags;
    std::string lang;
    std::optional<ForeignId> starter;
    std::optional<Instant> created_at;
    bool is_pinned{};
    bool is_locked{};
    std::int64_t views{};
    bool is_record_locked{};
    std::string extra;
};

struct PostRecord {
    ForeignId id;
    ForeignId thread;
    std::optional<ForeignId> parent;
    std::optional<std::int64_t> position;
    std::optional<ForeignId> author;
    std::optional<Instant> created_at;
    std::optional<Instant> edited_at;
    bool is_edited{};
    std::optional<Instant> deleted_at;
    std::optional<ForeignId> deleter;
    std::string title;
    std::int64_t likes{};
    Markup markup{Markup::plain};
    std::string text;
    bool has_foreign_numbers{};  // PostSource
    std::string extra;
    std::vector<PostId> quoted;   // by the numbers of this archive; made ahead of the writer, like
    markup::Rendering rendering;  // this one: prepare()
};

struct SpeakerRecord {
    ForeignId id;
    std::string name;
    SpeakerKind kind{SpeakerKind::person};
    std::vector<std::string> aliases;
    std::optional<ForeignId> member;
    std::optional<Instant> at;
    std::string extra;
};

struct SourceRecord {
    ForeignId id;
    Source source;  // without its numbers
    std::optional<ForeignId> member;
    std::optional<Instant> at;
    std::string extra;
};

struct ClaimRecord {
    ForeignId id;
    ForeignId post;
    std::optional<ForeignId> speaker;
    std::optional<ForeignId> source;
    Claim claim;  // without its numbers
    std::optional<ForeignId> member;
    std::optional<Instant> at;
    std::string extra;
};

struct ResponseRecord {
    ForeignId id;
    ForeignId claim;
    ForeignId statement;
    ResponseKind kind{ResponseKind::denies};
    bool is_concerned{};
    std::optional<ForeignId> member;
    std::optional<Instant> at;
    std::string extra;
};

// What a thread says of a source.
struct DescriptionRecord {
    ForeignId thread;
    SourceRecord source;  // with the number of the one that is described
};

// A card in a post.
struct CitationRecord {
    ForeignId source;
    ForeignId post;
    std::optional<ForeignId> member;
    std::optional<Instant> at;
};

// A statement that was merged into another one.
struct MergeRecord {
    ForeignId claim;
    ForeignId into;
};

struct UnknownRecord {
    std::string type;
};

using Record =
    std::variant<HeadRecord, ForumRecord, MemberRecord, ThreadRecord, PostRecord, SpeakerRecord, SourceRecord,
                 DescriptionRecord, ClaimRecord, ResponseRecord, MergeRecord, CitationRecord, UnknownRecord>;

// Why a line was not loaded.
struct Problem {
    std::uint64_t line{};
    std::string reason;
};

}  // namespace stoa::archive
