#include "acts/alerts_set.hpp"

#include "store/alert.hpp"

namespace stoa::acts {

Result<Done> alerts_mark_read(store::Writer& db, Viewer const& viewer, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    store::mark_alerts_read(db, viewer.member, now);
    return Done{};
}

void alerts_forget(store::Writer& db, Viewer const& viewer, std::vector<AlertId> const& alerts, Instant now)
{
    for (auto alert : alerts) store::mark_alert_read(db, viewer.member, alert, now);
}

Result<Done> alert_preferences_set(store::Writer& db, Viewer const& viewer, AlertPreferences const& preferences)
{
    if (!viewer.is_member()) return Refusal::login_required;
    store::set_alert_preferences(db, viewer.member, preferences);
    return Done{};
}

}  // namespace stoa::acts
