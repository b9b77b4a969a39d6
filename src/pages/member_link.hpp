#pragma once
#include <string_view>

#include "html/writer.hpp"
#include "model/member.hpp"

namespace stoa::pages {

// What stands where a name is not known.
inline std::string_view name_of(MemberName const& member)
{
    return member.name.empty() ? std::string_view{"Unknown author"} : member.name;
}

inline MemberName name_of(MemberCard const& card) { return {card.id, card.name, card.avatar}; }

// A name, linked to the profile where there is one.
struct MemberLink {
    MemberName const& member;
    std::string_view role{};  // classes of the link
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
