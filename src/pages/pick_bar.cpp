#include "pages/pick_bar.hpp"

#include <string>

#include "html/url.hpp"
#include "pages/count.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/member_link.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {
namespace {

// "Dov R #42, Ines Kallas #44"
void names(html::Writer& out, std::vector<QuotePick> const& picks)
{
    for (auto const& pick : picks) {
        if (&pick != &picks.front()) out.html<R"~(, )~">();
        out.html<R"~(<bdi>{}</bdi> #{})~">(name_of(pick.author), pick.position);
    }
}

}  // namespace

void PickBar::operator()(html::Writer& out) const
{
    auto const reply = "/threads/" + std::to_string(thread.value) + "/reply?picked=1";
    out.html<R"~(
        <form class="pick-bar" id="picks" method="post" action="/quotes" {hidden?}>{}{}
            <span class="strong">{} to quote</span><span class="small dim">{}</span><span class="push"></span>
            <button class="btn btn-quiet" type="submit" name="do" value="clear">Clear</button>
            <a class="btn btn-primary" href="{}" data-quotation="picked=1">{}Insert quotes</a></form>)~">(
        picks.empty(), FormKey{frame}, HiddenField{"thread", std::to_string(thread.value)},
        counted(static_cast<std::int64_t>(picks.size()), "post", "posts"), [&] { names(out, picks); },
        html::Url::path(reply), Icon{"quote"});
}

void PickButton::operator()(html::Writer& out) const
{
    out.html<R"~(
        <button class="btn btn-quiet btn-sm btn-sq" type="submit" form="picks" name="pick" value="{}" aria-pressed="{}"
                aria-label="Add post {} to the quotations" title="Quote several">{}</button>)~">(
        post, is_picked ? "true" : "false", position, Icon{"list-plus"});
}

html::Html pick_bar(Frame const& frame, ThreadId thread, std::vector<QuotePick> const& picks)
{
    html::Writer out{1024};
    PickBar{frame, thread, picks}(out);
    return std::move(out).take();
}

}  // namespace stoa::pages
