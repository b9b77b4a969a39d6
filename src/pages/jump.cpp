#include "base/instant.hpp"
#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/crumbs.hpp"
#include "pages/form.hpp"
#include "pages/layout.hpp"
#include "pages/long_thread_pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

// A browser shows nothing of what is no day in a field for days: that stands in a field for text.
std::string_view type_for(std::string_view day) { return day.empty() || parse_iso(day) ? "date" : "text"; }

std::string hint_about_days(Thread const& thread, LocalNow const& now)
{
    if (!thread.created_at || !thread.last_post_at)
        return "The first post of that day, or of the next on which there is one.";
    return "From " + words_for(*thread.created_at, now, TimeStyle::date) + " to " +
           words_for(*thread.last_post_at, now, TimeStyle::date) +
           ". You land on the first post of that day, or of the next on which there is one.";
}

void day_field(html::Writer& out, JumpPage const& page, std::string_view hint)
{
    bool const is_wrong = is_about(page, "day");
    out.html<R"~(
        <div class="field"><label for="day">Day</label>
            <input class="input" id="day" name="day" type="{}" value="{}" required autocomplete="off" aria-invalid="{}" aria-describedby="{}">
            <p class="hint" id="day-hint">{}</p>{}</div>)~">(type_for(page.day), page.day, is_wrong ? "true" : "false",
                                                             is_wrong ? "day-hint day-error" : "day-hint", hint,
                                                             FieldError{page, "day"});
}

}  // namespace

html::Html jump(Frame const& frame, JumpPage const& page)
{
    auto const& thread = page.view.thread;
    auto const address = below(url_of(thread), "jump");
    auto const post_hint = "A number from 1 to " + grouped(thread.last_position) + '.';
    auto const day_hint = hint_about_days(thread, frame.now);
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-s">{}<div class="page-head"><h1>Go to a post</h1>
                <p class="lede"><bdi>{}</bdi></p></div>
                <form class="form mb" method="get" action="{}">{}<button class="btn" type="submit">Go to the post</button></form>
                <form class="form" method="get" action="{}">{}<button class="btn" type="submit">Go to the day</button></form></div>)~">(
            Crumbs{page.view.path, &thread}, thread.title, address,
            TextField{.form = page,
                      .name = "post",
                      .label = "Post number",
                      .hint = post_hint,
                      .value = page.post,
                      .length_max = 20,
                      .is_required = true},
            address, [&] { day_field(out, page, day_hint); });
    });
}

}  // namespace stoa::pages
