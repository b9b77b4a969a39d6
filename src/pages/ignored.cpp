#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/account_page.hpp"
#include "pages/address.hpp"
#include "pages/avatar.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/member_link.hpp"
#include "pages/pager.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {
namespace {

void members(html::Writer& out, Frame const& frame, IgnoredView const& view)
{
    if (view.members.empty()) return;
    auto const each = [&] {
        for (auto const& member : view.members)
            out.html<R"~(
                <li class="row">{}{}<form class="push" method="post" action="/members/{}/unignore">{}{}
                    <button class="btn btn-quiet btn-sm" type="submit">Stop ignoring<span class="vh">: <bdi>{}</bdi></span></button></form></li>)~">(
                Avatar{member.name, "av-s", member.avatar}, MemberLink{member}, member.id, FormKey{frame},
                HiddenField{"return", "/account/ignored"}, member.name);
    };
    out.html<
        R"~(<section class="stack"><div class="sec-h"><h2>Members</h2></div><ul class="lines">{}</ul></section>)~">(
        each);
}

void threads(html::Writer& out, Frame const& frame, IgnoredView const& view)
{
    if (view.threads.empty()) return;
    auto const each = [&] {
        for (auto const& [thread, forum, unread_posts, first_unread, watch] : view.threads)
            out.html<R"~(
                <li class="row"><a class="plain strong" href="{}"><bdi>{}</bdi></a><span class="small dim"><bdi>{}</bdi></span>
                    <form class="push" method="post" action="{}">{}{}
                    <button class="btn btn-quiet btn-sm" type="submit" name="level" value="none">Stop ignoring<span class="vh">: <bdi>{}</bdi></span></button></form></li>)~">(
                url_of(thread), thread.title, forum.name, below(url_of(thread), "watch"), FormKey{frame},
                HiddenField{"return", "/account/ignored"}, thread.title);
    };
    PageAddresses const addresses{"/account/ignored", "/account/ignored?page="};
    auto const pager = [&] {
        if (view.page.count > 1)
            out.html<R"~(<div class="bar"><span class="push"></span>{}</div>)~">(Pager{view.page, addresses});
    };
    out.html<R"~(
        <section class="stack"><div class="sec-h"><h2>Threads</h2></div><ul class="lines">{}</ul>{}</section>)~">(
        each, pager);
}

}  // namespace

html::Html ignored(Frame const& frame, IgnoredView const& view)
{
    return account_page(frame, AccountPart::ignored, "Ignored", [&](html::Writer& out) {
        if (view.members.empty() && view.threads.empty())
            return Empty{"eye-off", "Nobody and nothing is ignored",
                         "Ignore a member on their page, and a thread beside its title. Only you will know."}(out);
        out.html<R"~({}{})~">([&] { members(out, frame, view); }, [&] { threads(out, frame, view); });
    });
}

}  // namespace stoa::pages
