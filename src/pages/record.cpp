#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/claim_item.hpp"
#include "pages/crumbs.hpp"
#include "pages/empty.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/pager.hpp"
#include "pages/record_choices.hpp"
#include "pages/record_pages.hpp"
#include "pages/record_panel.hpp"
#include "pages/record_words.hpp"
#include "pages/source_card.hpp"

namespace stoa::pages {
namespace {

std::string speaker_number(RecordView const& view)
{
    return view.speaker.value == 0 ? std::string{} : std::to_string(view.speaker.value);
}

std::string_view modality_name(RecordView const& view)
{
    return view.modality ? name_of(*view.modality) : std::string_view{};
}

std::string_view status_name(RecordView const& view)
{
    return view.status ? name_of(*view.status) : std::string_view{};
}

bool is_filtered(RecordView const& view) { return view.speaker.value != 0 || view.modality || view.status; }

// "?speaker=3&status=denied&page="
PageAddresses pages_of_record(RecordView const& view)
{
    auto const place = std::string{url_of_record(view.thread).view()};
    auto const filter = "?speaker=" + speaker_number(view) + "&modality=" + std::string{modality_name(view)} +
                        "&status=" + std::string{status_name(view)};
    return {is_filtered(view) ? place + filter : place, place + filter + "&page="};
}

void filters(html::Writer& out, RecordView const& view)
{
    std::vector<Choice> speakers;
    for (auto const& claim : view.speakers)
        speakers.push_back({std::to_string(claim.speaker.value), claim.speaker_name});
    auto const modalities = modality_choices();
    auto const statuses = status_choices();
    auto const number = speaker_number(view);
    out.html<R"~(
        <form class="row mb" method="get" action="{}">
            <label for="speaker">Said by</label><select class="input input-s" id="speaker" name="speaker">
                <option value="">anybody</option>{}</select>
            <label for="modality">how</label><select class="input input-s" id="modality" name="modality">
                <option value="">in any way</option>{}</select>
            <label for="status">now</label><select class="input input-s" id="status" name="status">
                <option value="">anything</option>{}</select>
            <button class="btn btn-sm" type="submit">Show</button></form>)~">(
        url_of_record(view.thread), Options{speakers, number}, Options{modalities, modality_name(view)},
        Options{statuses, status_name(view)});
}

void statements(html::Writer& out, RecordView const& view)
{
    if (view.entries.empty())
        return Empty{"newspaper", is_filtered(view) ? "Nothing of the kind" : "Nothing is on the record yet",
                     is_filtered(view) ? "No statement on this record is like that."
                                       : "A statement is put on the record from the post where it is found."}(out);
    auto const each = [&] {
        for (auto const& entry : view.entries) ClaimItem{entry}(out);
    };
    auto const addresses = pages_of_record(view);
    auto const place = url_of_record(view.thread);
    out.html<R"~(
        <ol class="claims">{}</ol>{}{}
        <p class="small dim mt">Take it away: <a href="{}.json">JSON</a>, <a href="{}.csv">CSV</a>.
            <a href="/record">What changed on the record in all threads</a></p>)~">(
        each, RecordLegend{}, Pager{view.page, addresses}, place, place);
}

void suggestions(html::Writer& out, Frame const& frame, RecordView const& view)
{
    if (view.suggested.empty()) return;
    auto const buttons = [&](Claim const& claim) {
        if (!view.may_accept) return out.html<R"~(<p class="hint">Waits for somebody who edits the record.</p>)~">();
        out.html<R"~(
            <form class="row" method="post" action="{}/accept">{}
                <button class="btn btn-sm" type="submit">Accept</button>
                <button class="btn btn-quiet btn-sm" type="submit" formaction="{}/remove">Refuse</button></form>)~">(
            url_of(claim.id), FormKey{frame}, url_of(claim.id));
    };
    auto const each = [&] {
        for (auto const& claim : view.suggested)
            out.html<R"~(
                <li class="card stack-s"><p class="claim-say">{}</p>
                    <p class="claim-via">{} · suggested by {} · <a href="{}">Details</a></p>{}</li>)~">(
                ClaimWords{claim}, ClaimPlace{claim}, MemberLink{claim.member, "plain"}, url_of(claim.id),
                [&] { buttons(claim); });
    };
    out.html<R"~(
        <section class="stack-s mb" aria-labelledby="suggested"><h2 id="suggested">Suggested</h2>
            <ul class="stack-s">{}</ul></section>)~">(each);
}

void sources(html::Writer& out, Frame const& frame, RecordView const& view)
{
    if (view.sources.empty()) return;
    auto const each = [&] {
        for (auto const& source : view.sources) SourceCard{frame, source}(out);
    };
    out.html<R"~(
        <section class="stack mt-l" aria-labelledby="sources"><h2 id="sources">Sources</h2>{}</section>)~">(each);
}

void lock(html::Writer& out, Frame const& frame, RecordView const& view)
{
    bool const is_locked = view.thread.record.is_locked;
    if (is_locked)
        out.html<R"~(
            <div class="note mb">{}<p>This record is locked: nothing is added to it or changed now.</p></div>)~">(
            Icon{"lock"});
    if (view.may_lock)
        out.html<R"~(
            <form class="row mb" method="post" action="{}/{}">{}
                <button class="btn btn-quiet btn-sm" type="submit">{}{} the record</button></form>)~">(
            url_of_record(view.thread), is_locked ? std::string_view{"unlock"} : std::string_view{"lock"},
            FormKey{frame}, Icon{"lock", "i-s"}, is_locked ? std::string_view{"Unlock"} : std::string_view{"Lock"});
}

}  // namespace

html::Html record(Frame const& frame, RecordView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>On the record</h1>
                <p class="lede">{}. Who is said to have said what in this thread, and what became of it; not who is
                    right.</p></div>{}{}{}{}{}</div>)~">(
            Crumbs{view.path, &view.thread}, record_summary(view.thread.record), [&] { lock(out, frame, view); },
            [&] { suggestions(out, frame, view); }, [&] { filters(out, view); }, [&] { statements(out, view); },
            [&] { sources(out, frame, view); });
    });
}

}  // namespace stoa::pages
