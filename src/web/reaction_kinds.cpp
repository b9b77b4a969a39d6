#include "acts/writes.hpp"
#include "pages/admin.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

ReactionKindId reaction_kind_of(Visit const& visit) { return ReactionKindId{visit.params.id}; }

http::Response back_to_reactions(Visit const& visit)
{
    return see_other(visit, html::Url::path("/admin/reactions"), Notice::saved);
}

http::Response shift_reaction_kind(Visit const& visit, bool is_up)
{
    auto shifted = visit.site.store.write([&](store::Writer& db) {
        return acts::reaction_kind_shift(db, *visit.access, visit.viewer, reaction_kind_of(visit), is_up, visit.now);
    });
    return shifted ? back_to_reactions(visit) : refused(visit, shifted.error());
}

}  // namespace

http::Response reaction_kinds_show(Visit const& visit)
{
    auto kinds = visit.site.store.read(
        [&](store::Reader& db) { return acts::reaction_kinds_read(db, *visit.access, visit.viewer); });
    if (!kinds) return refused(visit, kinds.error());
    pages::ReactionKindsPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.kinds = *std::move(kinds);
    form.name = visit.form.get("name");
    form.icon = visit.form.get("icon");
    auto frame = frame_of(visit, "Reactions", pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::reaction_kinds(frame, form));
}

http::Response reaction_kind_create(Visit const& visit)
{
    auto draft = acts::ReactionKindDraft::parse(visit.form.get("name"), visit.form.get("icon"), true);
    if (!draft) return form_again(visit, draft.error());
    auto created = visit.site.store.write([&](store::Writer& db) {
        return acts::reaction_kind_create(db, *visit.access, visit.viewer, *draft, visit.now);
    });
    return created ? back_to_reactions(visit) : form_again(visit, created.error());
}

http::Response reaction_kind_form(Visit const& visit)
{
    auto kind = visit.site.store.read([&](store::Reader& db) {
        return acts::reaction_kind_read(db, *visit.access, visit.viewer, reaction_kind_of(visit));
    });
    if (!kind) return refused(visit, kind.error());
    pages::ReactionKindPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    bool const is_again = visit.form.has("name");
    form.id = kind->id;
    form.key = kind->key;
    form.name = is_again ? std::string{visit.form.get("name")} : kind->name;
    form.icon = is_again ? std::string{visit.form.get("icon")} : kind->icon;
    form.is_active = is_again ? visit.form.has("offered") : kind->is_active;
    auto frame = frame_of(visit, kind->name, pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::reaction_kind(frame, form));
}

http::Response reaction_kind_edit(Visit const& visit)
{
    auto const& form = visit.form;
    auto draft = acts::ReactionKindDraft::parse(form.get("name"), form.get("icon"), form.has("offered"));
    if (!draft) return form_again(visit, draft.error());
    auto saved = visit.site.store.write([&](store::Writer& db) {
        return acts::reaction_kind_edit(db, *visit.access, visit.viewer, reaction_kind_of(visit), *draft, visit.now);
    });
    return saved ? back_to_reactions(visit) : form_again(visit, saved.error());
}

http::Response reaction_kind_up(Visit const& visit) { return shift_reaction_kind(visit, true); }

http::Response reaction_kind_down(Visit const& visit) { return shift_reaction_kind(visit, false); }

}  // namespace stoa::web
