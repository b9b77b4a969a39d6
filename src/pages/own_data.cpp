#include "base/text.hpp"
#include "pages/account_page.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void ask(html::Writer& out, Frame const& frame)
{
    out.html<R"~(
        <form method="post" action="/account/data">{}<button class="btn btn-primary" type="submit">{}Export my data</button></form>)~">(
        FormKey{frame}, Icon{"download"});
}

void state(html::Writer& out, Frame const& frame, OwnDataPage const& page)
{
    if (!page.found) return ask(out, frame);
    auto const& found = *page.found;
    if (!found.ready_at)
        return out.html<R"~(
            <p class="note" role="status">{}<span>Your file is being made, since {}. Come back in a while; a letter tells you
                when it is there, if your address is confirmed.</span></p>)~">(
            Icon{"hourglass"}, Time{found.asked_at, frame.now, TimeStyle::post});
    out.html<R"~(
        <div class="row"><a class="btn btn-primary" href="{}">{}Download it</a>
            <span class="small dim">{} kB · made {} · kept until {}</span></div>{})~">(
        html::Url::path("/account/data/" + page.file_name), Icon{"download"}, grouped((found.bytes + 1023) / 1024),
        Time{found.ready_at, frame.now, TimeStyle::post},
        Time{std::optional{*found.ready_at + data_export_kept_ms}, frame.now, TimeStyle::post}, [&] {
            if (page.may_ask) ask(out, frame);
        });
}

}  // namespace

html::Html own_data(Frame const& frame, OwnDataPage const& page)
{
    return account_page(frame, AccountPart::data, "Your data", [&](html::Writer& out) {
        out.html<R"~(
            {}
            <section class="stack narrow" aria-labelledby="export"><div class="sec-h"><h2 id="export">Export</h2></div>
                <p>A file with all that this forum keeps of you: posts and threads as you typed them, profile, drafts,
                    bookmarks, a list of your uploads, sessions and tokens, without any secrets. It is text, in the format
                    that Stoa imports and exports (JSON Lines), packed with gzip. You may ask for one each day.</p>{}</section>
            <section class="stack narrow" aria-labelledby="delete"><div class="sec-h"><h2 id="delete">Delete</h2></div>
                <p>Everything that is yours alone goes; your posts stay without your name, or go too.</p>
                <div class="row"><a class="btn" href="/account/delete">{}Delete my account</a></div></section>)~">(
            FormNotice{page}, [&] { state(out, frame, page); }, Icon{"trash-2"});
    });
}

}  // namespace stoa::pages
