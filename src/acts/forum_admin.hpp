#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/admin_views.hpp"
#include "model/refusal.hpp"
#include "store/store.hpp"

// The tree of forums as administrators change it.
namespace stoa::acts {

struct ForumDraft {
    static Result<ForumDraft> parse(std::string_view name, std::string_view description, ForumId parent,
                                    ForumKind kind);
    ForumId parent{};                  // 0: at the top
    ForumKind kind{ForumKind::forum};  // of a new forum; it does not change later
    std::string name;
    std::string description;
};

// All forums, each after the one that holds it.
Result<std::vector<ForumRow>> forums_admin_read(store::Reader& db, Access const& access, Viewer const& viewer);
Result<ForumEditView> forum_edit_read(store::Reader& db, Access const& access, Viewer const& viewer, ForumId forum);

Result<ForumId> forum_create(store::Writer& db, Access const& access, Viewer const& viewer, ForumDraft const& draft,
                             Instant now);
// `moderators` are names with commas between them: who moderates this forum and those below it, from now on.
Result<Done> forum_edit(store::Writer& db, Access const& access, Viewer const& viewer, ForumId forum,
                        ForumDraft const& draft, std::string_view moderators, Instant now);
// One place up or down among those beside it.
Result<Done> forum_shift(store::Writer& db, Access const& access, Viewer const& viewer, ForumId forum, bool is_up,
                         Instant now);

enum class ThreadsOfDeleted : std::uint8_t { moved, deleted };
// Forums below it must go first. Its threads go to another forum, or are deleted; restored, they come back there.
Result<Done> forum_delete(store::Writer& db, Access const& access, Viewer const& viewer, ForumId forum, ForumId to,
                          ThreadsOfDeleted threads, Instant now);

}  // namespace stoa::acts
