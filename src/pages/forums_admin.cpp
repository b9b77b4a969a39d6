#include "base/text.hpp"
#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/admin.hpp"
#include "pages/admin_side.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/forum_select.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"

namespace stoa::pages {
namespace {

void shift(html::Writer& out, Frame const& frame, Forum const& forum, std::string_view way, std::string_view icon)
{
    out.html<R"~(
        <form method="post" action="/admin/forums/{}/{}">{}
            <button class="btn btn-quiet btn-sm btn-sq" type="submit">{}<span class="vh">Move <bdi>{}</bdi> {}</span></button>
        </form>)~">(forum.id, way, FormKey{frame}, Icon{icon}, forum.name, way);
}

void row(html::Writer& out, Frame const& frame, ForumRow const& row)
{
    std::string indent;
    for (int i = 0; i < row.depth; ++i) indent += "– ";
    auto const kind = [&] {
        if (row.forum.kind == ForumKind::category) out.html<R"~( <span class="badge">Category</span>)~">();
    };
    out.html<R"~(
        <tr><th scope="row">{}<a href="/admin/forums/{}"><bdi>{}</bdi></a>{}</th><td class="n">{}</td><td class="n">{}</td>
            <td><div class="row">{}{}</div></td></tr>)~">(
        indent, row.forum.id, row.forum.name, kind, grouped(row.forum.thread_count), grouped(row.forum.post_count),
        [&] { shift(out, frame, row.forum, "up", "arrow-up"); },
        [&] { shift(out, frame, row.forum, "down", "arrow-down"); });
}

void list(html::Writer& out, Frame const& frame, ForumsPage const& page)
{
    if (page.forums.empty()) return Empty{"messages-square", "No forums yet", "Create the first one below."}(out);
    out.html<R"~(
        <div class="scroll mb" tabindex="0" role="region" aria-label="Forums"><table class="table"><thead><tr>
            <th scope="col">Forum</th><th scope="col" class="n">Threads</th><th scope="col" class="n">Posts</th>
            <th scope="col">Order</th></tr></thead><tbody>{}</tbody></table></div>)~">([&] {
        for (auto const& one : page.forums) row(out, frame, one);
    });
}

template <class Page>
void fields(html::Writer& out, Page const& page, std::span<ForumChoice const> parents)
{
    out.html<R"~({}{}<div class="field"><label for="forum">Stands in</label>{}{}</div>)~">(
        TextField{.form = page,
                  .name = "name",
                  .label = "Name",
                  .hint = "Its address is made of it.",
                  .value = page.name,
                  .length_max = title_length_max,
                  .is_required = true},
        TextField{.form = page,
                  .name = "description",
                  .label = "Description (optional)",
                  .hint = "What it is about, in a sentence.",
                  .value = page.description,
                  .length_max = reason_length_max},
        ForumSelect{parents, page.parent, "The top of the site"}, FieldError{page, "forum"});
}

}  // namespace

html::Html forums(Frame const& frame, ForumsPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1>Forums</h1></div>{}
                <section aria-labelledby="new"><h2 id="new" class="mb">A new forum</h2>
                <form class="form narrow" method="post" action="/admin/forums">{}{}{}
                    <label class="check"><input type="checkbox" name="category" value="1" {checked?}>
                        <span>A category: it holds forums, not threads</span></label>
                    <div class="row"><button class="btn btn-primary" type="submit">Create the forum</button></div></form>
                </section></div></div>)~">(
            AdminSide{AdminPlace::forums}, [&] { list(out, frame, page); }, FormKey{frame}, FormNotice{page},
            [&] { fields(out, page, page.parents); }, page.is_category);
    });
}

html::Html forum_edit(Frame const& frame, ForumPage const& page)
{
    auto const& forum = page.view.forum;
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1><bdi>{}</bdi></h1></div>
                <form class="form narrow mb" method="post" action="/admin/forums/{}">{}{}{}{}
                    <div class="row"><button class="btn btn-primary" type="submit">Save the forum</button>
                        <a class="btn" href="/admin/permissions?forum={}">{}Permissions</a>
                        <a class="btn" href="{}">Look at it</a></div></form>
                <p><a class="btn btn-danger" href="/admin/forums/{}/delete">Delete the forum</a></p></div></div>)~">(
            AdminSide{AdminPlace::forums}, forum.name, forum.id, FormKey{frame}, FormNotice{page},
            [&] { fields(out, page, page.view.parents); },
            TextField{.form = page,
                      .name = "moderators",
                      .label = "Moderators (optional)",
                      .hint = "Names with commas between them. They moderate this forum and those below it.",
                      .value = page.moderators},
            forum.id, Icon{"shield"}, url_of(forum), forum.id);
    });
}

html::Html forum_delete(Frame const& frame, ForumPage const& page)
{
    auto const& forum = page.view.forum;
    auto const threads = [&](html::Writer& out) {
        if (forum.kind == ForumKind::category) return;
        out.html<R"~(
            <fieldset class="field"><legend>Its threads</legend>
                <label class="check"><input type="radio" name="threads" value="move" checked><span>Move to the forum below</span></label>
                <label class="check"><input type="radio" name="threads" value="delete"><span>Delete; who restores one finds it in the forum below</span></label>
            </fieldset>
            <div class="field"><label for="forum">The other forum</label>{}{}</div>)~">(
            ForumSelect{page.view.targets, page.parent, "Choose a forum"}, FieldError{page, "forum"});
    };
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1>Delete <bdi>{}</bdi>?</h1>
                <p class="lede">Its rules and its moderators go with it.</p></div>
                <form class="form narrow" method="post" action="/admin/forums/{}/delete">{}{}{}
                    <div class="row"><button class="btn btn-danger" type="submit">Delete the forum</button>
                        <a class="btn" href="/admin/forums/{}">Keep it</a></div></form></div></div>)~">(
            AdminSide{AdminPlace::forums}, forum.name, forum.id, FormKey{frame}, FormNotice{page},
            [&] { threads(out); }, forum.id);
    });
}

}  // namespace stoa::pages
