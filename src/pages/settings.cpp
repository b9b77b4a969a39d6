#include <array>

#include "model/application.hpp"
#include "model/limits.hpp"
#include "pages/admin.hpp"
#include "pages/admin_side.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/select_field.hpp"

namespace stoa::pages {

html::Html settings(Frame const& frame, SettingsPage const& page)
{
    std::array const fates{Choice{"choose", "As the member chooses"}, Choice{"keep", "Always stay"},
                           Choice{"remove", "Are always removed"}};
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1>Settings</h1></div>
                <form class="form narrow" method="post" action="/admin/settings">{}{}{}{}
                    <fieldset class="form"><legend class="label">Joining</legend>
                        <div class="field"><label class="check"><input type="checkbox" name="approval" value="1"
                                aria-describedby="approval-hint" {checked?}><span>Registrations wait for approval</span></label>
                            <p class="hint" id="approval-hint">Whoever may approve members finds them under
                                <a href="/moderation/applications">Applications</a>. Until then newcomers read what guests read.
                                Those who wait already go on waiting when this is switched off.</p></div>
                        <label class="check"><input type="checkbox" name="invited_pass" value="1" {checked?}>
                            <span>Whoever has an invitation need not wait</span></label>{}</fieldset>
                    <fieldset class="form"><legend class="label">Reading and leaving</legend>{}{}{}</fieldset>
                    <div class="field"><label class="check"><input type="checkbox" name="remote_pictures" value="1"
                            aria-describedby="remote_pictures-hint" {checked?}><span>Copy pictures of other sites</span></label>
                        <p class="hint" id="remote_pictures-hint">The server fetches pictures that posts show from elsewhere, and
                            readers see the copy. Otherwise they see a link.</p></div>
                    <div class="row"><button class="btn btn-primary" type="submit">Save settings</button></div></form>
            </div></div>)~">(AdminSide{AdminPlace::settings}, FormKey{frame}, FormNotice{page},
                             TextField{.form = page,
                                       .name = "site_name",
                                       .label = "Name of the site",
                                       .hint = "Stands on every page.",
                                       .value = page.site_name,
                                       .length_max = 60,
                                       .is_required = true},
                             TextField{.form = page,
                                       .name = "description",
                                       .label = "Description",
                                       .hint = "Used by search engines.",
                                       .value = page.description,
                                       .length_max = reason_length_max},
                             page.approves_members, !page.approves_invited,
                             TextField{.form = page,
                                       .name = "approval_question",
                                       .label = "Question for newcomers (optional)",
                                       .hint = "For example: Why would you like to join?",
                                       .value = page.approval_question,
                                       .length_max = approval_question_length_max},
                             TextField{.form = page,
                                       .name = "read_days",
                                       .label = "Days after which activity counts as read (optional)",
                                       .hint = "For everybody, so that nobody who comes back drowns. Empty: never.",
                                       .value = page.read_days,
                                       .length_max = 4},
                             TextField{.form = page,
                                       .name = "deletion_days",
                                       .label = "Days before an account is deleted",
                                       .hint = "Until then its member may keep it.",
                                       .value = page.deletion_days,
                                       .length_max = 2},
                             SelectField{.form = page,
                                         .name = "deletion_posts",
                                         .label = "Posts of deleted accounts",
                                         .hint = "Posts that stay are shown under \"Deleted member\".",
                                         .choices = fates,
                                         .chosen = page.deletion_posts},
                             page.copies_remote_pictures);
    });
}

}  // namespace stoa::pages
