#include "pages/watch_menu.hpp"

#include <stdexcept>

#include "pages/form.hpp"
#include "pages/icon.hpp"

namespace stoa::pages {
namespace {

void choice(html::Writer& out, WatchLevel level, WatchLevel now, std::string_view icon)
{
    out.html<R"~(
        <button class="mi" type="submit" name="level" value="{}" aria-pressed="{}">{}{}</button>)~">(
        name_of(level), level == now ? "true" : "false", Icon{icon}, words_for(level));
}

void choices(html::Writer& out, WatchLevel level)
{
    choice(out, WatchLevel::alert, level, "bell");
    choice(out, WatchLevel::letter, level, "mail");
    choice(out, WatchLevel::muted, level, "eye-off");
    out.html<R"~(<hr><button class="mi" type="submit" name="level" value="none">{}{}</button>)~">(
        Icon{"x"}, level == WatchLevel::muted ? "Mute no more" : "Stop watching");
}

}  // namespace

std::string_view words_for(WatchLevel level)
{
    switch (level) {
    case WatchLevel::none: return "Not watched";
    case WatchLevel::alert: return "Alerts";
    case WatchLevel::letter: return "Alerts and letters";
    case WatchLevel::muted: return "Muted: no alerts";
    }
    throw std::logic_error{"unknown level of a watch"};
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
            <form method="post" action="{}">{}<button class="btn" type="submit" name="level" value="alert">{}Watch</button></form>)~">(
            address, hidden, Icon{"bell"});
    bool const is_muted = level == WatchLevel::muted;
    out.html<R"~(
        <button class="btn" type="button" popovertarget="watch">{}{}{}</button>
        <div class="pop" id="watch" popover><form method="post" action="{}">{}{}</form></div>)~">(
        Icon{is_muted ? "eye-off" : "bell"}, is_muted ? "Muted" : "Watching", Icon{"chevron-down", "i-s"}, address,
        hidden, [&] { choices(out, level); });
}

}  // namespace stoa::pages
