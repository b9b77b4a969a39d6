#pragma once
#include <string_view>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/site_settings.hpp"
#include "store/store.hpp"

namespace stoa::acts {

struct SettingsTyped {
    std::string_view name;
    std::string_view description;
    bool copies_remote_pictures{};
    std::string_view deletion_days;
    std::string_view deletion_posts;
    bool approves_members{};
    bool approves_invited{};
    std::string_view approval_question;
    std::string_view read_days;
};
Result<SiteSettings> parse_settings(SettingsTyped const& typed);
SiteSettings settings_read(store::Reader& db);
// Each setting that changed stands in the log with what it was. What nodes keep in memory is read anew.
Result<Done> settings_edit(store::Writer& db, Access const& access, Viewer const& viewer, SiteSettings const& wished,
                           Instant now);

}  // namespace stoa::acts
