#include "pages/count.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/passkey_form.hpp"

namespace stoa::pages {
namespace {

constexpr std::size_t code_length_max = 7;  // "123 456", as apps show it
constexpr std::size_t recovery_code_length_max = 60;

void hidden_fields(html::Writer& out, Frame const& frame, SecondStepPage const& page)
{
    FormKey{frame}(out);
    HiddenField{"return", page.return_to}(out);
    if (!page.kept_form.empty()) HiddenField{"kept_form", page.kept_form}(out);
    if (page.is_recovery) HiddenField{"with", "recovery"}(out);
}

void code_field(html::Writer& out, SecondStepPage const& page)
{
    std::string_view const is_invalid = is_about(page, "code") ? "true" : "false";
    std::string_view const description = is_about(page, "code") ? "code-hint code-error" : "code-hint";
    out.html<R"~(
        <div class="field"><label for="code">Six-digit code</label>
            <input class="input code-in" id="code" name="code" inputmode="numeric" autocomplete="one-time-code"
                   maxlength="{}" aria-invalid="{}" aria-describedby="{}" required autofocus>
            <p class="hint" id="code-hint">A new one every half minute. Each works once.</p>{}</div>)~">(
        code_length_max, is_invalid, description, FieldError{page, "code"});
}

void trust_box(html::Writer& out, SecondStepPage const& page)
{
    if (page.trusted_days == 0) return;
    out.html<R"~(
        <label class="row"><input type="checkbox" name="trust" value="1" {checked?}>
            Do not ask on this device for {}</label>)~">(page.is_trusting, counted(page.trusted_days, "day", "days"));
}

void app_form(html::Writer& out, SecondStepPage const& page)
{
    out.html<R"~(
        {}{}<button class="btn btn-primary btn-wide" type="submit">Continue</button><p class="or">or</p>
        <button class="btn btn-wide" type="submit" name="do" value="recovery" formnovalidate>{}Use a recovery code</button>)~">(
        [&] { code_field(out, page); }, [&] { trust_box(out, page); }, Icon{"key-round"});
}

void recovery_form(html::Writer& out, SecondStepPage const& page)
{
    out.html<R"~({}<button class="btn btn-primary btn-wide" type="submit">Continue</button>)~">(
        TextField{.form = page,
                  .name = "code",
                  .label = "Recovery code",
                  .hint = "One of those that you kept. It works once.",
                  .length_max = recovery_code_length_max,
                  .is_required = true});
}

// It proves both at once, so what the password began is finished by it.
void passkey_instead(html::Writer& out, Frame const& frame, SecondStepPage const& page)
{
    if (!page.takes_passkeys) return;
    PasskeyForm{.frame = frame,
                .action = html::Url::path("/login/passkey"),
                .challenge = "/login/passkey/challenge",
                .words = "Use a passkey",
                .return_to = page.return_to,
                .kept_form = page.kept_form}(out);
}

}  // namespace

html::Html second_step(Frame const& frame, SecondStepPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        std::string_view const words = page.is_recovery
                                           ? "Without your phone, one of your recovery codes proves who you are."
                                           : "Your account asks for a second proof. Open your authenticator "
                                             "and type the six digits.";
        auto const form = [&] { page.is_recovery ? recovery_form(out, page) : app_form(out, page); };
        out.html<R"~(
            <div class="wrap wrap-s auth"><div class="stack-s"><h1>Second step</h1><p class="muted">{}</p></div>
                <form class="form" method="post" action="/login/second">{}{}{}</form>{}</div>)~">(
            words, [&] { hidden_fields(out, frame, page); }, FormNotice{page}, form,
            [&] { passkey_instead(out, frame, page); });
    });
}

}  // namespace stoa::pages
