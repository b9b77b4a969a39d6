#include "pages/member_link.hpp"

#include "model/urls.hpp"

namespace stoa::pages {

void MemberLink::operator()(html::Writer& out) const
{
    if (!member)
        out.html<R"~(<bdi>{}</bdi>)~">(name_of(member));
    else if (role.empty())
        out.html<R"~(<a href="{}"><bdi>{}</bdi></a>)~">(url_of(member), member.name);
    else
        out.html<R"~(<a class="{}" href="{}"><bdi>{}</bdi></a>)~">(role, url_of(member), member.name);
}

}  // namespace stoa::pages
