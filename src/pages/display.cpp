#include <algorithm>
#include <array>

#include "base/time_zone.hpp"
#include "pages/account_page.hpp"
#include "pages/form.hpp"
#include "pages/pages.hpp"
#include "pages/select_field.hpp"

namespace stoa::pages {
namespace {

std::vector<Choice> places()
{
    std::vector<Choice> choices{{"", "UTC"}};
    for (auto const& name : time_zone_names()) {
        auto words = name;
        std::ranges::replace(words, '_', ' ');
        choices.push_back({name, std::move(words)});
    }
    return choices;
}

void looks(html::Writer& out, Preferences const& now)
{
    out.html<R"~(
        <fieldset class="field"><legend>Theme</legend><div class="seg" role="presentation">
            <label><input type="radio" name="theme" value="light" {checked?}>Light</label>
            <label><input type="radio" name="theme" value="dark" {checked?}>Dark</label>
            <label><input type="radio" name="theme" value="auto" {checked?}>Same as device</label></div></fieldset>
        <fieldset class="field"><legend>Density of lists</legend><div class="cols">
            <label class="choice"><input type="radio" name="density" value="comfortable" {checked?}>
                <span><b>Comfortable</b><br><span class="hint">Two lines for each thread</span></span></label>
            <label class="choice"><input type="radio" name="density" value="compact" {checked?}>
                <span><b>Compact</b><br><span class="hint">About a fifth more threads on a screen</span></span></label>
        </div></fieldset>)~">(now.theme == Theme::light, now.theme == Theme::dark, now.theme == Theme::automatic,
                              now.density == Density::comfortable, now.density == Density::compact);
}

void reading(html::Writer& out, DisplayPage const& page)
{
    static auto const zones = places();
    static std::array const writers{Choice{"everybody", "Everybody"},
                                    Choice{"no-newcomers", "Everybody with five posts or more"},
                                    Choice{"nobody", "Nobody"}};
    out.html<R"~(
        {}
        <div class="stack-s"><h2>Reading</h2>
            <label class="check switch"><input type="checkbox" role="switch" name="signatures" value="1" {checked?}>
                <span>Show signatures</span></label></div>
        <div class="stack-s"><h2>Privacy</h2>
            <label class="check switch"><input type="checkbox" role="switch" name="presence" value="1" {checked?}>
                <span>Show others when I am here</span>
                <span class="hint">Your name among those who are viewing or writing a reply, when you were last seen, and whether you have read a message.</span></label></div>
        {})~">(SelectField{page, "time_zone", "Time zone", "All times on pages are those of this place.", zones,
                           page.preferences.time_zone},
               !page.preferences.hides_signatures, !page.preferences.hides_presence,
               SelectField{page, "writers", "Who may begin conversations with you", "Moderators always may.", writers,
                           name_of(page.preferences.writers)});
}

}  // namespace

html::Html display(Frame const& frame, DisplayPage const& page)
{
    return account_page(frame, AccountPart::display, "Display and privacy", [&](html::Writer& out) {
        out.html<R"~(
            {}
            <form class="form narrow" method="post" action="/account/display">{}{}{}
                <div class="row"><button class="btn btn-primary" type="submit">Save</button></div></form>)~">(
            FormNotice{page}, FormKey{frame}, [&] { looks(out, page.preferences); }, [&] { reading(out, page); });
    });
}

}  // namespace stoa::pages
