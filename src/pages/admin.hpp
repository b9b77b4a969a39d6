#pragma once
#include <optional>
#include <string>
#include <vector>

#include "html/html.hpp"
#include "model/admin_views.hpp"
#include "model/reaction.hpp"
#include "pages/frame.hpp"
#include "pages/pages.hpp"

// The pages of administration.
namespace stoa::pages {

html::Html dashboard(Frame const& frame, DashboardView const& view);

struct SettingsPage : FormState {
    std::string site_name;
    std::string description;
    bool copies_remote_pictures{true};
    std::string deletion_days;
    std::string deletion_posts;
    bool approves_members{};
    bool approves_invited{};
    std::string approval_question{};
    std::string read_days{};
};
html::Html settings(Frame const& frame, SettingsPage const& page);

struct ForumsPage : FormState {
    std::vector<ForumRow> forums;
    std::vector<ForumChoice> parents;
    std::string name, description;  // of a new one
    ForumId parent{};
    bool is_category{};
};
html::Html forums(Frame const& frame, ForumsPage const& page);

struct ForumPage : FormState {
    ForumEditView view;
    std::string name, description, moderators;
    ForumId parent{};
};
html::Html forum_edit(Frame const& frame, ForumPage const& page);
html::Html forum_delete(Frame const& frame, ForumPage const& page);

struct PermissionsPage : FormState {
    PermissionsView view;
    std::int64_t part{1};  // of the groups, when there are many
};
// So many groups stand on one page: a form has a bound of fields.
inline constexpr std::size_t groups_per_page = 8;
html::Html permissions(Frame const& frame, PermissionsPage const& page);

struct WhyPage : FormState {
    std::string member;  // as typed; empty: a guest
    ForumId forum{};
    Permission permission{Permission::see_forum};
    std::vector<ForumChoice> forums;
    std::optional<Explanation> explanation;
    std::string of;  // whom it is about: the member's name, or "A guest"
};
html::Html why(Frame const& frame, WhyPage const& page);
// In words: "The forum Cycling denies it to the group members."
std::string words_for(ExplainedRule const& rule);
std::string words_for(Explanation const& explanation);

struct GroupsPage : FormState {
    std::vector<GroupRow> groups;
    std::string name, posts_min, days_min;  // of a new one
};
html::Html groups(Frame const& frame, GroupsPage const& page);

struct GroupPage : FormState {
    GroupRow group;
    std::string name, posts_min, days_min;
};
html::Html group(Frame const& frame, GroupPage const& page);

struct ReactionKindsPage : FormState {
    std::vector<ReactionKind> kinds;
    std::string name, icon;  // of a new one
};
html::Html reaction_kinds(Frame const& frame, ReactionKindsPage const& page);

struct ReactionKindPage : FormState {
    ReactionKindId id{};
    std::string key;  // as programs say it
    std::string name, icon;
    bool is_active{};
};
html::Html reaction_kind(Frame const& frame, ReactionKindPage const& page);

struct MembersPage {
    std::string typed;
    std::vector<MemberRow> members;
};
html::Html members(Frame const& frame, MembersPage const& page);

struct MemberEditPage : FormState {
    MemberEditView view;
};
html::Html member_edit(Frame const& frame, MemberEditPage const& page);

struct MemberRulesPage : FormState {
    MemberRulesView view;
    std::string reason;
};
html::Html member_rules(Frame const& frame, MemberRulesPage const& page);

struct SetupPage : FormState {
    std::string token;
    std::string name;
    std::string email;
};
html::Html setup(Frame const& frame, SetupPage const& page);

}  // namespace stoa::pages
