#include "pages/poll.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/count.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/poll_rounds.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

// The place of an answer in the viewer's ballot, from 1; 0: it is not in it.
std::int64_t own_rank(PollView const& view, std::int64_t answer)
{
    auto const found = std::ranges::find(view.own, answer);
    return found == view.own.end() ? 0 : found - view.own.begin() + 1;
}

void own_vote(html::Writer& out, PollView const& view, std::int64_t answer)
{
    auto const rank = own_rank(view, answer);
    if (rank == 0) return;
    if (view.poll.method == PollMethod::ranked)
        out.html<R"~(<span class="badge b-accent">Your number {}</span>)~">(rank);
    else
        out.html<R"~(<span class="badge b-accent">Your vote</span>)~">();
}

std::int64_t percent(std::int64_t votes, std::int64_t of) { return of == 0 ? 0 : (100 * votes + of / 2) / of; }

// "143 votes · closes 30 Nov"
void facts(html::Writer& out, PollView const& view, LocalNow const& now)
{
    auto const& poll = view.poll;
    auto const end = [&] {
        if (!poll.closes_at) return;
        if (view.is_closed)
            out.html<R"~( · closed {})~">(Time{poll.closes_at, now, TimeStyle::day});
        else
            out.html<R"~( · closes {})~">(Time{poll.closes_at, now, TimeStyle::day});
    };
    auto const who = poll.is_public ? std::string_view{" · votes are public"} : std::string_view{};
    out.html<R"~(<span class="small dim">{}{}{}</span>)~">(counted(poll.ballot_count, "vote", "votes"), end, who);
}

void bar(html::Writer& out, PollView const& view, PollAnswer const& answer)
{
    auto const all = view.poll.ballot_count;
    auto const share = percent(answer.votes, all);
    out.html<R"~(
        <div><dt class="row"><span class="strong"><bdi>{}</bdi></span>{}<span class="push num small muted">{} · {}%</span>
            </dt><dd><progress value="{}" max="100" aria-label="{}">{}%</progress></dd></div>)~">(
        answer.text, [&] { own_vote(out, view, answer.number); }, grouped(answer.votes), share, share, answer.text,
        share);
}

void results(html::Writer& out, PollView const& view)
{
    auto const bars = [&] {
        for (auto const& answer : view.poll.answers) bar(out, view, answer);
    };
    auto const first = [&] {
        if (view.poll.method == PollMethod::ranked)
            out.html<R"~(<p class="small dim">How many put each answer first.</p>)~">();
    };
    out.html<R"~({}<dl class="stack-s">{}</dl>{})~">(first, bars, PollRounds{view.poll, view.is_closed});
}

std::string_view words_for_hidden(PollView const& view)
{
    if (view.poll.results == PollResults::after_close) return "The results are shown when the poll closes.";
    return "The results are shown to those who have voted.";
}

void ranks(html::Writer& out, PollView const& view, PollAnswer const& answer)
{
    auto const own = own_rank(view, answer.number);
    auto const options = [&] {
        for (std::int64_t rank = 1; rank <= std::ssize(view.poll.answers); ++rank)
            out.html<R"~(<option value="{}" {selected?}>{}</option>)~">(rank, rank == own, rank);
    };
    out.html<R"~(
        <div class="row nw"><select class="input input-s" id="rank-{}" name="rank-{}">
                <option value="">–</option>{}</select><label for="rank-{}"><bdi>{}</bdi></label></div>)~">(
        answer.number, answer.number, options, answer.number, answer.text);
}

void choice(html::Writer& out, PollView const& view, PollAnswer const& answer)
{
    bool const is_checked = own_rank(view, answer.number) > 0;
    switch (view.poll.method) {
    case PollMethod::single:
        return out.html<R"~(
            <label class="row nw"><input type="radio" name="choice" value="{}" {checked?}><bdi>{}</bdi></label>)~">(
            answer.number, is_checked, answer.text);
    case PollMethod::multiple:
        return out.html<R"~(
            <label class="row nw"><input type="checkbox" name="choice" value="{}" {checked?}><bdi>{}</bdi></label>)~">(
            answer.number, is_checked, answer.text);
    case PollMethod::ranked: return ranks(out, view, answer);
    }
}

