#include "pages/account_page.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/pages.hpp"
#include "pages/provider_buttons.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void identity_row(html::Writer& out, Frame const& frame, IdentityRow const& row)
{
    auto const& identity = row.identity;
    auto const used = [&] {
        if (identity.used_at)
            out.html<R"~(Used {})~">(Time{identity.used_at, frame.now, TimeStyle::day});
        else
            out.html<R"~(Never used)~">();
    };
    auto const called = [&] {
        if (!identity.name.empty()) out.html<R"~(<bdi>{}</bdi>)~">(identity.name);
    };
    out.html<R"~(
        <li class="row">{}<span class="strong">{}</span>{}<span class="small dim">Since {} · {}</span>
            <form class="push" method="post" action="/account/providers/{}/disconnect">{}
                <button class="btn btn-sm btn-quiet" type="submit">Disconnect<span class="vh"> {}</span></button>
            </form></li>)~">(Icon{"globe"}, row.label, called,
                             Time{std::optional{identity.created_at}, frame.now, TimeStyle::date}, used, identity.id,
                             FormKey{frame}, row.label);
}

void identity_list(html::Writer& out, Frame const& frame, IdentitiesPage const& page)
{
    if (page.identities.empty()) return out.html<R"~(<p class="muted">None yet.</p>)~">();
    out.html<R"~(<ul class="lines">{}</ul>)~">([&] {
        for (auto const& row : page.identities) identity_row(out, frame, row);
    });
}

void connect_forms(html::Writer& out, Frame const& frame, IdentitiesPage const& page)
{
    for (auto const& provider : page.to_connect)
        out.html<R"~(
            <form method="post" action="{}">{}<button class="btn" type="submit">{}Connect {}</button></form>)~">(
            provider_place("/account/providers/", provider.name), FormKey{frame}, Icon{"plus"}, provider.label);
}

}  // namespace

html::Html identities(Frame const& frame, IdentitiesPage const& page)
{
    return account_page(frame, AccountPart::security, "Log-in elsewhere", [&](html::Writer& out) {
        out.html<R"~(
            <p class="muted">An account that you have elsewhere can log you in here. The other site learns when you log in,
                and nothing of what you read or write.</p>{}
            <section class="stack" aria-labelledby="connected"><div class="sec-h"><h2 id="connected">Connected</h2></div>{}
            </section><div class="row">{}</div><p><a href="/account/security">Password and address</a></p>)~">(
            FormNotice{page}, [&] { identity_list(out, frame, page); }, [&] { connect_forms(out, frame, page); });
    });
}

}  // namespace stoa::pages
