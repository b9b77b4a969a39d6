#include "pages/admin.hpp"
#include "pages/admin_side.hpp"
#include "pages/form.hpp"
#include "pages/forum_select.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/permission_words.hpp"
#include "pages/reason_field.hpp"

namespace stoa::pages {
namespace {

void rule_row(html::Writer& out, MemberRulesView const& view, PermissionWords const& words)
{
    bool const is_never = view.rule.never.has(words.permission);
    bool const is_denied = !is_never && view.rule.deny.has(words.permission);
    bool const is_allowed = !is_never && !is_denied && view.rule.allow.has(words.permission);
    std::string_view const result = view.permissions.has(words.permission) ? "May" : "May not";
    out.html<R"~(
        <tr><th scope="row"><span title="{}">{}</span></th>
            <td><select name="{}" aria-label="{}"><option value="inherit">Not set</option>
                <option value="allow" {selected?}>Allow</option><option value="deny" {selected?}>Deny</option>
                <option value="never" {selected?}>Never</option></select></td><td>{}</td></tr>)~">(
        words.description, words.name, name_of(words.permission), words.name, is_allowed, is_denied, is_never, result);
}

void rule_topic(html::Writer& out, std::string_view name, MemberRulesView const& view)
{
    auto const rows = [&] {
        for (auto const& words : permission_words())
            if (words.topic == name) rule_row(out, view, words);
    };
    out.html<R"~(
        <tbody><tr><th scope="rowgroup" colspan="3"><span class="small dim">{}</span></th></tr>{}</tbody>)~">(name,
                                                                                                              rows);
}

void rule_table(html::Writer& out, MemberRulesView const& view)
{
    auto const topics = [&] {
        std::string_view last;
        for (auto const& words : permission_words()) {
            if (words.topic != last) rule_topic(out, words.topic, view);
            last = words.topic;
        }
    };
    out.html<R"~(
        <div class="scroll" tabindex="0" role="region" aria-label="Exceptions"><table class="table matrix"><thead><tr>
            <th scope="col">Permission</th><th scope="col">Exception</th><th scope="col">Now</th></tr></thead>{}</table></div>)~">(
        topics);
}

void place_chooser(html::Writer& out, MemberRulesView const& view)
{
    out.html<R"~(
        <form class="bar mb" method="get" action="/admin/members/{}/permissions"><label for="forum">Exceptions in</label>{}
            <button class="btn" type="submit">Show</button>
            <a class="btn push" href="/admin/members/{}">{}The member</a></form>)~">(
        view.member.id, ForumSelect{view.forums, view.place.id, "The whole site"}, view.member.id, Icon{"user"});
}

// Where there are some already.
void places_with_rules(html::Writer& out, MemberRulesView const& view)
{
    if (view.places.empty()) return out.html<R"~(<p class="muted mb">There are no exceptions for them yet.</p>)~">();
    out.html<R"~(<p class="muted mb">There are exceptions for: {}</p>)~">([&] {
        for (auto const& place : view.places)
            out.html<R"~(<a href="/admin/members/{}/permissions?forum={}"><bdi>{}</bdi></a> )~">(view.member.id,
                                                                                                 place.id, place.name);
    });
}

}  // namespace

html::Html member_rules(Frame const& frame, MemberRulesPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1>Exceptions for <bdi>{}</bdi></h1>
                <p class="lede">What this member alone may do, or may not, whatever their groups may. <b>Never</b> wins
                    over everything.</p></div>{}{}{}
                <form class="form" method="post" action="/admin/members/{}/rules">{}{}{}{}
                    <div class="pick-bar"><span class="muted">Changes take effect at once.</span>
                        <button class="btn btn-quiet push" type="reset">Undo</button>
                        <button class="btn btn-primary" type="submit">Save the exceptions</button></div></form>
                </div></div>)~">(
            AdminSide{AdminPlace::members}, page.view.member.name, FormNotice{page},
            [&] { place_chooser(out, page.view); }, [&] { places_with_rules(out, page.view); }, page.view.member.id,
            FormKey{frame}, HiddenField{"forum", std::to_string(page.view.place.id.value)},
            [&] { rule_table(out, page.view); }, ReasonField{page, page.reason});
    });
}

}  // namespace stoa::pages
