#include "pages/private_feeds.hpp"

#include "model/whats_new.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void new_addresses(html::Writer& out, Frame const& frame, std::string_view token)
{
    if (token.empty()) return;
    auto const addresses = [&] {
        for (auto const list : private_feed_lists)
            out.html<R"~(<dt>{}</dt><dd><code>{}/private-feeds/{}/{}.atom</code></dd>)~">(
                words_for(list), frame.base_url, token, name_of(list));
    };
    out.html<R"~(
        <div class="note note-ok" role="status">{}<div class="stack-s">
            <p>Give these addresses to your feed reader. They are shown only once.</p><dl>{}</dl></div></div>)~">(
        Icon{"circle-check"}, addresses);
}

// Since when there are addresses, and the way to end them.
void state(html::Writer& out, Frame const& frame, std::optional<AccountToken> const& feeds)
{
    if (!feeds) return;
    out.html<R"~(
        <form class="row" method="post" action="/account/tokens/{}/delete">{}<span>{}Made {}</span>
            <button class="btn btn-sm btn-quiet" type="submit">End them<span class="vh">: the addresses of private feeds</span></button></form>)~">(
        feeds->id, FormKey{frame}, Icon{"rss", "i-s"},
        Time{std::optional{feeds->created_at}, frame.now, TimeStyle::date});
}

}  // namespace

void PrivateFeeds::operator()(html::Writer& out) const
{
    out.html<R"~(
        <section class="stack" aria-labelledby="feeds"><div class="sec-h"><h2 id="feeds">Private feeds</h2></div>
            <p class="muted">Your unread and watched threads, and the answers in yours, for a feed reader. Whoever has
                such an address reads what it shows: keep it to yourself. It ends when you end your other sessions.</p>{}{}
            <form class="row" method="post" action="/account/feeds">{}<button class="btn" type="submit">{}{}</button></form></section>)~">(
        [&] { new_addresses(out, frame, page.new_feed_token); }, [&] { state(out, frame, page.feeds); }, FormKey{frame},
        Icon{"rss"}, page.feeds ? "Make new addresses" : "Make addresses");
}

}  // namespace stoa::pages
