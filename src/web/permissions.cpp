#include <algorithm>

#include "acts/writes.hpp"
#include "pages/admin.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

ForumId place_of(Visit const& visit)
{
    auto const& from = visit.form.has("forum") ? visit.form : visit.query;
    return ForumId{number_in(from, "forum").value_or(0)};
}

// As the form says it, for the groups that stand in it.
std::vector<acts::LevelRule> rules_of(http::Form const& form, std::vector<Group> const& groups)
{
    std::vector<acts::LevelRule> rules;
    for (auto const& group : groups) {
        acts::LevelRule rule{group.id, {}, {}, {}};
        bool is_in_form = false;
        for (std::size_t i = 0; i < permission_count; ++i) {
            auto const permission = static_cast<Permission>(i);
            auto field = form.find(std::to_string(group.id.value) + '.' + std::string{name_of(permission)});
            if (!field) continue;
            is_in_form = true;
            PermissionSet const one{permission};
            if (*field == "allow") rule.allow = rule.allow | one;
            if (*field == "deny") rule.deny = rule.deny | one;
            if (*field == "never") rule.never = rule.never | one;
        }
        if (is_in_form) rules.push_back(rule);
    }
    return rules;
}

// What was chosen stands in the form that is shown again.
void show_chosen(Visit const& visit, PermissionsView& view)
{
    for (auto const& rule : rules_of(visit.form, visit.access->groups())) {
        for (auto& column : view.columns) {
            if (column.group != rule.group) continue;
            column.allow = rule.allow;
            column.deny = rule.deny;
            column.never = rule.never;
        }
    }
}

}  // namespace

http::Response permissions_form(Visit const& visit)
{
    auto view = visit.site.store.read(
        [&](store::Reader& db) { return acts::permissions_read(db, *visit.access, visit.viewer, place_of(visit)); });
    if (!view) return refused(visit, view.error());
    pages::PermissionsPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.view = *std::move(view);
    auto const& from = visit.form.has("part") ? visit.form : visit.query;
    form.part = std::clamp<std::int64_t>(number_in(from, "part").value_or(1), 1, 1'000);
    if (visit.refusal) show_chosen(visit, form.view);
    auto frame = frame_of(visit, "Permissions", pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::permissions(frame, form));
}

http::Response permissions_save(Visit const& visit)
{
    auto const place = place_of(visit);
    auto saved = visit.site.store.write([&](store::Writer& db) {
        return acts::permissions_set(db, *visit.access, visit.viewer, place,
                                     rules_of(visit.form, visit.access->groups()), visit.now);
    });
    if (!saved) return form_again(visit, saved.error());
    auto part = number_in(visit.form, "part").value_or(1);
    return see_other(
        visit,
        html::Url::path("/admin/permissions?forum=" + std::to_string(place.value) + "&part=" + std::to_string(part)),
        Notice::saved);
}

}  // namespace stoa::web
