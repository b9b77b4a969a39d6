#include "pages/record_panel.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/claim_item.hpp"
#include "pages/count.hpp"

namespace stoa::pages {
namespace {

void panel_sources(html::Writer& out, RecordPanel const& panel)
{
    std::set<SourceId> told;
    auto const each = [&] {
        for (auto const& [claim, responses] : panel.view.entries) {
            if (claim.source.value == 0 || !told.insert(claim.source).second) continue;
            out.html<R"~(
                <li><a class="plain strong" href="{}#source-{}"><bdi>{}</bdi></a>
                    <p class="small dim"><bdi>{}</bdi></p></li>)~">(
                url_of_record(panel.thread), claim.source, claim.source_headline,
                claim.source_publisher.empty() ? std::string_view{"Publisher not stated"}
                                               : std::string_view{claim.source_publisher});
        }
    };
    out.html<R"~(<section><div class="sec-h"><h2>Sources</h2></div><ul class="lines">{}</ul></section>)~">(each);
}

bool has_sources(RecordPanelView const& view)
{
    return std::ranges::any_of(view.entries, [](ClaimEntry const& entry) { return entry.claim.source.value != 0; });
}

}  // namespace

std::string record_summary(RecordCounts const& counts)
{
    auto summary = counted(counts.claims, "statement", "statements");
    if (counts.contested > 0) summary += " · " + grouped(counts.contested) + " contested";
    if (counts.unsourced > 0) summary += " · " + grouped(counts.unsourced) + " without a source";
    return summary;
}

void RecordPanel::operator()(html::Writer& out) const
{
    auto const entries = [&] {
        for (auto const& entry : view.entries) ClaimItem{entry}(out);
    };
    out.html<R"~(
        <section id="record" aria-labelledby="rec-h" class="stack-s"><div class="sec-h">
                <h2 id="rec-h">On the record</h2><a href="{}">The whole record</a></div>
            <p class="small dim">{}</p><ol class="claims">{}</ol>{}</section>)~">(
        url_of_record(thread), record_summary(thread.record), entries, RecordLegend{});
    if (has_sources(view)) panel_sources(out, *this);
}

void RecordLink::operator()(html::Writer& out) const
{
    if (thread.record.claims == 0) return;
    out.html<R"~(<a class="to-record" href="#record">On the record: {}</a>)~">(record_summary(thread.record));
}

}  // namespace stoa::pages
