#include "acts/profile_edit.hpp"

#include "store/member.hpp"

namespace stoa::acts {

Result<Done> profile_edit(store::Writer& db, Viewer const& viewer, ProfileDraft const& draft)
{
    if (!viewer.is_member()) return Refusal::login_required;
    store::set_profile(db, viewer.member, draft.title, draft.country, draft.location);
    return Done{};
}

Result<Done> preferences_set(store::Writer& db, Viewer const& viewer, Preferences const& preferences)
{
    if (!viewer.is_member()) return Refusal::login_required;
    store::set_preferences(db, viewer.member, preferences);
    return Done{};
}

}  // namespace stoa::acts
