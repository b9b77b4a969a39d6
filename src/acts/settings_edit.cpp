#include "acts/settings_edit.hpp"

#include <array>
#include <string>

#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/account_deletion.hpp"
#include "model/application.hpp"
#include "model/limits.hpp"
#include "store/event.hpp"
#include "store/forum.hpp"
#include "store/moderation_log.hpp"
#include "store/setting.hpp"

namespace stoa::acts {
namespace {

constexpr std::size_t site_name_length_max = 60;

constexpr std::string_view on = "on";
constexpr std::string_view off = "off";

// Each setting by the name of its row, as the row and the log hold it. Without a row it is as a new forum has it.
struct Row {
    std::string_view name;
    std::string value;
};
std::array<Row, 9> rows_of(SiteSettings const& settings)
{
    return {{{"site_name", settings.name},
             {"site_description", settings.description},
             {"remote_pictures", std::string{settings.copies_remote_pictures ? on : off}},
             {"deletion_days", settings.deletion_days},
             {"deletion_posts", settings.deletion_posts},
             {"approval", std::string{settings.approves_members ? on : off}},
             {"approval_of_invited", std::string{settings.approves_invited ? on : off}},
             {"approval_question", settings.approval_question},
             {"read_days", settings.read_days}}};
}

bool is_days(std::string_view typed)
{
    auto const days = parse_number<std::int64_t>(typed);
    return typed.empty() || (days && *days >= 0 && *days <= deletion_days_max);
}

bool is_read_days(std::string_view typed)
{
    auto const days = parse_number<std::int64_t>(typed);
    return typed.empty() || (days && *days >= 1 && *days <= read_days_max);
}

bool is_fate(std::string_view typed)
{
    return typed.empty() || typed == "choose" || typed == "keep" || typed == "remove";
}

}  // namespace

Result<SiteSettings> parse_settings(SettingsTyped const& typed)
{
    if (!is_utf8(typed.name) || !is_utf8(typed.description) || !is_utf8(typed.approval_question))
        return Refusal::text_not_utf8;
    if (!is_days(typed.deletion_days) || !is_fate(typed.deletion_posts)) return Refusal::deletion_policy_invalid;
    if (!is_read_days(typed.read_days)) return Refusal::read_days_invalid;
    SiteSettings settings{.name = clean_line(typed.name),
                          .description = clean_line(typed.description),
                          .copies_remote_pictures = typed.copies_remote_pictures,
                          .deletion_days = std::string{typed.deletion_days},
                          .deletion_posts = std::string{typed.deletion_posts},
                          .approves_members = typed.approves_members,
                          .approves_invited = typed.approves_invited,
                          .approval_question = clean_line(typed.approval_question),
                          .read_days = std::string{typed.read_days}};
    if (is_blank(settings.name) || count_code_points(settings.name) > site_name_length_max)
        return Refusal::site_name_invalid;
    if (count_code_points(settings.description) > reason_length_max) return Refusal::description_too_long;
    if (count_code_points(settings.approval_question) > approval_question_length_max) return Refusal::question_too_long;
    return settings;
}

SiteSettings settings_read(store::Reader& db)
{
    auto const value_of = [&](std::string_view name) { return store::find_setting(db, name).value_or(""); };
    return {value_of("site_name"),
            value_of("site_description"),
            value_of("remote_pictures") != off,
            value_of("deletion_days"),
            value_of("deletion_posts"),
            value_of("approval") == on,
            value_of("approval_of_invited") != off,
            value_of("approval_question"),
            value_of("read_days")};
}

Result<Done> settings_edit(store::Writer& db, Access const& access, Viewer const& viewer, SiteSettings const& wished,
                           Instant now)
{
    if (!access.may_on_site(viewer, Permission::manage_settings)) return Refusal::not_permitted;
    auto const before = rows_of(settings_read(db));
    auto const after = rows_of(wished);
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (before.at(i).value == after.at(i).value) continue;
        store::set_setting(db, after.at(i).name, after.at(i).value);
        store::insert_log_entry(db,
                                {.actor = viewer.member,
                                 .kind = LogKind::setting_changed,
                                 .subject = std::string{after.at(i).name},
                                 .before = before.at(i).value,
                                 .after = after.at(i).value},
                                now);
    }
    store::bump_forums_version(db);
    store::announce(db, {.kind = EventKind::settings_changed, .member = viewer.member, .at = now});
    return Done{};
}

}  // namespace stoa::acts
