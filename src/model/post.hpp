#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "html/html.hpp"
#include "model/markup_kind.hpp"
#include "model/member.hpp"
#include "model/reaction.hpp"

namespace stoa {

// A post as its thread shows it.
struct Post {
    PostId id{};
    ThreadId thread{};
    std::int64_t position{};            // #1 is the first of the thread
    MemberCard author;                  // id 0: a guest, or not known
    std::optional<Instant> created_at;  // unknown for some imported posts
    std::optional<Instant> edited_at;
    bool is_edited{};               // may be true without a known time
    std::int64_t revision_count{};  // earlier texts that are kept
    std::optional<Instant> deleted_at;
    MemberName deleted_by;
    html::Html body;
    std::int64_t likes{};                  // that an import brought: nobody knows whose
    std::vector<ReactionCount> reactions;  // those of members, by kind; none with a count of 0
    std::string edit_reason;               // of the last edit, as its editor said; may be empty
    std::int64_t correction_count{};       // with those that were removed
    std::int64_t attachment_count{};       // uploads that do not stand in the text
    std::string signature;                 // of the author; may be empty
    bool has_internal_links{};             // bare ones, which may be cards for whoever may see where they lead

    bool is_deleted() const { return deleted_at.has_value(); }
};

// The text as it was typed.
struct PostSource {
    PostId id{};
    ThreadId thread{};
    std::int64_t position{};
    MemberName author;
    Markup markup{Markup::markdown};
    std::string text;
    std::int64_t revision{};  // grows with each edit: tells whether somebody edited meanwhile
    std::optional<Instant> created_at;
    std::optional<Instant> deleted_at;
    MemberName deleted_by;
    std::string edit_reason;  // of the last edit
    MemberName editor;        // who wrote this text, and when
    std::optional<Instant> written_at;
    bool has_foreign_numbers{};  // those of posts that it quotes: of the forum it was imported from
};

// An earlier text of a post.
struct Revision {
    std::int64_t number{};  // 1 is the oldest
    Markup markup{};
    std::string text;
    MemberName editor;  // who wrote this text
    std::optional<Instant> written_at;
    std::string reason;  // why this text took the place of the one before
};

}  // namespace stoa
