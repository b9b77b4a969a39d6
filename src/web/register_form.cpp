#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/provider.hpp"
#include "web/registration.hpp"

namespace stoa::web {

http::Response register_form(Visit const& visit)
{
    auto return_to = return_place(visit.form.has("return") ? visit.form.get("return") : visit.query.get("return"));
    if (visit.viewer.is_member()) return see_other(return_to);
    if (visit.site.options.registration.admission == Admission::closed)
        return refused(visit, Refusal::registration_closed);
    auto form = register_page(visit);
    form.return_to = return_to.view();
    form.providers = provider_names(visit.site);
    auto frame = frame_of(visit, "Join");
    frame.is_indexable = false;
    return page(pages::register_member(frame, form));
}

}  // namespace stoa::web
