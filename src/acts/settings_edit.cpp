#include "acts/settings_edit.hpp"

#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "store/event.hpp"
#include "store/forum.hpp"
#include "store/moderation_log.hpp"
#include "store/setting.hpp"

namespace stoa::acts {
namespace {

constexpr std::size_t site_name_length_max = 60;

struct Field {
    std::string_view setting;  // its row
    std::string SiteSettings::* value;
};
constexpr Field fields[] = {{"site_name", &SiteSettings::name}, {"site_description", &SiteSettings::description}};

}  // namespace

Result<SiteSettings> parse_settings(std::string_view name, std::string_view description)
{
    if (!is_utf8(name) || !is_utf8(description)) return Refusal::text_not_utf8;
    SiteSettings settings{clean_line(name), clean_line(description)};
    if (is_blank(settings.name) || count_code_points(settings.name) > site_name_length_max)
        return Refusal::site_name_invalid;
    if (count_code_points(settings.description) > reason_length_max) return Refusal::description_too_long;
    return settings;
}

SiteSettings settings_read(store::Reader& db)
{
    SiteSettings settings;
    for (auto const& [setting, value] : fields) settings.*value = store::find_setting(db, setting).value_or("");
    return settings;
}

Result<Done> settings_edit(store::Writer& db, Access const& access, Viewer const& viewer, SiteSettings const& wished,
                           Instant now)
{
    if (!access.may_on_site(viewer, Permission::manage_settings)) return Refusal::not_permitted;
    auto const before = settings_read(db);
    for (auto const& [setting, value] : fields) {
        if (before.*value == wished.*value) continue;
        store::set_setting(db, setting, wished.*value);
        store::insert_log_entry(db,
                                {.actor = viewer.member,
                                 .kind = LogKind::setting_changed,
                                 .subject = std::string{setting},
                                 .before = before.*value,
                                 .after = wished.*value},
                                now);
    }
    store::bump_forums_version(db);
    store::announce(db, {.kind = EventKind::settings_changed, .member = viewer.member, .at = now});
    return Done{};
}

}  // namespace stoa::acts
