#include "acts/mention_find.hpp"

#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "store/member_name.hpp"

namespace stoa::acts {
namespace {

constexpr int completions_max = 8;

}  // namespace

markup::MentionedMembers mention_find(store::Reader& db, std::vector<std::string> const& names)
{
    std::vector<std::string> keys;
    for (auto const& name : names) keys.push_back(likeness_key(name));
    auto const members = store::members_with_keys(db, keys);
    markup::MentionedMembers found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto const member = members.find(keys[i]);
        if (member != members.end()) found.emplace(names[i], member->second);
    }
    return found;
}

Result<std::vector<MemberName>> mention_complete(store::Reader& db, Access const& access, Viewer const& viewer,
                                                 std::string_view typed)
{
    if (!access.may_on_site(viewer, Permission::see_members)) return Refusal::not_permitted;
    if (is_blank(typed)) return std::vector<MemberName>{};
    return store::members_with_prefix(db, likeness_key(clean_line(typed)), completions_max);
}

}  // namespace stoa::acts
