#include "pages/admin_side.hpp"

#include <string>

#include "pages/icon.hpp"

namespace stoa::pages {
namespace {

struct Step {
    AdminPlace place;
    std::string_view address;
    std::string_view icon;
    std::string_view words;
};

constexpr Step steps[] = {
    {AdminPlace::dashboard, "/admin/", "layout-dashboard", "Dashboard"},
    {AdminPlace::settings, "/admin/settings", "settings", "Settings"},
    {AdminPlace::forums, "/admin/forums", "messages-square", "Forums"},
    {AdminPlace::permissions, "/admin/permissions", "shield", "Permissions"},
    {AdminPlace::groups, "/admin/groups", "users", "Groups"},
    {AdminPlace::members, "/admin/members", "user", "Members"},
    {AdminPlace::reactions, "/admin/reactions", "smile", "Reactions"},
};

}  // namespace

void AdminSide::operator()(html::Writer& out) const
{
    auto const links = [&] {
        for (auto const& step : steps) {
            auto const address = html::Url::path(std::string{step.address});
            if (step.place == here)
                out.html<R"~(<li><a href="{}" aria-current="page">{}{}</a></li>)~">(address, Icon{step.icon},
                                                                                    step.words);
            else
                out.html<R"~(<li><a href="{}">{}{}</a></li>)~">(address, Icon{step.icon}, step.words);
        }
        out.html<R"~(<li><a href="/moderation/log">{}Log</a></li>)~">(Icon{"list-ordered"});
    };
    out.html<R"~(<nav class="side-nav" aria-label="Administration"><ul>{}</ul></nav>)~">(links);
}

}  // namespace stoa::pages
