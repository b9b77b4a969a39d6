#include "web/registration.hpp"

#include "acts/application.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"

namespace stoa::web {
namespace {

// Every code is compared, so that the time tells nothing.
bool is_invitation(RegistrationOptions const& options, std::string_view code)
{
    bool is_one = false;
    for (auto const& invitation : options.invitations)
        is_one = equal_in_constant_time(view(sha256(invitation)), view(sha256(code))) || is_one;
    return is_one;
}

// Where everybody may join, but those who are invited need not wait.
bool takes_invitation(Visit const& visit)
{
    auto const& options = visit.site.options.registration;
    return options.admission == Admission::open && visit.settings->approves_members &&
           !visit.settings->approves_invited && !options.invitations.empty();
}

bool must_be_approved(Visit const& visit)
{
    if (!visit.settings->approves_members) return false;
    bool const is_invited = visit.site.options.registration.admission == Admission::invited ||
                            (takes_invitation(visit) && !trim(visit.form.get("invitation")).empty());
    return !is_invited || visit.settings->approves_invited;
}

}  // namespace

std::optional<Refusal> why_not_register(Visit const& visit)
{
    auto const& options = visit.site.options.registration;
    auto const& form = visit.form;
    if (options.admission == Admission::closed) return Refusal::registration_closed;
    if (options.admission == Admission::invited && !is_invitation(options, trim(form.get("invitation"))))
        return Refusal::not_invited;
    bool const has_invitation = takes_invitation(visit) && !trim(form.get("invitation")).empty();
    if (has_invitation && !is_invitation(options, trim(form.get("invitation")))) return Refusal::not_invited;
    bool const lacks_age = options.minimum_age > 0 && !form.has("age");
    bool const lacks_terms = !options.terms_url.empty() && !form.has("terms");
    if (lacks_age || lacks_terms) return Refusal::terms_not_accepted;
    return std::nullopt;
}

Result<Done> add_application(Visit const& visit, acts::Registration& registration)
{
    if (!must_be_approved(visit)) return Done{};
    auto draft = acts::ApplicationDraft::parse(visit.settings->approval_question, visit.form.get("answer"));
    if (!draft) return draft.error();
    registration.application = *std::move(draft);
    return Done{};
}

void queue_at_once(Visit const& visit, store::Writer& db, MemberId member)
{
    if (!visit.site.options.requires_confirmation)
        acts::application_queue(db, letter_head(visit.site), member, visit.now);
}

Notice welcome_of(Visit const& visit, acts::Registration const& registration, bool is_confirmed)
{
    bool const must_confirm = visit.site.options.requires_confirmation && !is_confirmed;
    if (registration.application) return must_confirm ? Notice::registered_and_waits : Notice::registration_waits;
    return must_confirm ? Notice::confirm_email : Notice::welcome;
}

bool is_filled_in_by_robot(Visit const& visit) { return !visit.form.get("website").empty(); }

pages::RegisterPage register_page(Visit const& visit)
{
    pages::RegisterPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.name = visit.form.get("name");
    form.email = visit.form.get("email");
    form.country = visit.form.get("country");
    form.location = visit.form.get("location");
    auto const& registration = visit.site.options.registration;
    form.needs_invitation = registration.admission == Admission::invited;
    form.invitation = visit.form.has("invitation") ? visit.form.get("invitation") : visit.query.get("invitation");
    form.takes_invitation = takes_invitation(visit);
    // Whether the code in the field is one is not known before it is sent.
    form.waits_for_approval = must_be_approved(visit) || form.takes_invitation;
    if (form.waits_for_approval) form.question = visit.settings->approval_question;
    form.answer = visit.form.get("answer");
    form.terms_url = registration.terms_url;
    form.minimum_age = registration.minimum_age;
    return form;
}

}  // namespace stoa::web
