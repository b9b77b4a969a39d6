#include "pages/avatar.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/urls.hpp"
#include "pages/member_link.hpp"

namespace stoa::pages {

std::string initials(std::string_view name)
{
    auto const trimmed = trim(name);
    if (trimmed.empty()) return "?";
    auto const space = trimmed.find(' ');
    if (space == std::string_view::npos) return std::string{first_code_points(trimmed, 2)};
    std::string letters{first_code_points(trimmed, 1)};
    return letters += first_code_points(trim(trimmed.substr(space)), 1);
}

// FNV-1a; its upper bits, because the lowest mix badly.
int avatar_hue(std::string_view name)
{
    std::uint32_t hash = 2166136261u;
    for (char const letter : name) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619u;
    return static_cast<int>(hash >> 29);
}

namespace {

// The name stands beside it, so the picture says nothing to those who do not see it.
void face(html::Writer& out, std::string_view name, UploadId picture, std::int64_t side)
{
    if (picture.value == 0) return out.html<R"~({})~">(initials(name));
    out.html<R"~(<img src="{}" width="{}" height="{}" loading="lazy" alt="">)~">(url_of_avatar(picture, side), side,
                                                                                 side);
}

}  // namespace

void Avatar::operator()(html::Writer& out) const
{
    auto const side = size == "av-xl" ? avatar_sides[2] : avatar_sides[1];
    auto const inside = [&] { face(out, name, picture, side); };
    if (size.empty())
        out.html<R"~(<span class="avatar av-{}" aria-hidden="true">{}</span>)~">(avatar_hue(name), inside);
    else
        out.html<R"~(<span class="avatar av-{} {}" aria-hidden="true">{}</span>)~">(avatar_hue(name), size, inside);
}

void AvatarLink::operator()(html::Writer& out) const
{
    auto const name = name_of(member);
    if (!member) return Avatar{name}(out);
    auto const inside = [&] { face(out, name, member.avatar, avatar_sides[2]); };
    out.html<R"~(<a class="avatar av-{}" href="{}" tabindex="-1" aria-hidden="true">{}</a>)~">(avatar_hue(name),
                                                                                               url_of(member), inside);
}

}  // namespace stoa::pages
