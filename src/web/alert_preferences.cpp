#include "acts/writes.hpp"
#include "store/alert.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

AlertKinds kinds_in(http::Form const& form, std::string_view how)
{
    AlertKinds kinds;
    for (auto kind : alert_kinds)
        if (form.has(std::string{how} + '.' + std::string{name_of(kind)})) kinds.add(kind);
    return kinds;
}

// Nobody mutes what they have just written.
WatchLevel level_in(http::Form const& form, std::string_view field)
{
    auto const level = parse_watch_level(form.get(field)).value_or(WatchLevel::none);
    return level >= WatchLevel::muted ? WatchLevel::none : level;
}

}  // namespace

http::Response alert_preferences_form(Visit const& visit)
{
    pages::AlertPreferencesPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.preferences =
        visit.site.store.read([&](store::Reader& db) { return store::alert_preferences(db, visit.viewer.member); });
    auto frame = frame_of(visit, "Alerts and letters", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::alert_preferences(frame, form));
}

http::Response alert_preferences_save(Visit const& visit)
{
    AlertPreferences const wished{kinds_in(visit.form, "alert"), kinds_in(visit.form, "letter"),
                                  level_in(visit.form, "started"), level_in(visit.form, "replied"),
                                  !visit.form.get("advice").empty()};
    auto saved = visit.site.store.write(
        [&](store::Writer& db) { return acts::alert_preferences_set(db, visit.viewer, wished); });
    if (!saved) return form_again(visit, saved.error());
    return see_other(visit, html::Url::path("/account/alerts"), Notice::saved);
}

}  // namespace stoa::web
