#include "pages/thread_ways.hpp"

#include <array>

#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/icon.hpp"
#include "pages/tab.hpp"

namespace stoa::pages {
namespace {

struct WayWords {
    ThreadWay way;
    std::string_view tail;  // of the address
    std::string_view icon;
    std::string_view words;
};

constexpr auto ways = std::to_array<WayWords>({
    {ThreadWay::catch_up, "catch-up", "telescope", "Catch me up"},
    {ThreadWay::useful, "useful", "thumbs-up", "Most useful"},
    {ThreadWay::pictures, "pictures", "image", "With pictures"},
    {ThreadWay::member, "by", "user", "By one member"},
    {ThreadWay::outline, "outline", "quote", "Who quoted whom"},
});

// There is no telling what guests have read.
bool is_offered(Frame const& frame, ThreadWay way) { return way != ThreadWay::catch_up || frame.viewer.is_member(); }

void jump_forms(html::Writer& out, Thread const& thread)
{
    auto const address = below(url_of(thread), "jump");
    out.html<R"~(
        <form class="pop-form" method="get" action="{}"><label for="jump-post">Post</label>
            <input class="input input-s w-s" id="jump-post" name="post" type="number" min="1" max="{}" placeholder="{}">
            <button class="btn btn-sm" type="submit">Go<span class="vh"> to the post of this number</span></button></form>
        <form class="pop-form" method="get" action="{}"><label for="jump-day">Day</label>
            <input class="input input-s" id="jump-day" name="day" type="date">
            <button class="btn btn-sm" type="submit">Go<span class="vh"> to the first post of this day</span></button></form>)~">(
        address, thread.last_position, thread.last_position, address);
}

}  // namespace

void ThreadWayTabs::operator()(html::Writer& out) const
{
    auto const tabs = [&] {
        for (auto const& each : ways)
            if (is_offered(frame, each.way))
                Tab{below(url_of(thread), each.tail).view(), each.words, each.way == way}(out);
    };
    out.html<R"~(
        <nav class="tabs mb" aria-label="Ways through this thread"><a href="{}">{}Thread</a>{}</nav>)~">(
        url_of(thread), Icon{"chevron-left", "i-s", "i-flip"}, tabs);
}

void ThreadWaysMenu::operator()(html::Writer& out) const
{
    auto const place = url_of(thread);
    auto const links = [&] {
        for (auto const& each : ways)
            if (is_offered(frame, each.way))
                out.html<R"~(<a class="mi" href="{}" rel="nofollow">{}{}</a>)~">(below(place, each.tail),
                                                                                 Icon{each.icon}, each.words);
    };
    out.html<R"~(
        <button class="btn btn-sq" type="button" popovertarget="th-ways">{}<span class="vh">More for this thread</span></button>
        <div class="pop" id="th-ways" popover>{}<hr>{}<hr><a class="mi" href="{}" rel="nofollow">{}Print</a>
            <a class="mi" href="{}" type="application/atom+xml">{}Feed of this thread</a></div>)~">(
        Icon{"ellipsis"}, [&] { jump_forms(out, thread); }, links, below(place, "print"), Icon{"file-text"},
        below(place, "feed.atom"), Icon{"rss"});
}

}  // namespace stoa::pages
