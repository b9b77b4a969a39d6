#include <stdexcept>

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/count.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pager.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

html::Url form_address(DraftRow const& row)
{
    auto const& place = row.draft.place;
    auto const id = std::to_string(place.id);
    switch (place.kind) {
    case DraftKind::new_thread: return html::Url::path("/forums/" + id + "/new-thread");
    case DraftKind::reply: return html::Url::path("/threads/" + id + "/reply");
    case DraftKind::edit: return html::Url::path("/posts/" + id + "/edit");
    case DraftKind::new_conversation: return new_conversation_address(row.with);
    case DraftKind::message: return html::Url::path("/conversations/" + id + "/#reply");
    case DraftKind::message_edit: return html::Url::path("/messages/" + id + "/edit");
    }
    throw std::logic_error{"unknown kind of draft"};
}

std::string title_of(DraftRow const& row)
{
    if (row.draft.place.kind == DraftKind::new_thread)
        return row.draft.title.empty() ? "A thread without a title" : row.draft.title;
    if (row.draft.place.kind == DraftKind::new_conversation)
        return row.draft.title.empty() ? "A conversation without a title" : row.draft.title;
    return row.is_place_visible ? row.thread_title : "A place that is gone";
}

// "New thread in Cycling", "Reply in Cycling", "Edit of post 12 in Cycling"
void place(html::Writer& out, DraftRow const& row)
{
    if (!row.is_place_visible) return out.html<R"~(You may not write there any more)~">();
    switch (row.draft.place.kind) {
    case DraftKind::new_thread: return out.html<R"~(New thread in <bdi>{}</bdi>)~">(row.forum.name);
    case DraftKind::reply: return out.html<R"~(Reply in <bdi>{}</bdi>)~">(row.forum.name);
    case DraftKind::edit: return out.html<R"~(Edit of post {} in <bdi>{}</bdi>)~">(row.position, row.forum.name);
    case DraftKind::new_conversation:
        if (row.draft.recipients.empty()) return out.html<R"~(New conversation)~">();
        return out.html<R"~(New conversation with <bdi>{}</bdi>)~">(row.draft.recipients);
    case DraftKind::message: return out.html<R"~(Message in a conversation)~">();
    case DraftKind::message_edit: return out.html<R"~(Edit of a message)~">();
    }
}

void title(html::Writer& out, DraftRow const& row)
{
    if (row.is_place_visible)
        out.html<R"~(<a class="plain strong" href="{}"><bdi>{}</bdi></a>)~">(form_address(row), title_of(row));
    else
        out.html<R"~(<span class="strong"><bdi>{}</bdi></span>)~">(title_of(row));
}

// Where no form can hold it any more, the text itself.
void text(html::Writer& out, DraftRow const& row)
{
    if (row.is_place_visible) return out.html<R"~(<p class="small muted" dir="auto">{}</p>)~">(row.excerpt);
    out.html<R"~(
        <details class="fold"><summary>What you wrote</summary>
            <div class="prose"><pre tabindex="0" dir="auto">{}</pre></div></details>)~">(row.draft.text);
}

void row(html::Writer& out, Frame const& frame, DraftRow const& row)
{
    auto const& draft = row.draft;
    out.html<R"~(
        <li class="stack-s"><div class="row">{}<span class="push"></span>
                <form method="post" action="/drafts/delete">{}{}{}
                    <button class="btn btn-quiet btn-sm" type="submit">{}Delete<span class="vh"> the draft of {}</span>
                    </button></form></div>
            <p class="small dim">{} · {}</p>{}</li>)~">(
        [&] { title(out, row); }, FormKey{frame}, HiddenField{"place", name_of(draft.place.kind)},
        HiddenField{"place_id", std::to_string(draft.place.id)}, Icon{"trash-2", "i-s"}, title_of(row),
        [&] { place(out, row); }, Time{std::optional{draft.updated_at}, frame.now, TimeStyle::post},
        [&] { text(out, row); });
}

void rows(html::Writer& out, Frame const& frame, DraftsView const& view)
{
    if (view.drafts.empty())
        return Empty{"pencil", "No drafts", "What you write and do not post is kept here by itself.", "All forums",
                     "/"}(out);
    out.html<R"~(<ul class="lines">{}</ul>)~">([&] {
        for (auto const& each : view.drafts) row(out, frame, each);
    });
}

void pager(html::Writer& out, DraftsView const& view)
{
    if (view.page.count <= 1) return;
    PageAddresses const addresses{"/account/drafts", "/account/drafts?page="};
    out.html<R"~(<div class="bar"><span class="push"></span>{}</div>)~">(Pager{view.page, addresses});
}

}  // namespace

html::Html drafts(Frame const& frame, DraftsView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m"><div class="page-head"><h1>Drafts</h1>
                <p class="muted">Only you see them. They are kept for 60 days.</p></div>{}{}</div>)~">(
            [&] { rows(out, frame, view); }, [&] { pager(out, view); });
    });
}

}  // namespace stoa::pages
