#include "base/text.hpp"
#include "model/limits.hpp"
#include "pages/admin.hpp"
#include "pages/admin_side.hpp"
#include "pages/count.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"

namespace stoa::pages {
namespace {

std::string promotion_words(GroupRow const& row)
{
    if (!row.promotion) return "By hand";
    return "After " + counted(row.promotion->posts_min, "post", "posts") + " and " +
           counted(row.promotion->days_min, "day", "days");
}

bool is_everybody(GroupRow const& row) { return row.group.id == guests || row.group.id == stoa::members; }

// Whether members must have a second factor is one press, for the groups that every forum has as well.
void requirement(html::Writer& out, Frame const& frame, GroupRow const& row)
{
    if (is_everybody(row)) return out.html<R"~(–)~">();
    bool const is_required = row.group.requires_second_factor;
    std::string_view const badge = is_required ? "Required" : "Not required";
    std::string_view const act = is_required ? "No longer require it" : "Require it";
    out.html<R"~(
        <form class="row" method="post" action="/admin/groups/{}/second-factor">{}{}<span class="badge">{}</span>
            <button class="btn btn-sm btn-quiet" type="submit">{}<span class="vh"> of {}</span></button></form>)~">(
        row.group.id, FormKey{frame}, HiddenField{"required", is_required ? "" : "1"}, badge, act, row.group.name);
}

void row(html::Writer& out, Frame const& frame, GroupRow const& row)
{
    auto const name = [&] {
        if (row.is_fixed)
            out.html<R"~(<bdi>{}</bdi>)~">(row.group.name);
        else
            out.html<R"~(<a href="/admin/groups/{}"><bdi>{}</bdi></a>)~">(row.group.id, row.group.name);
    };
    out.html<R"~(<tr><th scope="row">{}</th><td class="n">{}</td><td>{}</td><td>{}</td></tr>)~">(
        name, is_everybody(row) ? "–" : grouped(row.members), is_everybody(row) ? "Everybody" : promotion_words(row),
        [&] { requirement(out, frame, row); });
}

// The fields of a new group, and of one that is changed.
template <class Page>
void fields(html::Writer& out, Page const& page)
{
    TextField{.form = page,
              .name = "name",
              .label = "Name",
              .hint = "Administrators see it.",
              .value = page.name,
              .length_max = name_length_max,
              .is_required = true}(out);
    out.html<R"~(<div class="cols">{}{}</div>)~">(TextField{.form = page,
                                                            .name = "posts_min",
                                                            .label = "Posts (optional)",
                                                            .hint = "Members with so many posts get in by themselves.",
                                                            .value = page.posts_min},
                                                  TextField{.form = page,
                                                            .name = "days_min",
                                                            .label = "Days (optional)",
                                                            .hint = "And so many days after they joined.",
                                                            .value = page.days_min});
}

}  // namespace

html::Html groups(Frame const& frame, GroupsPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        auto const rows = [&] {
            for (auto const& one : page.groups) row(out, frame, one);
        };
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1>Groups</h1>
                <p class="lede">Members of a group may do what <a href="/admin/permissions">permissions</a> say for it.</p></div>
                <div class="scroll mb" tabindex="0" role="region" aria-label="Groups"><table class="table"><thead><tr>
                    <th scope="col">Group</th><th scope="col" class="n">Members</th><th scope="col">Gets in</th>
                    <th scope="col">Second factor</th></tr></thead>
                    <tbody>{}</tbody></table></div>
                <section aria-labelledby="new"><h2 id="new" class="mb">A new group</h2>
                <form class="form narrow" method="post" action="/admin/groups">{}{}{}
                    <div class="row"><button class="btn btn-primary" type="submit">Create the group</button></div></form>
                </section></div></div>)~">(AdminSide{AdminPlace::groups}, rows, FormKey{frame}, FormNotice{page},
                                           [&] { fields(out, page); });
    });
}

html::Html group(Frame const& frame, GroupPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1><bdi>{}</bdi></h1>
                <p class="lede">{} were added to it, or earned it.</p></div>
                <form class="form narrow mb" method="post" action="/admin/groups/{}">{}{}{}
                    <div class="row"><button class="btn btn-primary" type="submit">Save the group</button>
                        <a class="btn" href="/admin/groups">Leave it as it is</a></div></form>
                <form method="post" action="/admin/groups/{}/delete">{}
                    <button class="btn btn-danger" type="submit">Delete the group</button></form></div></div>)~">(
            AdminSide{AdminPlace::groups}, page.group.group.name, counted(page.group.members, "member", "members"),
            page.group.group.id, FormKey{frame}, FormNotice{page}, [&] { fields(out, page); }, page.group.group.id,
            FormKey{frame});
    });
}

}  // namespace stoa::pages
