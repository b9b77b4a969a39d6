#include "pages/account_page.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void passkey_row(html::Writer& out, Frame const& frame, Passkey const& passkey)
{
    auto const used = [&] {
        if (passkey.used_at)
            out.html<R"~(Used {})~">(Time{passkey.used_at, frame.now, TimeStyle::day});
        else
            out.html<R"~(Never used)~">();
    };
    auto const where = [&] {
        if (passkey.is_backed_up) out.html<R"~( · Also on your other devices)~">();
    };
    out.html<R"~(
        <li class="row">{}<bdi class="strong">{}</bdi><span class="small dim">Added {} · {}{}</span>
            <form class="push" method="post" action="/account/passkeys/{}/remove">{}
                <button class="btn btn-sm btn-quiet" type="submit">Remove<span class="vh"> {}</span></button>
            </form></li>)~">(Icon{"key-round"}, passkey.name,
                             Time{std::optional{passkey.created_at}, frame.now, TimeStyle::date}, used, where,
                             passkey.id, FormKey{frame}, passkey.name);
}

void passkey_list(html::Writer& out, Frame const& frame, PasskeysPage const& page)
{
    if (page.passkeys.empty()) return out.html<R"~(<p class="muted">You have none yet.</p>)~">();
    out.html<R"~(<ul class="lines">{}</ul>)~">([&] {
        for (auto const& passkey : page.passkeys) passkey_row(out, frame, passkey);
    });
}

// Without a script no browser makes one.
void passkey_maker(html::Writer& out, Frame const& frame, PasskeysPage const& page)
{
    if (!page.is_possible)
        return out.html<R"~(
            <p class="note">{}<span>Browsers make no passkeys at this address: they want https, and a name instead of a
                number.</span></p>)~">(Icon{"info"});
    out.html<R"~(
        <p class="note" data-without-passkeys>{}<span>Passkeys need JavaScript, and a browser that knows them. Your password
            works everywhere.</span></p>
        <div data-needs-passkeys hidden>
            <form class="form narrow" method="post" action="/account/passkeys" data-passkey="make"
                  data-challenge="/account/passkeys/challenge">{}{}
                <div class="row"><button class="btn btn-primary" type="submit">{}Add a passkey</button></div>
                <p class="field-error" role="alert" hidden></p></form></div>)~">(
        Icon{"info"}, FormKey{frame},
        TextField{.form = page,
                  .name = "name",
                  .label = "Name of a new one",
                  .hint = "For yourself, to tell them apart: “Phone”, “Blue key”.",
                  .value = page.name,
                  .length_max = passkey_name_length_max},
        Icon{"key-round"});
}

}  // namespace

html::Html passkeys(Frame const& frame, PasskeysPage const& page)
{
    return account_page(frame, AccountPart::security, "Passkeys", [&](html::Writer& out) {
        out.html<R"~(
            <p class="muted">A passkey is a key that your device keeps, and opens with your finger, your face or its PIN. It
                logs in without a password and without a code, and no false page can get it out of you.</p>{}{}
            <section class="stack" aria-labelledby="passkeys"><div class="sec-h"><h2 id="passkeys">Yours</h2></div>{}
            </section><p><a href="/account/security">Password and address</a></p>)~">(
            FormNotice{page}, [&] { passkey_maker(out, frame, page); }, [&] { passkey_list(out, frame, page); });
    });
}

}  // namespace stoa::pages
