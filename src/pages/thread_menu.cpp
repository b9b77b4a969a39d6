#include "pages/thread_menu.hpp"

#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/member_link.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

struct Switch {
    Frame const& frame;
    ThreadId thread;
    std::string_view act;  // the last part of the address
    std::string_view icon;
    std::string_view words;
    void operator()(html::Writer& out) const
    {
        out.html<R"~(
            <form method="post" action="/threads/{}/{}">{}<button class="mi" type="submit">{}{}</button></form>)~">(
            thread, act, FormKey{frame}, Icon{icon}, words);
    }
};

void switches(html::Writer& out, ThreadMenu const& menu)
{
    auto const& [frame, thread, acts] = menu;
    if (acts.may_lock && thread.is_locked) Switch{frame, thread.id, "unlock", "lock", "Unlock the thread"}(out);
    if (acts.may_lock && !thread.is_locked) Switch{frame, thread.id, "lock", "lock", "Lock the thread"}(out);
    if (acts.may_pin && thread.is_pinned) Switch{frame, thread.id, "unpin", "pin", "Unpin the thread"}(out);
    if (acts.may_pin && !thread.is_pinned) Switch{frame, thread.id, "pin", "pin", "Pin the thread"}(out);
}

void links(html::Writer& out, ThreadMenu const& menu)
{
    auto const& [frame, thread, acts] = menu;
    if (acts.may_move)
        out.html<R"~(<a class="mi" href="/threads/{}/move">{}Move the thread</a>)~">(thread.id, Icon{"move"});
    if (acts.may_delete)
        out.html<R"~(<a class="mi" href="/threads/{}/delete">{}Delete the thread</a>)~">(thread.id, Icon{"trash-2"});
    if (acts.may_see_log)
        out.html<R"~(<a class="mi" href="/moderation/log?thread={}">{}Log of the thread</a>)~">(thread.id,
                                                                                                Icon{"list-ordered"});
}

}  // namespace

void ThreadMenu::operator()(html::Writer& out) const
{
    if (!acts.any()) return;
    out.html<R"~(
        <button class="btn btn-sq" type="button" popovertarget="th-menu">{}<span class="vh">Moderate this thread</span></button>
        <div class="pop" id="th-menu" popover>{}{}</div>)~">(
        Icon{"shield"}, [&] { switches(out, *this); }, [&] { links(out, *this); });
}

void DeletedThreadNote::operator()(html::Writer& out) const
{
    if (!thread.is_deleted()) return;
    auto const restore = [&] {
        if (!acts.may_restore) return;
        out.html<R"~(
            <form class="push" method="post" action="/threads/{}/restore">{}
                <button class="btn btn-sm" type="submit">Restore it</button></form>)~">(thread.id, FormKey{frame});
    };
    out.html<R"~(
        <div class="wrap"><div class="note note-danger mb">{}<p>This thread was deleted by {}, {}. Nobody else sees it.</p>{}</div></div>)~">(
        Icon{"trash-2"}, MemberLink{thread.deleted_by}, Time{thread.deleted_at, frame.now, TimeStyle::post}, restore);
}

}  // namespace stoa::pages
