#include <algorithm>

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/claim_data.hpp"
#include "pages/claim_item.hpp"
#include "pages/claim_merging.hpp"
#include "pages/crumbs.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/record_choices.hpp"
#include "pages/record_pages.hpp"
#include "pages/record_words.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

// From whoever said it, through all that told it, to the post.
void chain(html::Writer& out, Claim const& claim)
{
    auto const steps = [&] {
        for (auto step = claim.via.rbegin(); step != claim.via.rend(); ++step)
            out.html<R"~(<li>reported by <bdi>{}</bdi></li>)~">(*step);
        if (claim.source.value != 0) out.html<R"~(<li>in <bdi>{}</bdi></li>)~">(claim.source_headline);
    };
    out.html<R"~(
        <ol class="lines"><li>Said by <bdi>{}</bdi></li>{}<li>found in <a href="{}">post {}</a></li></ol>)~">(
        claim.speaker_name.empty() ? std::string_view{"somebody who is not stated"}
                                   : std::string_view{claim.speaker_name},
        steps, url_of(claim.post), claim.position);
}

void because(html::Writer& out, ClaimView const& view)
{
    auto const& because = view.judgement.because;
    auto const each = [&] {
        for (auto const& response : view.entry.responses)
            if (std::ranges::find(because, response.id) != because.end())
                out.html<R"~(<li><b>{}</b>: <a href="{}"><bdi>{}</bdi></a></li>)~">(
                    words_for(response.kind), url_of(response.statement), response.other.wording);
    };
    auto const list = [&] {
        if (!because.empty()) out.html<R"~(<ul class="lines">{}</ul>)~">(each);
    };
    out.html<R"~(
        <section class="stack-s mb" aria-labelledby="why"><h2 id="why">{}</h2><p>{}</p>{}</section>)~">(
        words_for(view.judgement.status), words_for(view.judgement.rule), list);
}

void take_back(html::Writer& out, Frame const& frame, ClaimView const& view, ResponseId response)
{
    if (!view.may_edit) return;
    out.html<R"~(
        <form class="push" method="post" action="/record/responses/{}/remove">{}
            <button class="btn btn-quiet btn-sm" type="submit">Remove<span class="vh"> this answer</span></button>
        </form>)~">(response, FormKey{frame});
}

// What the statement says of others.
void answered(html::Writer& out, Frame const& frame, ClaimView const& view)
{
    if (view.answers.empty()) return;
    auto const each = [&] {
        for (auto const& response : view.answers)
            out.html<R"~(
                <li class="row"><span class="badge">{}</span><span><a href="{}"><bdi>{}</bdi></a>{}</span>{}</li>)~">(
                words_for(response.kind), url_of(response.claim), response.other.wording, ResponseThread{response},
                [&] { take_back(out, frame, view, response.id); });
    };
    out.html<R"~(
        <section class="mb" aria-labelledby="answers-h"><h2 id="answers-h">What it answers</h2>
            <ul class="lines">{}</ul></section>)~">(each);
}

void answer_form(html::Writer& out, Frame const& frame, ClaimPage const& page)
{
    if (!page.view.answers_at_once) return;
    auto const kinds = response_choices();
    out.html<R"~(
        <details class="fold mb" {open?}><summary>This answers another statement</summary>
            <form class="form" method="post" action="{}/responses">{}{}{}{}
                <label class="row"><input type="checkbox" name="concerned" value="1" {checked?}> It is said by, or for, the
                    one of whom the other speaks</label>
                <div class="row"><button class="btn" type="submit">Save</button></div></form></details>)~">(
        page.refusal.has_value(), url_of(page.view.entry.claim.id), FormKey{frame}, FormNotice{page},
        AnsweredFields{page, page.view.others, page.answers, page.answers_address},
        SelectField{page, "response", "What it says of it", "Seen from the other statement.", kinds, page.response},
        page.is_concerned);
}

void acts(html::Writer& out, Frame const& frame, ClaimView const& view)
{
    auto const& claim = view.entry.claim;
    auto const answer = [&] {
        if (view.may_answer)
            out.html<R"~(<a class="btn btn-sm" href="/posts/{}/record?answers={}">{}Enter an answer</a>)~">(
                claim.post, claim.id, Icon{"reply", "i-s", "i-flip"});
    };
    auto const edit = [&] {
        if (view.may_edit)
            out.html<R"~(<a class="btn btn-quiet btn-sm" href="{}/edit">{}Edit</a>)~">(url_of(claim.id),
                                                                                       Icon{"pencil", "i-s"});
    };
    auto const state = [&] {
        if (view.may_accept)
            out.html<R"~(<button class="btn btn-sm" type="submit" formaction="{}/accept">Put on the record</button>)~">(
                url_of(claim.id));
        if (view.may_edit && claim.state != ClaimState::removed)
            out.html<R"~(<button class="btn btn-quiet btn-sm" type="submit">{}Remove</button>)~">(
                Icon{"trash-2", "i-s"});
        if (view.may_lock)
            out.html<R"~(
                <button class="btn btn-quiet btn-sm" type="submit" formaction="{}/{}">{}{}</button>)~">(
                url_of(claim.id), claim.is_locked ? std::string_view{"unlock"} : std::string_view{"lock"},
                Icon{"lock", "i-s"}, claim.is_locked ? std::string_view{"Unlock"} : std::string_view{"Lock"});
    };
    out.html<R"~(
        <form class="row mb" method="post" action="{}/remove">{}{}{}
            <a class="btn btn-quiet btn-sm" href="{}/history">{}History</a>{}</form>)~">(
        url_of(claim.id), FormKey{frame}, answer, edit, url_of(claim.id), Icon{"history", "i-s"}, state);
}

void state_note(html::Writer& out, Claim const& claim)
{
    if (claim.state == ClaimState::suggested)
        out.html<R"~(<div class="note mb">{}<p>It was suggested and is not on the record yet.</p></div>)~">(
            Icon{"hourglass"});
    if (claim.state == ClaimState::removed)
        out.html<R"~(<div class="note mb">{}<p>It was removed from the record.</p></div>)~">(Icon{"trash-2"});
    if (claim.is_locked)
        out.html<R"~(<div class="note mb">{}<p>It is locked: nothing of it is changed now.</p></div>)~">(Icon{"lock"});
}

}  // namespace

html::Html claim(Frame const& frame, ClaimPage const& page)
{
    auto const& view = page.view;
    auto const& claim = view.entry.claim;
    std::optional const entered = claim.entered_at;
    auto const why = [&](html::Writer& out) {
        if (claim.state == ClaimState::entered) because(out, view);
    };
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>A statement on record</h1>
                <p class="lede"><a href="{}">The record of this thread</a></p></div>
                {}<ol class="claims mb">{}</ol>{}{}
                <section class="mb" aria-labelledby="chain"><h2 id="chain">How it reached us</h2>{}
                    <p class="small dim mt">Entered by {}, {}.</p></section>{}{}{}{}</div>)~">(
            Crumbs{view.path, &view.thread}, url_of_record(view.thread), [&] { state_note(out, claim); },
            ClaimItem{view.entry}, [&] { why(out); }, [&] { answered(out, frame, view); }, [&] { chain(out, claim); },
            MemberLink{claim.member, "plain"}, Time{entered, frame.now, TimeStyle::post},
            [&] { answer_form(out, frame, page); }, ClaimMerging{frame, view}, [&] { acts(out, frame, view); },
            ClaimData{frame, view.entry});
    });
}

}  // namespace stoa::pages
