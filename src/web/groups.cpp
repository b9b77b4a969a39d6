#include "acts/writes.hpp"
#include "pages/admin.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

Result<acts::GroupDraft> group_draft_of(Visit const& visit)
{
    auto const& form = visit.form;
    return acts::GroupDraft::parse(form.get("name"), form.get("posts_min"), form.get("days_min"));
}

}  // namespace

http::Response groups_show(Visit const& visit)
{
    auto rows =
        visit.site.store.read([&](store::Reader& db) { return acts::groups_read(db, *visit.access, visit.viewer); });
    if (!rows) return refused(visit, rows.error());
    pages::GroupsPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.groups = *std::move(rows);
    form.name = visit.form.get("name");
    form.posts_min = visit.form.get("posts_min");
    form.days_min = visit.form.get("days_min");
    auto frame = frame_of(visit, "Groups", pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::groups(frame, form));
}

http::Response group_create(Visit const& visit)
{
    auto draft = group_draft_of(visit);
    if (!draft) return form_again(visit, draft.error());
    auto group = visit.site.store.write(
        [&](store::Writer& db) { return acts::group_create(db, *visit.access, visit.viewer, *draft, visit.now); });
    if (!group) return form_again(visit, group.error());
    return see_other(visit, html::Url::path("/admin/groups"), Notice::saved);
}

http::Response group_form(Visit const& visit)
{
    auto row = visit.site.store.read(
        [&](store::Reader& db) { return acts::group_read(db, *visit.access, visit.viewer, GroupId{visit.params.id}); });
    if (!row) return refused(visit, row.error());
    if (row->is_fixed) return refused(visit, Refusal::group_fixed);
    pages::GroupPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    bool is_again = visit.form.has("name");
    auto const& promotion = row->promotion;
    form.name = is_again ? std::string{visit.form.get("name")} : row->group.name;
    form.posts_min = is_again    ? std::string{visit.form.get("posts_min")}
                     : promotion ? std::to_string(promotion->posts_min)
                                 : "";
    form.days_min = is_again    ? std::string{visit.form.get("days_min")}
                    : promotion ? std::to_string(promotion->days_min)
                                : "";
    form.group = *std::move(row);
    auto frame = frame_of(visit, form.group.group.name, pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::group(frame, form));
}

http::Response group_edit(Visit const& visit)
{
    auto draft = group_draft_of(visit);
    if (!draft) return form_again(visit, draft.error());
    auto saved = visit.site.store.write([&](store::Writer& db) {
        return acts::group_edit(db, *visit.access, visit.viewer, GroupId{visit.params.id}, *draft, visit.now);
    });
    if (!saved) return form_again(visit, saved.error());
    return see_other(visit, html::Url::path("/admin/groups"), Notice::saved);
}

http::Response group_require_second_factor(Visit const& visit)
{
    bool const requires_it = !visit.form.get("required").empty();
    auto saved = visit.site.store.write([&](store::Writer& db) {
        return acts::group_require_second_factor(db, *visit.access, visit.viewer, GroupId{visit.params.id}, requires_it,
                                                 visit.now);
    });
    if (!saved) return refused(visit, saved.error());
    return see_other(visit, html::Url::path("/admin/groups"), Notice::saved);
}

http::Response group_delete(Visit const& visit)
{
    auto deleted = visit.site.store.write([&](store::Writer& db) {
        return acts::group_delete(db, *visit.access, visit.viewer, GroupId{visit.params.id}, visit.now);
    });
    if (!deleted) return refused(visit, deleted.error());
    return see_other(visit, html::Url::path("/admin/groups"), Notice::saved);
}

}  // namespace stoa::web
