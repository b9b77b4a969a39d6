#include <stdexcept>

#include "model/limits.hpp"
#include "pages/conversation_pages.hpp"
#include "pages/conversation_row.hpp"
#include "pages/empty.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/pager.hpp"
#include "pages/tab.hpp"

namespace stoa::pages {
namespace {

std::string_view shown_name(ConversationsShown shown)
{
    switch (shown) {
    case ConversationsShown::all: return "";
    case ConversationsShown::unread: return "unread";
    case ConversationsShown::started: return "started";
    case ConversationsShown::starred: return "starred";
    }
    throw std::logic_error{"unknown part of the conversations"};
}

std::string shown_address(ConversationsShown shown)
{
    std::string address{"/conversations/"};
    if (shown != ConversationsShown::all) address.append("?show=").append(shown_name(shown));
    return address;
}

void tabs(html::Writer& out, ConversationsView const& view)
{
    auto const tab = [&](ConversationsShown shown, std::string_view words, std::int64_t count = 0) {
        Tab{shown_address(shown), words, view.words.empty() && view.shown == shown, count}(out);
    };
    out.html<R"~(<nav class="tabs" aria-label="Conversations">{}</nav>)~">([&] {
        tab(ConversationsShown::all, "All");
        tab(ConversationsShown::unread, "Unread", view.unread);
        tab(ConversationsShown::started, "Started by me");
        tab(ConversationsShown::starred, "Starred");
    });
}

void search(html::Writer& out, ConversationsView const& view)
{
    out.html<R"~(
        <form class="bar" method="get" action="/conversations/" role="search" aria-label="Your conversations">
            <label class="vh" for="q">Search your conversations</label>
            <input class="input input-s" id="q" name="q" type="search" value="{}" maxlength="{}"
                placeholder="Search titles, people and messages" autocomplete="off">
            <button class="btn btn-sm" type="submit">Search</button></form>)~">(view.words, search_words_length_max);
}

void empty(html::Writer& out, ConversationsView const& view)
{
    if (!view.words.empty())
        return Empty{"search", "Nothing found", "No title, message or name of yours has these words.",
                     "All conversations", "/conversations/"}(out);
    switch (view.shown) {
    case ConversationsShown::all:
        return Empty{"mail", "No conversations", "Open a member’s profile to start one."}(out);
    case ConversationsShown::unread:
        return Empty{"check", "All read", "No message waits for you.", "All conversations", "/conversations/"}(out);
    case ConversationsShown::started:
        return Empty{"mail", "None started by you", "Open a member’s profile to start one."}(out);
    case ConversationsShown::starred:
        return Empty{"star", "No stars", "Star a conversation to find it here. Nobody else sees that."}(out);
    }
}

void rows(html::Writer& out, Frame const& frame, ConversationsView const& view)
{
    if (view.rows.empty()) return empty(out, view);
    auto const each = [&] {
        for (auto const& row : view.rows) ConversationRowPart{row, frame.now}(out);
    };
    out.html<R"~(<h2 class="vh">{}</h2><ol class="threads">{}</ol>)~">(
        view.words.empty() ? "Conversations, latest first" : "Found", each);
    if (view.has_more_found) out.html<R"~(<p class="small dim">There are more. Use other words to find fewer.</p>)~">();
}

void pager(html::Writer& out, ConversationsView const& view)
{
    if (view.page.count <= 1) return;
    auto const first = shown_address(view.shown);
    bool const is_all = view.shown == ConversationsShown::all;
    PageAddresses const addresses{first, first + (is_all ? "?page=" : "&page=")};
    out.html<R"~(<div class="bar"><span class="push"></span>{}</div>)~">(Pager{.page = view.page,
                                                                               .addresses = addresses,
                                                                               .filter = is_all ? "" : "show",
                                                                               .filter_value = shown_name(view.shown)});
}

}  // namespace

html::Html conversations(Frame const& frame, ConversationsView const& view)
{
    auto const start = [&](html::Writer& out) {
        if (view.may_start)
            out.html<R"~(<a class="btn btn-primary" href="/conversations/new">{}New conversation</a>)~">(
                Icon{"pencil"});
    };
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m"><div class="page-head"><div class="head-row"><h1>Conversations</h1>{}</div></div>{}{}{}{}</div>)~">(
            [&] { start(out); }, [&] { tabs(out, view); }, [&] { search(out, view); }, [&] { rows(out, frame, view); },
            [&] { pager(out, view); });
    });
}

}  // namespace stoa::pages