std::string legend_of(Poll const& poll)
{
    switch (poll.method) {
    case PollMethod::single: return "Choose one answer.";
    case PollMethod::multiple:
        return poll.choices_max == std::ssize(poll.answers) ? "Choose as many answers as you like."
                                                            : "Choose up to " + grouped(poll.choices_max) + " answers.";
    case PollMethod::ranked: return "Give your best answer a 1, the next a 2. Leave out what you do not want.";
    }
    return {};
}

void form(html::Writer& out, PollPart const& part)
{
    auto const& view = part.view;
    auto const answers = [&] {
        for (auto const& answer : view.poll.answers) choice(out, view, answer);
    };
    auto const withdraw = [&] {
        if (view.may_withdraw)
            out.html<R"~(
                <button class="btn btn-quiet btn-sm" type="submit" name="do" value="withdraw">Withdraw my vote</button>)~">();
    };
    auto const is_final = !view.poll.is_changeable;
    auto const hint = [&] {
        if (is_final) out.html<R"~(<span class="hint">A vote cannot be changed.</span>)~">();
    };
    out.html<R"~(
        <form class="stack-s" method="post" action="{}">{}
            <fieldset class="stack-s"><legend class="small muted">{}</legend>{}</fieldset>
            <div class="row"><button class="btn btn-sm" type="submit" name="do" value="vote">Vote</button>{}{}</div>
        </form>)~">(below(url_of(part.thread), "poll/votes"), FormKey{part.frame}, legend_of(view.poll), answers,
                    withdraw, hint);
}

void numbers(html::Writer& out, PollView const& view, bool is_voting)
{
    if (!view.shows_results) return out.html<R"~(<p class="small muted">{}</p>)~">(words_for_hidden(view));
    if (!is_voting) return results(out, view);
    out.html<R"~(<details class="fold"><summary>Results so far</summary><div class="stack-s">{}</div></details>)~">(
        [&] { results(out, view); });
}

void links(html::Writer& out, PollPart const& part, bool is_voting)
{
    auto const& view = part.view;
    auto const change = [&] {
        if (!is_voting && view.may_vote)
            out.html<R"~(<a class="btn btn-sm" href="{}?vote=1#poll">Change my vote</a>)~">(url_of(part.thread));
    };
    auto const log_in = [&] {
        if (view.is_login_needed)
            out.html<R"~(<a class="btn btn-sm" href="{}">Log in to vote</a>)~">(login_address(part.frame));
    };
    auto const voters = [&] {
        if (view.poll.is_public && view.shows_results && view.poll.ballot_count > 0)
            out.html<R"~(<a class="btn btn-quiet btn-sm" href="{}">{}Who voted</a>)~">(
                below(url_of(part.thread), "poll/voters"), Icon{"users", "i-s"});
    };
    auto const edit = [&] {
        if (view.may_edit)
            out.html<R"~(<a class="btn btn-quiet btn-sm" href="{}">{}Edit poll</a>)~">(
                below(url_of(part.thread), "poll/edit"), Icon{"pencil", "i-s"});
    };
    out.html<R"~(<div class="row">{}{}{}{}</div>)~">(change, log_in, voters, edit);
}

}  // namespace

void PollPart::operator()(html::Writer& out) const
{
    bool const is_voting = view.may_vote && (view.own.empty() || is_voting_again);
    auto const ballot = [&] {
        if (is_voting) form(out, *this);
    };
    out.html<R"~(
        <section class="card stack-s mb mt" aria-labelledby="poll"><div class="head-row">
                <h2 id="poll">Poll: <bdi>{}</bdi></h2>{}</div>{}{}{}</section>)~">(
        view.poll.question, [&] { facts(out, view, frame.now); }, ballot, [&] { numbers(out, view, is_voting); },
        [&] { links(out, *this, is_voting); });
}

}  // namespace stoa::pages
