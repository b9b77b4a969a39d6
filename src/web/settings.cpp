#include "acts/settings_edit.hpp"
#include "base/text.hpp"
#include "model/account_deletion.hpp"
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
    auto const& now = *visit.settings;
    form.deletion_days = is_again ? std::string{visit.form.get("deletion_days")} : now.deletion_days;
    form.deletion_posts = is_again ? std::string{visit.form.get("deletion_posts")} : now.deletion_posts;
    if (!is_again && form.deletion_days.empty()) form.deletion_days = std::to_string(DeletionPolicy{}.days);
    form.approves_members = is_again ? visit.form.has("approval") : now.approves_members;
    form.approves_invited = is_again ? !visit.form.has("invited_pass") : now.approves_invited;
    form.approval_question = is_again ? std::string{visit.form.get("approval_question")} : now.approval_question;
    form.read_days = is_again ? std::string{visit.form.get("read_days")} : now.read_days;
    auto frame = frame_of(visit, "Settings", pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::settings(frame, form));
}

http::Response settings_save(Visit const& visit)
{
    auto wished = acts::parse_settings({.name = visit.form.get("site_name"),
                                        .description = visit.form.get("description"),
                                        .copies_remote_pictures = visit.form.has("remote_pictures"),
                                        .deletion_days = visit.form.get("deletion_days"),
                                        .deletion_posts = visit.form.get("deletion_posts"),
                                        .approves_members = visit.form.has("approval"),
                                        .approves_invited = !visit.form.has("invited_pass"),
                                        .approval_question = visit.form.get("approval_question"),
                                        .read_days = trim(visit.form.get("read_days"))});
    if (!wished) return form_again(visit, wished.error());
    auto saved = visit.site.store.write(
        [&](store::Writer& db) { return acts::settings_edit(db, *visit.access, visit.viewer, *wished, visit.now); });
    if (!saved) return form_again(visit, saved.error());
    return see_other(visit, html::Url::path("/admin/settings"), Notice::saved);
}

}  // namespace stoa::web
