#include "pages/account_tokens.hpp"

#include <stdexcept>

#include "model/limits.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

std::string_view scope_words(TokenScope scope)
{
    switch (scope) {
    case TokenScope::read: return "May read";
    case TokenScope::write: return "May read and write";
    case TokenScope::moderate: return "May do all that you may";
    case TokenScope::feeds: return "Opens your private feeds";
    }
    throw std::logic_error{"unknown scope"};
}

void new_token(html::Writer& out, std::string_view token)
{
    if (token.empty()) return;
    out.html<R"~(
        <p class="note note-ok" role="status">{}
            <span>This is your new token. Copy it now: it is shown only once.<br><code>{}</code></span></p>)~">(
        Icon{"circle-check"}, token);
}

void row(html::Writer& out, Frame const& frame, AccountToken const& token)
{
    auto const used = [&] {
        if (token.used_at)
            out.html<R"~(Used {})~">(Time{token.used_at, frame.now, TimeStyle::day});
        else
            out.html<R"~(Never used)~">();
    };
    auto const ends = [&] {
        if (token.expires_at) out.html<R"~( · Ends {})~">(Time{token.expires_at, frame.now, TimeStyle::date});
    };
    out.html<R"~(
        <li class="row">{}<span class="strong"><bdi>{}</bdi></span><span class="small dim">{} · Added {} · {}{}</span>
            <form class="push" method="post" action="/account/tokens/{}/delete">{}
                <button class="btn btn-sm btn-quiet" type="submit">Remove<span class="vh"> {}</span></button>
            </form></li>)~">(Icon{"key-round"}, token.name, scope_words(token.scope),
                             Time{std::optional{token.created_at}, frame.now, TimeStyle::date}, used, ends, token.id,
                             FormKey{frame}, token.name);
}

void rows(html::Writer& out, Frame const& frame, AccountPage const& page)
{
    if (page.tokens.empty())
        return out
            .html<R"~(<p class="muted">No token yet. A program needs one to read and write in your name.</p>)~">();
    out.html<R"~(<ul class="lines">{}</ul>)~">([&] {
        for (auto const& token : page.tokens) row(out, frame, token);
    });
}

}  // namespace

void AccountTokens::operator()(html::Writer& out) const
{
    out.html<R"~(
        <section class="stack" aria-labelledby="tokens"><div class="sec-h"><h2 id="tokens">API tokens</h2></div>{}{}
            <form class="row" method="post" action="/account/tokens">{}
                <label for="token-name">Name of a new token</label>
                <input class="input input-s" id="token-name" name="name" maxlength="{}" required autocomplete="off">
                <label for="token-scope">It may</label>
                <select class="input input-s" id="token-scope" name="scope">
                    <option value="read">read</option><option value="write" selected>read and write</option>
                    <option value="moderate">do all that you may</option></select>
                <label for="token-days">and ends</label>
                <select class="input input-s" id="token-days" name="days">
                    <option value="30">after 30 days</option><option value="365" selected>after a year</option>
                    <option value="">never</option></select>
                <button class="btn" type="submit">{}Add a token</button></form></section>)~">(
        [&] { new_token(out, page.new_token); }, [&] { rows(out, frame, page); }, FormKey{frame}, token_name_length_max,
        Icon{"plus"});
}

}  // namespace stoa::pages
