#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/claim_item.hpp"
#include "pages/claim_merging.hpp"
#include "pages/count.hpp"
#include "pages/layout.hpp"
#include "pages/pager.hpp"
#include "pages/record_pages.hpp"
#include "pages/record_words.hpp"

namespace stoa::pages {
namespace {

void aliases(html::Writer& out, Speaker const& speaker)
{
    if (speaker.aliases.empty()) return;
    out.html<R"~(<p class="small dim">Also: <bdi>{}</bdi></p>)~">(comma_separated(speaker.aliases));
}

// "minister of defence (March 2020 to 26 July 2022)"
std::string time_of(SpokenRole const& role)
{
    if (role.first.as == SaidAs::unknown) return {};
    auto const first = words_for(role.first), last = words_for(role.last);
    return first == last ? " (" + first + ")" : " (" + first + " to " + last + ")";
}

void roles(html::Writer& out, SpeakerView const& view)
{
    if (view.roles.empty()) return;
    auto const each = [&] {
        for (auto const& role : view.roles)
            out.html<R"~(<li><bdi>{}</bdi><span class="small dim">{}</span></li>)~">(role.role, time_of(role));
    };
    out.html<R"~(
        <section class="mb" aria-labelledby="roles"><div class="sec-h"><h2 id="roles">Roles</h2></div>
            <ul class="lines">{}</ul></section>)~">(each);
}

// "12 statements · 3 denied · 1 retracted"
std::string summary(SpeakerView const& view)
{
    auto text = counted(view.found, "statement", "statements");
    for (auto const& [status, count] : view.statuses) {
        auto words = std::string{words_for(status)};
        words.front() = static_cast<char>(words.front() - 'A' + 'a');
        text += " · " + grouped(count) + ' ' + words;
    }
    return text;
}

}  // namespace

html::Html speaker(Frame const& frame, SpeakerView const& view)
{
    auto const each = [&](html::Writer& out) {
        for (auto const& placed : view.entries) ClaimItem{placed.entry, placed.thread_title}(out);
    };
    auto const place = std::string{url_of(view.speaker.id).view()};
    PageAddresses const addresses{place, place + "?page="};
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m"><nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Forums</a></li>
                    <li><a href="/record">On the record</a></li></ol></nav>
                <div class="page-head"><h1><bdi>{}</bdi></h1>
                    <p class="lede">What is on record as said by them, and what became of it; not who is right.</p>{}</div>{}
                <section aria-labelledby="said"><div class="sec-h"><h2 id="said">Statements</h2></div>
                    <p class="small dim">{}</p><ol class="claims">{}</ol>{}{}</section>{}</div>)~">(
            view.speaker.name, [&] { aliases(out, view.speaker); }, [&] { roles(out, view); }, summary(view),
            [&] { each(out); }, RecordLegend{}, Pager{view.page, addresses}, SpeakerMerging{frame, view});
    });
}

}  // namespace stoa::pages
