#include <algorithm>

#include "base/text.hpp"
#include "pages/admin.hpp"
#include "pages/admin_side.hpp"
#include "pages/form.hpp"
#include "pages/forum_select.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/permission_words.hpp"

namespace stoa::pages {
namespace {

using Columns = std::span<PermissionsView::Column const>;

// The groups of this part of the page.
Columns columns_of(PermissionsPage const& page)
{
    Columns const all{page.view.columns};
    auto const first = std::min(static_cast<std::size_t>(page.part - 1) * groups_per_page, all.size());
    return all.subspan(first, std::min(groups_per_page, all.size() - first));
}

void heading(html::Writer& out, PermissionsView::Column const& column)
{
    auto const count = [&] {
        if (column.members > 0) out.html<R"~(<br><span class="count">{}</span>)~">(grouped(column.members));
    };
    out.html<R"~(<th scope="col"><bdi>{}</bdi>{}</th>)~">(column.name, count);
}

void cell(html::Writer& out, PermissionsView::Column const& column, PermissionWords const& words, bool is_site)
{
    bool const is_never = column.never.has(words.permission);
    bool const is_denied = !is_never && column.deny.has(words.permission);
    bool const is_allowed = !is_never && !is_denied && column.allow.has(words.permission);
    out.html<R"~(
        <td><select name="{}.{}" aria-label="{}: {}"><option value="inherit">{}</option>
            <option value="allow" {selected?}>Allow</option><option value="deny" {selected?}>Deny</option>
            <option value="never" {selected?}>Never</option></select></td>)~">(
        column.group, name_of(words.permission), words.name, column.name, is_site ? "Not set" : "As above", is_allowed,
        is_denied, is_never);
}

void topic(html::Writer& out, std::string_view name, Columns columns, bool is_site)
{
    auto const rows = [&] {
        for (auto const& words : permission_words()) {
            if (words.topic != name) continue;
            auto const cells = [&] {
                for (auto const& column : columns) cell(out, column, words, is_site);
            };
            out.html<R"~(<tr><th scope="row"><span title="{}">{}</span></th>{}</tr>)~">(words.description, words.name,
                                                                                        cells);
        }
    };
    out.html<R"~(
        <tbody><tr><th scope="rowgroup" colspan="{}"><span class="small dim">{}</span></th></tr>{}</tbody>)~">(
        columns.size() + 1, name, rows);
}

void matrix(html::Writer& out, PermissionsPage const& page)
{
    auto const columns = columns_of(page);
    auto const headings = [&] {
        for (auto const& column : columns) heading(out, column);
    };
    auto const topics = [&] {
        std::string_view last;
        for (auto const& words : permission_words()) {
            if (words.topic != last) topic(out, words.topic, columns, page.view.place.id.value == 0);
            last = words.topic;
        }
    };
    out.html<R"~(
        <div class="scroll" tabindex="0" role="region" aria-label="Permissions"><table class="table matrix"><thead><tr>
            <th scope="col">Permission</th>{}</tr></thead>{}</table></div>)~">(headings, topics);
}

void chooser(html::Writer& out, PermissionsPage const& page)
{
    out.html<R"~(
        <form class="bar mb" method="get" action="/admin/permissions"><label for="forum">Permissions in</label>{}
            <button class="btn" type="submit">Show</button>
            <a class="btn push" href="/admin/permissions/why">{}Test as a member</a></form>)~">(
        ForumSelect{page.view.forums, page.view.place.id, "The whole site"}, Icon{"user"});
}

void parts(html::Writer& out, PermissionsPage const& page)
{
    auto const count = (page.view.columns.size() + groups_per_page - 1) / groups_per_page;
    if (count < 2) return;
    out.html<R"~(<p class="small muted mb">Groups: {}</p>)~">([&] {
        for (std::size_t part = 1; part <= count; ++part)
            out.html<R"~(<a href="/admin/permissions?forum={}&amp;part={}">Part {}</a> )~">(page.view.place.id, part,
                                                                                            part);
    });
}

}  // namespace

html::Html permissions(Frame const& frame, PermissionsPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1>Permissions</h1>
                <p class="lede">A level says what is different from the one above it. <b>Never</b>, in any group, wins
                    over everything.</p></div>{}{}{}
                <form method="post" action="/admin/permissions/rules">{}{}{}{}
                    <div class="pick-bar"><span class="muted">Changes take effect at once.</span>
                        <button class="btn btn-quiet push" type="reset">Undo</button>
                        <button class="btn btn-primary" type="submit">Save permissions</button></div></form>
                </div></div>)~">(
            AdminSide{AdminPlace::permissions}, FormNotice{page}, [&] { chooser(out, page); },
            [&] { parts(out, page); }, FormKey{frame}, HiddenField{"forum", std::to_string(page.view.place.id.value)},
            HiddenField{"part", std::to_string(page.part)}, [&] { matrix(out, page); });
    });
}

}  // namespace stoa::pages
