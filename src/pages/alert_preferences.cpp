#include <array>
#include <stdexcept>

#include "pages/account_nav.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/select_field.hpp"

namespace stoa::pages {
namespace {

std::string_view cause_words(AlertKind kind)
{
    switch (kind) {
    case AlertKind::quote: return "Somebody quotes you";
    case AlertKind::mention: return "Somebody mentions you";
    case AlertKind::reply: return "A reply in a thread you watch";
    case AlertKind::thread: return "A new thread in a forum you watch";
    case AlertKind::reaction: return "A reaction to a post of yours";
    case AlertKind::moderation: return "A moderator does something with a post or a thread of yours";
    case AlertKind::message: return "A message in a conversation of yours";
    case AlertKind::report: return "A report that waits for a moderator";
    case AlertKind::application: return "Somebody who wishes to join and waits for approval";
    }
    throw std::logic_error{"unknown kind of alert"};
}

// Of what one watches, a letter goes out where the watch says so.
std::string_view letter_words(AlertKind kind)
{
    bool const is_watched = kind == AlertKind::reply || kind == AlertKind::thread;
    return is_watched ? "Letter, where you watch by letter" : "Letter";
}

void kinds(html::Writer& out, Frame const& frame, AlertPreferences const& now)
{
    for (auto kind : alert_kinds) {
        if ((kind == AlertKind::report || kind == AlertKind::application) && !frame.may_moderate) continue;
        out.html<R"~(
            <fieldset class="field"><legend>{}</legend><div class="row">
                <label class="check"><input type="checkbox" name="alert.{}" value="1" {checked?}><span>Alert</span></label>
                <label class="check"><input type="checkbox" name="letter.{}" value="1" {checked?}><span>{}</span></label>
            </div></fieldset>)~">(cause_words(kind), name_of(kind), now.alerts.has(kind), name_of(kind),
                                  now.letters.has(kind), letter_words(kind));
    }
}

void watching(html::Writer& out, AlertPreferencesPage const& page)
{
    std::array const choices{Choice{"none", "Do not watch"}, Choice{"alert", "Watch: alerts"},
                             Choice{"letter", "Watch: alerts and letters"}};
    out.html<R"~(<h2>Watching by itself</h2><div class="cols">{}{}</div>)~">(
        SelectField{.form = page,
                    .name = "started",
                    .label = "Threads you start",
                    .hint = "From the moment you start them.",
                    .choices = choices,
                    .chosen = stoa::name_of(page.preferences.started)},
        SelectField{.form = page,
                    .name = "replied",
                    .label = "Threads you reply to",
                    .hint = "From your first reply on. What you have muted stays muted.",
                    .choices = choices,
                    .chosen = stoa::name_of(page.preferences.replied)});
}

}  // namespace

html::Html alert_preferences(Frame const& frame, AlertPreferencesPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}
                <div class="stack-l"><div class="page-head"><h1>Alerts and letters</h1>
                        <p class="lede">Letters go to your confirmed address: one, and then none until you come back.
                            There is no letter without an alert.</p></div>
                    <form class="form narrow" method="post" action="/account/alerts">{}{}
                        <h2>What you are told of</h2>{}{}
                        <h2>Before you post</h2>
                        <div class="field"><label class="check"><input type="checkbox" name="advice" value="1"
                                aria-describedby="advice-hint" {checked?}><span>Advice</span></label>
                            <p class="hint" id="advice-hint">What a friend would say: a title that says nothing, a link without a
                                word, a thread silent for years. Said once, never in your way.</p></div>
                        <div class="row"><button class="btn btn-primary" type="submit">Save</button>
                            <a class="btn btn-quiet" href="/whats-new/watched">What you watch</a></div></form></div></div>)~">(
            AccountNav{AccountPart::alerts}, FormKey{frame}, FormNotice{page},
            [&] { kinds(out, frame, page.preferences); }, [&] { watching(out, page); }, page.preferences.wants_advice);
    });
}

}  // namespace stoa::pages
