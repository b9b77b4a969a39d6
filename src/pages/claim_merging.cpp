#include "pages/claim_merging.hpp"

#include "model/limits.hpp"
#include "model/urls.hpp"
#include "pages/claim_item.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/record_choices.hpp"

namespace stoa::pages {
namespace {

template <class Noun>
void separate_button(html::Writer& out, Frame const& frame, Id<Noun> merged, std::string_view what)
{
    out.html<R"~(
        <form class="push" method="post" action="{}/separate">{}
            <button class="btn btn-quiet btn-sm" type="submit">Separate<span class="vh"> {}</span></button></form>)~">(
        url_of(merged), FormKey{frame}, what);
}

void duplicate_claims(html::Writer& out, Frame const& frame, ClaimView const& view)
{
    if (view.duplicates.empty()) return;
    auto const each = [&] {
        for (auto const& claim : view.duplicates)
            out.html<R"~(
                <li class="row"><span>{} <a href="{}/history">History</a></span>{}</li>)~">(
                ClaimWords{claim}, url_of(claim.id), [&] {
                    if (view.may_merge) separate_button(out, frame, claim.id, claim.wording);
                });
    };
    out.html<R"~(
        <section class="mb" aria-labelledby="same"><h2 id="same">It stands for these as well</h2>
            <ul class="lines">{}</ul></section>)~">(each);
}

}  // namespace

void ClaimMerging::operator()(html::Writer& out) const
{
    duplicate_claims(out, frame, view);
    if (!view.may_merge || !view.duplicates.empty() || view.others.empty()) return;
    auto const others = claim_choices(view.others);
    out.html<R"~(
        <details class="fold mb"><summary>Another statement says the same</summary>
            <form class="form" method="post" action="{}/merge">{}
                <div class="field"><label for="into">The one that stands for both</label>
                    <select class="input" id="into" name="into" aria-describedby="into-hint">{}</select>
                    <p class="hint" id="into-hint">The address of this one leads there, with what answers it. It can be
                        taken back.</p></div>
                <div class="row"><button class="btn" type="submit">{}Merge</button></div></form></details>)~">(
        url_of(view.entry.claim.id), FormKey{frame}, Options{others, {}}, Icon{"merge", "i-s"});
}

void SpeakerMerging::operator()(html::Writer& out) const
{
    if (!view.may_merge) return;
    auto const each = [&] {
        for (auto const& [speaker, name] : view.duplicates)
            out.html<R"~(<li class="row"><bdi>{}</bdi>{}</li>)~">(name,
                                                                  [&] { separate_button(out, frame, speaker, name); });
    };
    auto const duplicates = [&] {
        if (!view.duplicates.empty()) out.html<R"~(<ul class="lines mb">{}</ul>)~">(each);
    };
    auto const form = [&] {
        if (!view.duplicates.empty()) return;
        out.html<R"~(
            <form class="form" method="post" action="{}/merge">{}
                <div class="field"><label for="into">Name of the other</label>
                    <input class="input" id="into" name="into" maxlength="{}" required dir="auto" autocomplete="off"
                           aria-describedby="into-hint">
                    <p class="hint" id="into-hint">All that is on record of this one is said by the other then. It can be
                        taken back.</p></div>
                <div class="row"><button class="btn" type="submit">{}Merge</button></div></form>)~">(
            url_of(view.speaker.id), FormKey{frame}, speaker_name_length_max, Icon{"merge", "i-s"});
    };
    out.html<R"~(
        <details class="fold mt" {open?}><summary>Another name of the same speaker</summary>{}{}</details>)~">(
        !view.duplicates.empty(), duplicates, form);
}

}  // namespace stoa::pages
