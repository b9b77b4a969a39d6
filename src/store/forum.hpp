#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/forum.hpp"
#include "model/group.hpp"
#include "store/store.hpp"

namespace stoa::store {

struct NewForum {
    ForumId parent{};
    ForumKind kind{ForumKind::forum};
    std::string name{};
    std::string slug{};
    std::string description{};
    std::string icon{};
    std::int64_t position{};
    std::string extra{};               // JSON members that an archive had and Stoa does not know; empty: none
    std::optional<std::int64_t> id{};  // wished for by an archive: kept when it is free
};

// All forums in the order of the tree (parent, position, id), each with its counts and last post.
std::vector<Forum> all_forums(Reader& db);
// The same, without a copy: who reads them while nothing changes shares them.
std::shared_ptr<std::vector<Forum> const> shared_forums(Reader& db);
std::vector<Group> all_groups(Reader& db);
std::vector<ForumRule> all_forum_rules(Reader& db);
// Grows when a forum, a group, a rule or a setting of the site changes: what is kept of them in memory is good while
// this stays.
std::int64_t forums_version(Reader& db);

ForumId insert_forum(Writer& db, NewForum const& forum);
void set_forum_rule(Writer& db, ForumRule const& rule);
void bump_forums_version(Writer& db);

}  // namespace stoa::store
