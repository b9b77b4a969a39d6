#include "model/urls.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/log_words.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

constexpr LogKind first_of_administration = LogKind::setting_changed;

void subject(html::Writer& out, LogEntry const& entry)
{
    if (entry.post.value != 0)
        out.html<R"~(<a href="/posts/{}/"><bdi>{}</bdi></a>)~">(entry.post, entry.subject);
    else if (entry.thread.value != 0)
        out.html<R"~(<a href="/threads/{}/"><bdi>{}</bdi></a>)~">(entry.thread, entry.subject);
    else if (entry.member.value != 0)
        out.html<R"~(<a href="/members/{}/"><bdi>{}</bdi></a>)~">(entry.member, entry.subject);
    else
        out.html<R"~(<bdi>{}</bdi>)~">(entry.subject);
}

void change(html::Writer& out, LogEntry const& entry)
{
    if (entry.before.empty() && entry.after.empty()) return;
    if (entry.before.empty()) return out.html<R"~( <span class="small dim"><bdi>{}</bdi></span>)~">(entry.after);
    out.html<R"~( <span class="small dim"><bdi>{}</bdi> → <bdi>{}</bdi></span>)~">(entry.before, entry.after);
}

void who(html::Writer& out, LogEntry const& entry)
{
    if (!entry.actor) return out.html<R"~(The program)~">();
    out.html<R"~(<a href="/moderation/log?by={}"><bdi>{}</bdi></a>)~">(entry.actor.id, entry.actor.name);
}

void row(html::Writer& out, LogEntry const& entry, LocalNow const& now)
{
    auto const words = log_words_for(entry.kind);
    out.html<R"~(
        <tr><td class="nowrap">{}</td><td>{}</td><td><span class="{}">{}</span>{}</td><td>{}</td>
            <td><bdi>{}</bdi></td></tr>)~">(
        Time{entry.at, now, TimeStyle::post}, [&] { who(out, entry); }, words.badge, words.words,
        [&] { change(out, entry); }, [&] { subject(out, entry); }, entry.reason);
}

void filter(html::Writer& out, LogPage const& page)
{
    auto const options = [&] {
        for (auto const& words : log_words()) {
            if (words.kind >= first_of_administration && !page.view.is_with_administration) continue;
            out.html<R"~(<option value="{}" {selected?}>{}</option>)~">(static_cast<int>(words.kind),
                                                                        words.kind == page.kind, words.words);
        }
    };
    auto const kept = [&] {
        if (page.actor.value != 0) HiddenField{"by", std::to_string(page.actor.value)}(out);
        if (page.view.thread) HiddenField{"thread", std::to_string(page.view.thread->id.value)}(out);
    };
    auto const everything = [&] {
        if (page.actor.value != 0 || page.view.thread || page.kind != LogKind{})
            out.html<R"~(<a class="btn btn-quiet" href="/moderation/log">Show everything</a>)~">();
    };
    out.html<R"~(
        <form class="bar" method="get" action="/moderation/log">{}<label class="vh" for="kind">Action</label>
            <select class="input input-s" id="kind" name="kind"><option value="">Any action</option>{}</select>
            <button class="btn" type="submit">Filter</button>{}</form>)~">(kept, options, everything);
}

void older(html::Writer& out, LogPage const& page)
{
    if (page.view.older.value == 0) return;
    auto const thread = page.view.thread ? page.view.thread->id : ThreadId{};
    out.html<R"~(
        <div class="bar"><a class="btn" rel="next" href="/moderation/log?before={}&amp;by={}&amp;kind={}&amp;thread={}">Older entries</a></div>)~">(
        page.view.older, page.actor, static_cast<int>(page.kind), thread);
}

void entries(html::Writer& out, LogPage const& page, LocalNow const& now)
{
    if (page.view.entries.empty())
        return Empty{"list-ordered", "Nothing stands here",
                     "What is done with staff rights is written down here."}(out);
    out.html<R"~(
        <div class="scroll" tabindex="0" role="region" aria-label="Log"><table class="table"><thead><tr>
            <th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Where</th>
            <th scope="col">Reason</th></tr></thead><tbody>{}</tbody></table></div>{})~">(
        [&] {
            for (auto const& entry : page.view.entries) row(out, entry, now);
        },
        [&] { older(out, page); });
}

void head(html::Writer& out, LogPage const& page)
{
    if (page.view.thread)
        return out.html<R"~(
            <div class="page-head"><h1>Moderation log</h1>
                <p class="lede">Of the thread <a href="{}"><bdi>{}</bdi></a>.</p></div>)~">(url_of(*page.view.thread),
                                                                                            page.view.thread->title);
    auto const reports = [&] {
        if (page.may_see_reports)
            out.html<R"~(<a class="btn" href="/moderation/reports">{}Reports</a>)~">(Icon{"flag"});
        if (page.may_approve_members)
            out.html<R"~(<a class="btn" href="/moderation/applications">{}Applications</a>)~">(Icon{"user-plus"});
    };
    out.html<R"~(
        <div class="page-head"><div class="head-row"><h1>Moderation log</h1>{}</div>
            <p class="lede">Everything done with staff rights. Entries cannot be changed.</p></div>)~">(reports);
}

}  // namespace

html::Html log(Frame const& frame, LogPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(<div class="wrap">{}{}{}</div>)~">([&] { head(out, page); }, [&] { filter(out, page); },
                                                        [&] { entries(out, page, frame.now); });
    });
}

}  // namespace stoa::pages
