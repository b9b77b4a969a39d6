#include "acts/writes.hpp"
#include "web/account.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// What the form says, the rest as it is. A switch that is off is not sent.
Preferences preferences_of(Visit const& visit)
{
    auto const& form = visit.form;
    auto preferences = visit.viewer.preferences;
    if (form.has("theme")) preferences.theme = parse_theme(form.get("theme"));
    if (form.has("density"))
        preferences.density = form.get("density") == "compact" ? Density::compact : Density::comfortable;
    if (form.has("time_zone")) preferences.time_zone = form.get("time_zone");
    if (form.has("writers")) preferences.writers = parse_writers(form.get("writers"));
    preferences.hides_signatures = form.get("signatures").empty();
    preferences.hides_presence = form.get("presence").empty();
    return preferences;
}

}  // namespace

http::Response display_form(Visit const& visit)
{
    pages::DisplayPage display;
    static_cast<pages::FormState&>(display) = form_state_of(visit);
    display.preferences = visit.refusal ? preferences_of(visit) : visit.viewer.preferences;
    auto frame = frame_of(visit, "Display and privacy", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::display(frame, display));
}

http::Response display_save(Visit const& visit)
{
    auto const preferences = preferences_of(visit);
    auto saved =
        visit.site.store.write([&](store::Writer& db) { return acts::preferences_set(db, visit.viewer, preferences); });
    if (!saved) return form_again(visit, saved.error());
    return see_other(visit, html::Url::path("/account/display"), Notice::saved);
}

}  // namespace stoa::web
