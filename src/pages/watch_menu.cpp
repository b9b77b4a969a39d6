#include "pages/watch_menu.hpp"

#include <stdexcept>

#include "pages/form.hpp"
#include "pages/icon.hpp"

namespace stoa::pages {
namespace {

std::string_view icon_of(WatchLevel level)
{
    switch (level) {
    case WatchLevel::none:
    case WatchLevel::alert: return "bell";
    case WatchLevel::letter: return "mail";
    case WatchLevel::muted: return "circle-slash";
    case WatchLevel::ignored: return "eye-off";
    }
    throw std::logic_error{"unknown level of a watch"};
}

void choice(html::Writer& out, WatchLevel level, WatchLevel now)
{
    auto const mark = [&] {
        if (level == now) out.html<R"~(<span class="push">{}</span>)~">(Icon{"check"});
    };
    out.html<R"~(
        <button class="mi" type="submit" name="level" value="{}" aria-pressed="{}">{}{}{}</button>)~">(
        name_of(level), level == now ? "true" : "false", Icon{icon_of(level)}, words_for(level), mark);
}

void choices(html::Writer& out, WatchLevel level, bool may_ignore)
{
    choice(out, WatchLevel::alert, level);
    choice(out, WatchLevel::letter, level);
    choice(out, WatchLevel::muted, level);
    if (may_ignore) choice(out, WatchLevel::ignored, level);
    out.html<R"~(<hr><button class="mi" type="submit" name="level" value="none">{}{}</button>)~">(Icon{"x"},
                                                                                                  words_to_end(level));
}

// What the button says that opens the menu.
std::string_view state_of(WatchLevel level)
{
    switch (level) {
    case WatchLevel::ignored: return "Ignored";
    case WatchLevel::muted: return "Muted";
    case WatchLevel::letter: return "Watching by mail";
    default: return "Watching";
    }
}

void ignore(html::Writer& out)
{
    out.html<R"~(
        <button class="btn btn-sq" type="submit" name="level" value="ignored" title="Ignore this thread">{}<span class="vh">Ignore this thread</span></button>)~">(
        Icon{"eye-off"});
}

}  // namespace

std::string_view words_for(WatchLevel level)
{
    switch (level) {
    case WatchLevel::none: return "Not watched";
    case WatchLevel::alert: return "Alerts";
    case WatchLevel::letter: return "Alerts and letters";
    case WatchLevel::muted: return "Muted: no alerts";
    case WatchLevel::ignored: return "Ignored: in no list";
    }
    throw std::logic_error{"unknown level of a watch"};
}

std::string_view words_to_end(WatchLevel level)
{
    if (level == WatchLevel::ignored) return "Stop ignoring";
    return level == WatchLevel::muted ? "Mute no more" : "Stop watching";
}

void WatchMenu::operator()(html::Writer& out) const
{
    if (!frame.viewer.is_member()) return;
    auto const hidden = [&] {
        FormKey{frame}(out);
        HiddenField{"return", frame.return_to}(out);
    };
    if (level == WatchLevel::none)
        return out.html<R"~(
            <form class="row" method="post" action="{}">{}<button class="btn" type="submit" name="level" value="alert">{}Watch</button>{}</form>)~">(
            address, hidden, Icon{"bell"}, [&] {
                if (may_ignore) ignore(out);
            });
    out.html<R"~(
        <button class="btn" type="button" popovertarget="watch">{}{}{}</button>
        <div class="pop" id="watch" popover><form method="post" action="{}">{}{}</form></div>)~">(
        Icon{icon_of(level)}, state_of(level), Icon{"chevron-down", "i-s"}, address, hidden,
        [&] { choices(out, level, may_ignore); });
}

}  // namespace stoa::pages
