#include "acts/profile_edit.hpp"

#include "base/time_zone.hpp"
#include "store/member.hpp"
#include "store/profile.hpp"

namespace stoa::acts {

Result<Done> profile_edit(store::Writer& db, Access const& access, Viewer const& viewer, ProfileDraft const& draft)
{
    if (!viewer.is_member()) return Refusal::login_required;
    auto title = draft.title;
    auto profile = draft.profile;
    if (!access.may_on_site(viewer, Permission::have_title)) title = store::find_member(db, viewer.member)->title;
    if (!access.may_on_site(viewer, Permission::have_signature))
        profile.signature = store::find_profile(db, viewer.member).signature;
    store::set_profile(db, viewer.member, title, draft.country, draft.location);
    store::set_profile_texts(db, viewer.member, profile);
    return Done{};
}

Result<Done> preferences_set(store::Writer& db, Viewer const& viewer, Preferences const& preferences)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (!preferences.time_zone.empty() && !TimeZone::find(preferences.time_zone)) return Refusal::time_zone_unknown;
    store::set_preferences(db, viewer.member, preferences);
    return Done{};
}

}  // namespace stoa::acts
