#include "acts/forum_admin.hpp"
#include "acts/permissions.hpp"
#include "pages/admin.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

ForumId chosen_forum(Visit const& visit) { return ForumId{number_in(visit.form, "forum").value_or(0)}; }

Result<acts::ForumDraft> forum_draft_of(Visit const& visit)
{
    auto const kind = visit.form.get("category") == "1" ? ForumKind::category : ForumKind::forum;
    return acts::ForumDraft::parse(visit.form.get("name"), visit.form.get("description"), chosen_forum(visit), kind);
}

http::Response done(Visit const& visit) { return see_other(visit, html::Url::path("/admin/forums"), Notice::saved); }

http::Response shift(Visit const& visit, bool is_up)
{
    auto shifted = visit.site.store.write([&](store::Writer& db) {
        return acts::forum_shift(db, *visit.access, visit.viewer, ForumId{visit.params.id}, is_up, visit.now);
    });
    if (!shifted) return refused(visit, shifted.error());
    return done(visit);
}

Result<pages::ForumPage> page_of(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::forum_edit_read(db, *visit.access, visit.viewer, ForumId{visit.params.id});
    });
    if (!view) return view.error();
    pages::ForumPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    bool is_again = visit.form.has("name");
    form.name = is_again ? std::string{visit.form.get("name")} : view->forum.name;
    form.description = is_again ? std::string{visit.form.get("description")} : view->forum.description;
    form.moderators = is_again ? std::string{visit.form.get("moderators")} : view->moderators;
    form.parent = visit.form.has("forum") ? chosen_forum(visit) : view->forum.parent;
    form.view = *std::move(view);
    return form;
}

}  // namespace

http::Response forums_show(Visit const& visit)
{
    auto rows = visit.site.store.read(
        [&](store::Reader& db) { return acts::forums_admin_read(db, *visit.access, visit.viewer); });
    if (!rows) return refused(visit, rows.error());
    pages::ForumsPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.forums = *std::move(rows);
    form.parents = acts::forum_choices(*visit.access);
    form.name = visit.form.get("name");
    form.description = visit.form.get("description");
    form.parent = chosen_forum(visit);
    form.is_category = visit.form.get("category") == "1";
    auto frame = frame_of(visit, "Forums", pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::forums(frame, form));
}

http::Response forum_create(Visit const& visit)
{
    auto draft = forum_draft_of(visit);
    if (!draft) return form_again(visit, draft.error());
    auto forum = visit.site.store.write(
        [&](store::Writer& db) { return acts::forum_create(db, *visit.access, visit.viewer, *draft, visit.now); });
    if (!forum) return form_again(visit, forum.error());
    return done(visit);
}

http::Response forum_edit_form(Visit const& visit)
{
    auto form = page_of(visit);
    if (!form) return refused(visit, form.error());
    auto frame = frame_of(visit, form->view.forum.name, pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::forum_edit(frame, *form));
}

http::Response forum_edit(Visit const& visit)
{
    auto draft = forum_draft_of(visit);
    if (!draft) return form_again(visit, draft.error());
    auto saved = visit.site.store.write([&](store::Writer& db) {
        return acts::forum_edit(db, *visit.access, visit.viewer, ForumId{visit.params.id}, *draft,
                                visit.form.get("moderators"), visit.now);
    });
    if (!saved) return form_again(visit, saved.error());
    return done(visit);
}

http::Response forum_up(Visit const& visit) { return shift(visit, true); }

http::Response forum_down(Visit const& visit) { return shift(visit, false); }

http::Response forum_delete_form(Visit const& visit)
{
    auto form = page_of(visit);
    if (!form) return refused(visit, form.error());
    if (!visit.form.has("forum")) form->parent = {};
    auto frame = frame_of(visit, "Delete a forum", pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::forum_delete(frame, *form));
}

http::Response forum_delete(Visit const& visit)
{
    auto const threads =
        visit.form.get("threads") == "delete" ? acts::ThreadsOfDeleted::deleted : acts::ThreadsOfDeleted::moved;
    auto deleted = visit.site.store.write([&](store::Writer& db) {
        return acts::forum_delete(db, *visit.access, visit.viewer, ForumId{visit.params.id}, chosen_forum(visit),
                                  threads, visit.now);
    });
    if (!deleted) return form_again(visit, deleted.error());
    return done(visit);
}

}  // namespace stoa::web
