#include "acts/writes.hpp"
#include "web/account.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/cookies.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

Theme parse_theme(std::string_view typed)
{
    if (typed == "light") return Theme::light;
    if (typed == "dark") return Theme::dark;
    return Theme::automatic;
}

std::string_view name_of(Theme theme)
{
    switch (theme) {
    case Theme::automatic: return "auto";
    case Theme::light: return "light";
    case Theme::dark: return "dark";
    }
    throw std::logic_error{"unknown theme"};
}

http::Response theme_set(Visit const& visit)
{
    auto theme = parse_theme(visit.form.get("theme"));
    auto response = see_other(return_place(visit.form.get("return")));
    if (!visit.viewer.is_member()) {
        response.cookies.push_back(make_cookie(visit.site, CookieKind::theme, std::string{name_of(theme)}));
        return response;
    }
    auto preferences = visit.viewer.preferences;
    preferences.theme = theme;
    auto done =
        visit.site.store.write([&](store::Writer& db) { return acts::preferences_set(db, visit.viewer, preferences); });
    return done ? response : refused(visit, done.error());
}

}  // namespace stoa::web
