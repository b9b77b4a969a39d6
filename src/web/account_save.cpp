#include "acts/writes.hpp"
#include "web/account.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

acts::ProfileTyped profile_in(http::Form const& form)
{
    return {.title = form.get("title"),
            .country = form.get("country"),
            .location = form.get("location"),
            .about = form.get("about"),
            .signature = form.get("signature"),
            .links = form.get("links"),
            .birth_day = form.get("birth_day"),
            .birth_month = form.get("birth_month"),
            .birth_year = form.get("birth_year"),
            .shows_birthday = !form.get("shows_birthday").empty()};
}

}  // namespace

http::Response account_save(Visit const& visit)
{
    auto profile = acts::ProfileDraft::parse(profile_in(visit.form), visit.now);
    if (!profile) return form_again(visit, profile.error());
    auto saved = visit.site.store.write(
        [&](store::Writer& db) { return acts::profile_edit(db, *visit.access, visit.viewer, *profile); });
    if (!saved) return form_again(visit, saved.error());
    return see_other(visit, html::Url::path("/account/"), Notice::account_saved);
}

}  // namespace stoa::web
