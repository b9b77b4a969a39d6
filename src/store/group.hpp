#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/group.hpp"
#include "store/store.hpp"

namespace stoa::store {

// Groups besides the four that every forum has. `all_groups` stands in store/forum.hpp. Each change of what a group may
// do is a new version.
GroupId insert_group(Writer& db, std::string_view name);
bool is_group_name_taken(Reader& db, std::string_view name, GroupId besides);
void rename_group(Writer& db, GroupId group, std::string_view name);
void set_group_rules(Writer& db, Group const& group);  // allow, deny, never
void set_group_requires_second_factor(Writer& db, GroupId group, bool requires_it);
void delete_group(Writer& db, GroupId group);  // and its rules and memberships

struct GroupSize {
    GroupId group;
    std::int64_t members{};
};
std::vector<GroupSize> group_sizes(Reader& db);  // of those that members were added to

std::vector<Promotion> all_promotions(Reader& db);
void set_promotion(Writer& db, Promotion const& promotion);
void delete_promotion(Writer& db, GroupId group);
// The groups that a member has earned and is not in.
std::vector<GroupId> earned_groups(Reader& db, MemberId member, Instant now);

}  // namespace stoa::store
