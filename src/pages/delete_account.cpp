#include "pages/account_page.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

constexpr std::size_t deletion_code_length_max = 60;  // an app's, or one for recovery

void posts(html::Writer& out, DeleteAccountPage const& page)
{
    switch (page.policy.posts) {
    case PostsPolicy::always_kept: return out.html<R"~(<p>Your posts stay, under the name "Deleted member".</p>)~">();
    case PostsPolicy::always_removed: return out.html<R"~(<p>Your posts are removed, with their texts.</p>)~">();
    case PostsPolicy::member_chooses: break;
    }
    out.html<R"~(
        <fieldset class="field"><legend>Your posts</legend>
            <label class="check"><input type="radio" name="posts" value="keep" {checked?}>
                <span>Stay, under the name "Deleted member"</span></label>
            <label class="check"><input type="radio" name="posts" value="remove" {checked?}>
                <span>Are removed, with their texts</span>
                <span class="hint">What others quoted of them stays in their posts.</span></label></fieldset>)~">(
        page.wished == PostsFate::kept, page.wished == PostsFate::removed);
}

void code(html::Writer& out, DeleteAccountPage const& page)
{
    if (!page.needs_code) return;
    TextField{.form = page,
              .name = "code",
              .label = "Code",
              .hint = "From your app, or one of your recovery codes.",
              .autocomplete = "one-time-code",
              .length_max = deletion_code_length_max,
              .is_required = true}(out);
}

void ask(html::Writer& out, Frame const& frame, DeleteAccountPage const& page)
{
    auto const wait = [&] {
        if (page.policy.days == 0)
            out.html<R"~(This happens within minutes and cannot be undone.)~">();
        else
            out.html<R"~(This happens in {} days. Until then you can come back here and keep it.)~">(page.policy.days);
    };
    out.html<R"~(
        <div class="narrow stack"><p>Your profile, picture, address, sessions, tokens, drafts, bookmarks, watches, alerts and
                uploads go, but for the files in posts that stay. Nobody else will get your name. {}</p>
            <p><a href="/account/data">Export your data</a> first, if you want to have them.</p></div>
        <form class="form narrow" method="post" action="/account/delete">{}{}{}{}
            <div class="row"><button class="btn btn-danger" type="submit">Delete my account</button>
                <a class="btn" href="/account/data">Keep it</a></div></form>)~">(
        wait, FormKey{frame}, FormNotice{page}, [&] { posts(out, page); }, [&] { code(out, page); });
}

void waiting(html::Writer& out, Frame const& frame, DeleteAccountPage const& page)
{
    auto const& deletion = *page.deletion;
    out.html<R"~(
        <p class="note note-warn narrow" role="status">{}<span>Your account will be deleted: {}. {}</span></p>{}
        <form method="post" action="/account/delete/undo">{}<button class="btn btn-primary" type="submit">Keep my account</button></form>)~">(
        Icon{"triangle-alert"}, Time{std::optional{deletion.due_at}, frame.now, TimeStyle::post},
        deletion.posts == PostsFate::kept ? "Your posts stay." : "Your posts are removed.", FormNotice{page},
        FormKey{frame});
}

}  // namespace

html::Html delete_account(Frame const& frame, DeleteAccountPage const& page)
{
    return account_page(frame, AccountPart::data, "Delete my account", [&](html::Writer& out) {
        if (page.deletion)
            waiting(out, frame, page);
        else
            ask(out, frame, page);
    });
}

}  // namespace stoa::pages
