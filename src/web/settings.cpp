#include "acts/settings_edit.hpp"
#include "pages/admin.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response settings_form(Visit const& visit)
{
    pages::SettingsPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    bool is_again = visit.form.has("site_name");
    form.site_name = is_again ? std::string{visit.form.get("site_name")} : visit.site_name();
    form.description = is_again ? std::string{visit.form.get("description")} : visit.settings->description;
    form.copies_remote_pictures = is_again ? visit.form.has("remote_pictures") : visit.settings->copies_remote_pictures;
    auto frame = frame_of(visit, "Settings", pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::settings(frame, form));
}

http::Response settings_save(Visit const& visit)
{
    auto wished = acts::parse_settings(visit.form.get("site_name"), visit.form.get("description"),
                                       visit.form.has("remote_pictures"));
    if (!wished) return form_again(visit, wished.error());
    auto saved = visit.site.store.write(
        [&](store::Writer& db) { return acts::settings_edit(db, *visit.access, visit.viewer, *wished, visit.now); });
    if (!saved) return form_again(visit, saved.error());
    return see_other(visit, html::Url::path("/admin/settings"), Notice::saved);
}

}  // namespace stoa::web
