#include "model/urls.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/pages.hpp"
#include "pages/reason_field.hpp"
#include "pages/select_field.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

std::vector<Choice> spans()
{
    return {{"1", "For a day"},         {"3", "For three days"}, {"7", "For a week"},       {"30", "For a month"},
            {"90", "For three months"}, {"365", "For a year"},   {"", "Until it is lifted"}};
}

void ban_in_force(html::Writer& out, Frame const& frame, BanPage const& page)
{
    if (!page.ban) return;
    auto const end = [&] {
        if (page.ban->until)
            out.html<R"~(until {})~">(Time{page.ban->until, frame.now, TimeStyle::post});
        else
            out.html<R"~(until it is lifted)~">();
    };
    out.html<R"~(
        <div class="card mb stack-s"><p><b>Banned {}.</b> <bdi>{}</bdi></p>
            <form method="post" action="/members/{}/unban">{}
                <button class="btn" type="submit">Lift the ban</button></form></div>)~">(
        end, page.ban->reason, page.member.id, FormKey{frame});
}

}  // namespace

html::Html ban(Frame const& frame, BanPage const& page)
{
    auto const choices = spans();
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m"><div class="page-head"><h1>Ban <bdi>{}</bdi></h1>
                    <p class="lede">They can still read what guests can read. Their sessions end at once.</p></div>{}
                <form class="form" method="post" action="/members/{}/ban">{}{}{}{}
                    <div class="row"><button class="btn btn-danger" type="submit">{}</button>
                        <a class="btn" href="{}">Leave it</a></div></form></div>)~">(
            page.member.name, [&] { ban_in_force(out, frame, page); }, page.member.id, FormKey{frame}, FormNotice{page},
            SelectField{page, "days", "For how long", "It ends by itself.", choices, page.days},
            ReasonField{.form = page,
                        .value = page.reason,
                        .hint = "The member reads it on every page, and it stands in the log.",
                        .is_required = true},
            page.ban ? "Change the ban" : "Ban the member", url_of(page.member));
    });
}

}  // namespace stoa::pages
