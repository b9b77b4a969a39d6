#include "pages/whats_new_filter.hpp"

#include "model/limits.hpp"
#include "pages/form.hpp"
#include "pages/forum_select.hpp"
#include "pages/icon.hpp"
#include "pages/whats_new_tabs.hpp"

namespace stoa::pages {
namespace {

void periods(html::Writer& out, WhatsNewPeriod chosen)
{
    for (auto const period : {WhatsNewPeriod::any, WhatsNewPeriod::day, WhatsNewPeriod::week, WhatsNewPeriod::month})
        out.html<R"~(<option value="{}" {selected?}>{}</option>)~">(name_of(period), period == chosen,
                                                                    words_for(period));
}

void word_field(html::Writer& out, std::string_view name, std::string_view label, std::string_view value,
                std::size_t length_max)
{
    out.html<R"~(
        <label class="vh" for="{}">{}</label>
        <input class="input input-s" id="{}" name="{}" type="text" value="{}" placeholder="{}" maxlength="{}" size="12" autocomplete="off">)~">(
        name, label, name, name, value, label, length_max);
}

void show_all(html::Writer& out, WhatsNewView const& view)
{
    if (!view.filter.is_empty())
        out.html<R"~(<a class="btn btn-quiet" href="{}">Show all</a>)~">(
            html::Url::path(whats_new_address(view.list, {})));
}

void begin_with(html::Writer& out, Frame const& frame, WhatsNewView const& view)
{
    if (!frame.viewer.is_member()) return;
    if (view.is_own)
        return out.html<R"~(<p class="push row small dim">{}You begin with this list</p>)~">(Icon{"check", "i-s"});
    auto const& filter = view.filter;
    out.html<R"~(
        <form class="push" method="post" action="/whats-new/own">{}{}{}{}{}{}
            <button class="btn btn-quiet" type="submit">Begin with this list</button></form>)~">(
        FormKey{frame}, HiddenField{"list", name_of(view.list)},
        HiddenField{"forum", std::to_string(filter.forum.value)}, HiddenField{"prefix", filter.prefix},
        HiddenField{"tag", filter.tag}, HiddenField{"period", name_of(filter.period)});
}

}  // namespace

void WhatsNewFilterBar::operator()(html::Writer& out) const
{
    auto const& filter = view.filter;
    out.html<R"~(
        <div class="bar"><form class="row" method="get" action="{}">
            <label class="vh" for="forum">Forum</label>{}
            <label class="vh" for="period">Period</label><select class="input input-s" id="period" name="period">{}</select>{}{}
            <button class="btn" type="submit">Filter</button>{}</form>{}</div>)~">(
        html::Url::path(whats_new_address(view.list, {})), ForumSelect{view.forums, filter.forum, "All forums"},
        [&] { periods(out, filter.period); },
        [&] { word_field(out, "prefix", "Prefix", filter.prefix, prefix_length_max); },
        [&] { word_field(out, "tag", "Tag", filter.tag, tag_length_max); }, [&] { show_all(out, view); },
        [&] { begin_with(out, frame, view); });
}

}  // namespace stoa::pages
