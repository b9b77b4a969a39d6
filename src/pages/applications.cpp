#include "pages/applications.hpp"

#include <algorithm>

#include "model/limits.hpp"
#include "pages/avatar.hpp"
#include "pages/empty.hpp"
#include "pages/flags.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/pager.hpp"
#include "pages/tab.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

constexpr std::string_view form_of_chosen = "chosen";

bool is_chosen(ApplicationsPage const& page, MemberId member)
{
    return std::ranges::find(page.chosen, member) != page.chosen.end();
}

// Where there is more than one.
bool can_be_chosen(ApplicationsPage const& page)
{
    return !page.view.is_of_refused && page.view.applications.size() > 1;
}

void what_they_say(html::Writer& out, Application const& application)
{
    if (application.question.empty()) return;
    if (application.answer.empty())
        return out.html<R"~(<p class="small dim"><bdi>{}</bdi> No answer.</p>)~">(application.question);
    out.html<
        R"~(<div><p class="small dim"><bdi>{}</bdi></p><blockquote class="quote" dir="auto">{}</blockquote></div>)~">(
        application.question, application.answer);
}

void whence(html::Writer& out, Application const& application)
{
    auto const domain = [&] {
        if (!application.email_domain.empty())
            out.html<R"~(<span class="small">Address at <bdi>{}</bdi></span>)~">(application.email_domain);
    };
    out.html<R"~(<p class="row">{}{}</p>)~">(Flags{application.country, application.location}, domain);
}

void refusal_of(html::Writer& out, Application const& application, LocalNow const& now)
{
    if (!application.refused_at) return;
    out.html<R"~(<p class="small dim">Refused by <bdi>{}</bdi>, {}{}</p>)~">(
        application.refused_by.name, Time{application.refused_at, now, TimeStyle::post}, [&] {
            if (!application.reason.empty()) out.html<R"~(: <bdi>{}</bdi>)~">(application.reason);
        });
}

// Enter in the field of the reason presses the first button: it says why one refuses.
void decide_one(html::Writer& out, Frame const& frame, ApplicationsPage const& page, Application const& application)
{
    auto const id = application.member.id;
    auto const& name = application.member.name;
    bool const is_again = page.is_about_one && is_chosen(page, id);
    auto const refuse = [&] {
        if (application.refused_at) return;
        out.html<R"~(
            <label class="vh" for="reason-{}">Reason, if you refuse {}</label>
            <input class="input input-s" id="reason-{}" name="reason" value="{}" placeholder="Reason, if you refuse (optional)"
                autocomplete="off">
            <button class="btn" type="submit" name="verdict" value="refuse">Refuse<span class="vh"> {}</span></button>)~">(
            id, name, id, is_again ? page.reason : std::string{}, name);
    };
    auto const error = [&] {
        if (is_again && page.refusal) out.html<R"~(<p class="err">{}</p>)~">(refusal_words(page));
    };
    out.html<R"~(
        <form class="q-foot" method="post" action="/moderation/applications">{}{}{}{}
            <button class="btn btn-primary" type="submit" name="verdict" value="approve">Approve<span class="vh"> {}</span></button>{}</form>)~">(
        FormKey{frame}, HiddenField{"member", std::to_string(id.value)}, HiddenField{"one", "1"}, refuse, name, error);
}

void application_item(html::Writer& out, Frame const& frame, ApplicationsPage const& page,
                      Application const& application)
{
    auto const id = application.member.id;
    auto const choose = [&] {
        if (can_be_chosen(page))
            out.html<R"~(
                <label class="check"><input type="checkbox" name="member" value="{}" form="{}" {checked?}>
                    <span class="vh">Choose {}</span></label>)~">(
                id, form_of_chosen, !page.is_about_one && is_chosen(page, id), application.member.name);
    };
    out.html<R"~(
        <article class="q-item" aria-labelledby="member-{}"><header class="q-top">{}{}
            <h2 class="small" id="member-{}"><a href="/members/{}/"><bdi>{}</bdi></a></h2>
            <span class="small dim push">{}</span></header>
            <div class="q-body">{}{}{}</div>{}</article>)~">(
        id, choose, Avatar{application.member.name, "av-s", application.member.avatar}, id, id, application.member.name,
        Time{std::optional{application.asked_at}, frame.now, TimeStyle::post}, [&] { whence(out, application); },
        [&] { what_they_say(out, application); }, [&] { refusal_of(out, application, frame.now); },
        [&] { decide_one(out, frame, page, application); });
}

// The boxes that choose stand with those whom they choose.
void decide_chosen(html::Writer& out, Frame const& frame, ApplicationsPage const& page)
{
    if (!can_be_chosen(page)) return;
    auto const error = [&] {
        if (!page.is_about_one) FieldError{page, "reason"}(out);
    };
    out.html<R"~(
        <form class="bar q-all mt" id="{}" method="post" action="/moderation/applications"
            aria-label="All who are chosen">{}<label class="vh" for="reason">Reason, if you refuse those who are chosen</label>
            <input class="input input-s" id="reason" name="reason" value="{}" placeholder="Reason, if you refuse (optional)"
                autocomplete="off">
            <button class="btn" type="submit" name="verdict" value="refuse">Refuse the chosen</button>
            <button class="btn" type="submit" name="verdict" value="approve">Approve the chosen</button>{}</form>)~">(
        form_of_chosen, FormKey{frame}, page.is_about_one ? std::string{} : page.reason, error);
}

void pages_of(html::Writer& out, ApplicationsView const& view)
{
    if (view.page.count <= 1) return;
    PageAddresses const addresses =
        view.is_of_refused
            ? PageAddresses{"/moderation/applications?show=refused", "/moderation/applications?show=refused&page="}
            : PageAddresses{"/moderation/applications", "/moderation/applications?page="};
    out.html<R"~(<div class="bar"><span class="push"></span>{}</div>)~">(
        Pager{.page = view.page,
              .addresses = addresses,
              .filter = view.is_of_refused ? "show" : "",
              .filter_value = view.is_of_refused ? "refused" : ""});
}

void application_items(html::Writer& out, Frame const& frame, ApplicationsPage const& page)
{
    auto const& view = page.view;
    if (view.applications.empty() && view.is_of_refused)
        return Empty{"user-plus", "Nobody was refused lately", "Who was refused stands here for fourteen days."}(out);
    if (view.applications.empty())
        return Empty{"user-plus", "Nobody waits", "Who registers and needs approval will stand here."}(out);
    for (auto const& application : view.applications) application_item(out, frame, page, application);
    decide_chosen(out, frame, page);
    pages_of(out, view);
}

}  // namespace

html::Html applications(Frame const& frame, ApplicationsPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        auto const notice = [&] {
            if (!page.is_about_one) FormNotice{page}(out);
        };
        out.html<R"~(
            <div class="wrap"><div class="page-head"><div class="head-row"><h1>Applications</h1>
                    <a class="btn" href="/moderation/log">Log</a></div>
                <p class="lede">Who registered and waits for approval, newest first. They can log in and read what guests
                    read; others do not see them. After sixty days without a word the account is deleted.</p></div>
                <nav class="tabs mb" aria-label="Applications">{}{}</nav>{}{}</div>)~">(
            Tab{"/moderation/applications", "Waiting", !page.view.is_of_refused, page.view.waiting},
            Tab{"/moderation/applications?show=refused", "Refused", page.view.is_of_refused}, notice,
            [&] { application_items(out, frame, page); });
    });
}

}  // namespace stoa::pages
