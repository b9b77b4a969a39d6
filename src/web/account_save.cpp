#include "acts/writes.hpp"
#include "web/account.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

Preferences preferences_of(Visit const& visit)
{
    auto preferences = visit.viewer.preferences;
    if (visit.form.has("theme")) preferences.theme = parse_theme(visit.form.get("theme"));
    if (visit.form.has("density")) {
        preferences.density = visit.form.get("density") == "compact" ? Density::compact : Density::comfortable;
    }
    return preferences;
}

}  // namespace

http::Response account_save(Visit const& visit)
{
    auto const& form = visit.form;
    auto profile = acts::ProfileDraft::parse(form.get("title"), form.get("country"), form.get("location"));
    if (!profile) return form_again(visit, profile.error());
    auto saved = visit.site.store.write([&](store::Writer& db) -> Result<Done> {
        auto edited = acts::profile_edit(db, visit.viewer, *profile);
        if (!edited) return edited;
        return acts::preferences_set(db, visit.viewer, preferences_of(visit));
    });
    if (!saved) return form_again(visit, saved.error());
    return see_other(visit, html::Url::path("/account/"), Notice::account_saved);
}

}  // namespace stoa::web
