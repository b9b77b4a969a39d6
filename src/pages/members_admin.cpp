#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/admin.hpp"
#include "pages/admin_side.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void row(html::Writer& out, MemberRow const& row, LocalNow const& now)
{
    auto const groups = [&] {
        if (row.is_banned) out.html<R"~(<span class="badge b-danger">Banned</span> )~">();
        for (auto const& group : row.groups) out.html<R"~(<span class="badge"><bdi>{}</bdi></span> )~">(group);
    };
    out.html<R"~(
        <tr><th scope="row"><a href="/admin/members/{}"><bdi>{}</bdi></a></th><td><bdi>{}</bdi></td>
            <td class="nowrap">{}</td><td class="n">{}</td><td>{}</td></tr>)~">(
        row.member.id, row.member.name, row.email, Time{row.joined_at, now, TimeStyle::date}, grouped(row.post_count),
        groups);
}

void list(html::Writer& out, MembersPage const& page, LocalNow const& now)
{
    if (page.members.empty())
        return Empty{"users", "Nobody of that name", "Type the beginning of a name or of an address."}(out);
    out.html<R"~(
        <div class="scroll" tabindex="0" role="region" aria-label="Members"><table class="table"><thead><tr>
            <th scope="col">Name</th><th scope="col">Address</th><th scope="col">Joined</th>
            <th scope="col" class="n">Posts</th><th scope="col">Groups</th></tr></thead><tbody>{}</tbody></table></div>)~">(
        [&] {
            for (auto const& one : page.members) row(out, one, now);
        });
}

void group_boxes(html::Writer& out, MemberEditView const& view)
{
    for (auto const& row : view.groups) {
        bool is_in = false;
        for (auto group : view.member.groups) is_in = is_in || group == row.group.id;
        out.html<R"~(
            <label class="check"><input type="checkbox" name="group" value="{}" {checked?}><span><bdi>{}</bdi></span></label>)~">(
            row.group.id, is_in, row.group.name);
    }
}

void their_sessions(html::Writer& out, Frame const& frame, MemberEditView const& view)
{
    out.html<R"~(
        <section class="stack narrow" aria-labelledby="sessions"><h2 id="sessions">Sessions</h2>
            <p class="muted">If somebody else has got into this account: it is logged out everywhere, and its owner is told by
                mail.</p>
            <form method="post" action="/admin/members/{}/sessions/end">{}
                <button class="btn" type="submit">End all their sessions</button></form></section>)~">(view.member.id,
                                                                                                       FormKey{frame});
}

// For who has lost both phone and recovery codes.
void second_factor(html::Writer& out, Frame const& frame, MemberEditView const& view)
{
    if (!view.has_second_factor) return;
    out.html<R"~(
        <section class="stack narrow" aria-labelledby="second"><h2 id="second">Second factor</h2>
            <p class="muted">Remove it only if you know that it is they who ask. They are told by mail, and their sessions
                end.</p>
            <form method="post" action="/admin/members/{}/second-factor/remove">{}
                <button class="btn btn-danger" type="submit">Remove the second factor</button></form></section>)~">(
        view.member.id, FormKey{frame});
}

}  // namespace

html::Html members(Frame const& frame, MembersPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1>Members</h1></div>
                <form class="bar mb" method="get" action="/admin/members" role="search" aria-label="Members">
                    <label class="vh" for="q">Beginning of a name or an address</label>
                    <input class="input input-s" id="q" name="q" type="search" value="{}" placeholder="Name or address" autocomplete="off">
                    <button class="btn" type="submit">Search</button></form>{}</div></div>)~">(
            AdminSide{AdminPlace::members}, page.typed, [&] { list(out, page, frame.now); });
    });
}

html::Html member_edit(Frame const& frame, MemberEditPage const& page)
{
    auto const& member = page.view.member;
    return layout(frame, [&](html::Writer& out) {
        auto const address = [&] {
            if (!member.email.empty()) out.html<R"~(<p class="lede"><bdi>{}</bdi></p>)~">(member.email);
        };
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1><bdi>{}</bdi></h1>{}</div>
                <div class="row mb"><a class="btn" href="{}">{}Profile</a><a class="btn" href="/members/{}/ban">{}Ban</a>
                    <a class="btn" href="/moderation/log?by={}">{}Log</a>
                    <a class="btn" href="/admin/members/{}/permissions">{}Exceptions</a></div>
                <form class="form narrow" method="post" action="/admin/members/{}">{}{}
                    <fieldset class="field"><legend>Groups</legend>{}</fieldset>
                    <div class="row"><button class="btn btn-primary" type="submit">Save the groups</button></div></form>{}
            </div></div>)~">(
            AdminSide{AdminPlace::members}, member.name, address, url_of(member.id, member.name), Icon{"user"},
            member.id, Icon{"ban"}, member.id, Icon{"list-ordered"}, member.id, Icon{"shield"}, member.id,
            FormKey{frame}, FormNotice{page}, [&] { group_boxes(out, page.view); },
            [&] {
                their_sessions(out, frame, page.view);
                second_factor(out, frame, page.view);
            });
    });
}

}  // namespace stoa::pages
