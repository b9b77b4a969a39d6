#include "pages/layout.hpp"

#include <stdexcept>

#include "model/urls.hpp"
#include "pages/form.hpp"
#include "pages/head.hpp"
#include "pages/icon.hpp"
#include "pages/site_header.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

constexpr std::size_t page_bytes_usual = 128 * 1024;
constexpr std::size_t room_bytes_max = 1024 * 1024;

// Pages are written one after another into the same room, which stays warm in the processor's cache. One that a huge
// page has grown is not kept.
html::Output& room_of_thread()
{
    thread_local html::Output room{page_bytes_usual};
    return room;
}

html::Html finished(html::Writer out)
{
    html::Html page{std::move(out).take()};
    auto room = std::move(out).room();
    if (room.capacity() <= room_bytes_max) room_of_thread() = std::move(room);
    return page;
}

std::string_view attribute_of(Theme theme)
{
    switch (theme) {
    case Theme::automatic: return "auto";
    case Theme::light: return "light";
    case Theme::dark: return "dark";
    }
    throw std::logic_error{"unknown theme"};
}

std::string_view attribute_of(Density density)
{
    switch (density) {
    case Density::comfortable: return "comfortable";
    case Density::compact: return "compact";
    }
    throw std::logic_error{"unknown density"};
}

void notice(html::Writer& out, Frame const& frame)
{
    if (frame.notice.empty()) return;
    if (frame.notice_undo.empty())
        return out.html<R"~(
            <div class="wrap mb"><p class="note note-ok" role="status">{}<span>{}</span></p></div>)~">(
            Icon{"circle-check"}, frame.notice);
    out.html<R"~(
        <div class="wrap mb"><div class="note note-ok" role="status">{}<span>{}</span>
            <form class="push" method="post" action="{}">{}{}<button class="btn btn-sm" type="submit">Undo</button></form></div></div>)~">(
        Icon{"circle-check"}, frame.notice, html::Url::path(frame.notice_undo), FormKey{frame},
        HiddenField{"return", frame.return_to});
}

// On every page: whoever cannot take part any more shall not have to guess why.
void ban_note(html::Writer& out, Frame const& frame)
{
    auto const& ban = frame.viewer.ban;
    if (!ban) return;
    auto const end = [&] {
        if (ban->until) out.html<R"~( until {})~">(Time{ban->until, frame.now, TimeStyle::post});
    };
    auto const reason = [&] {
        if (!ban->reason.empty()) out.html<R"~( The reason: <bdi>{}</bdi>)~">(ban->reason);
    };
    out.html<R"~(
        <div class="wrap mb"><p class="note note-danger">{}<span><b>You are banned{}.</b>
            You can read, but not take part.{}</span></p></div>)~">(Icon{"ban"}, end, reason);
}

void confirmation(html::Writer& out, Frame const& frame)
{
    if (!frame.asks_to_confirm) return;
    bool const waits = frame.viewer.membership == Membership::waiting;
    out.html<R"~(
        <div class="wrap mb"><p class="note" role="status">{}<span>Open the link in the letter that we sent you{}
            <a href="/account/security">No letter?</a></span></p></div>)~">(
        Icon{"mail"}, waits ? ": then somebody looks at your registration." : ", and you can write here.");
}

// For whom nobody has decided yet, or has decided against: they shall know why they cannot write.
void membership_note(html::Writer& out, Frame const& frame)
{
    if (frame.viewer.membership == Membership::waiting)
        return out.html<R"~(
            <div class="wrap mb"><p class="note">{}<span><b>Your registration waits for approval.</b> Until then you can read
                what guests read. A letter tells you when it is decided.</span></p></div>)~">(Icon{"hourglass"});
    if (frame.viewer.membership == Membership::refused)
        out.html<R"~(
            <div class="wrap mb"><p class="note note-danger">{}<span><b>Your registration was refused.</b> You can read what
                guests read. The account will be deleted in a few days.</span></p></div>)~">(Icon{"ban"});
}

// Who belongs to a group that asks for one shall know why its rights are missing.
void second_factor_note(html::Writer& out, Frame const& frame)
{
    if (!frame.viewer.lacks_second_factor) return;
    out.html<R"~(
        <div class="wrap mb"><p class="note note-warn">{}<span>One of your groups asks for a second factor. Its rights wait
            until you <a href="/account/second-factor">set one up</a>.</span></p></div>)~">(Icon{"shield-alert"});
}

template <class Inside>
void main_part(html::Writer& out, Frame const& frame, Inside const& inside)
{
    if (frame.live.empty()) return out.html<R"~(<main id="main">{}</main>)~">(inside);
    out.html<R"~(<main id="main" data-live="{}">{}</main>)~">(frame.live, inside);
}

template <class Body>
void document(html::Writer& out, Frame const& frame, Body const& body)
{
    auto const& preferences = frame.viewer.preferences;
    out.html<R"~(<!DOCTYPE html>
        <html lang="{}" dir="{}" data-theme="{}" data-density="{}">
            <head>{}</head>
            <body>{}</body>
        </html>)~">(frame.lang, frame.is_rtl ? "rtl" : "ltr", attribute_of(preferences.theme),
                    attribute_of(preferences.density), Head{frame}, body);
}

void footer(html::Writer& out, Frame const& frame)
{
    auto const own = [&] {
        if (frame.viewer.is_member()) out.html<R"~(<li><a href="/account/">Settings</a></li>)~">();
    };
    out.html<R"~(
        <footer class="site-foot"><div class="wrap row">
            <ul><li><a href="/">Forums</a></li><li><a href="/whats-new/">What’s new</a></li>{}</ul>
            <ul><li><a href="/feed.atom" rel="alternate" type="application/atom+xml">Feed</a></li></ul>
        </div></footer>)~">(own);
}

}  // namespace

html::Html layout(Frame const& frame, std::function<void(html::Writer&)> const& main)
{
    html::Writer out{std::move(room_of_thread())};
    auto const inside = [&] {
        ban_note(out, frame);
        notice(out, frame);
        confirmation(out, frame);
        membership_note(out, frame);
        second_factor_note(out, frame);
        main(out);
    };
    auto const body = [&] {
        out.html<R"~(
                <a class="skip" href="#main">Skip to content</a>
                {}
                {}
                {}
            )~">(SiteHeader{frame}, [&] { main_part(out, frame, inside); }, [&] { footer(out, frame); });
    };
    document(out, frame, body);
    return finished(std::move(out));
}

html::Html bare_layout(Frame const& frame, std::function<void(html::Writer&)> const& main)
{
    html::Writer out{std::move(room_of_thread())};
    document(out, frame, [&] { out.html<R"~(<main id="main">{}</main>)~">([&] { main(out); }); });
    return finished(std::move(out));
}

}  // namespace stoa::pages
