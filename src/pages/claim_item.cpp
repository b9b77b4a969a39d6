#include "pages/claim_item.hpp"

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/icon.hpp"
#include "pages/record_words.hpp"

namespace stoa::pages {
namespace {

std::string_view speaker_words(Claim const& claim)
{
    return claim.speaker_name.empty() ? std::string_view{"Not stated who"} : std::string_view{claim.speaker_name};
}

std::string capital(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

void when(html::Writer& out, Said const& said)
{
    if (said.as == SaidAs::unknown)
        out.html<R"~(<span>Time not known</span>)~">();
    else
        out.html<R"~(<time datetime="{}">{}</time>)~">(day_text(said.from), capital(stoa::words_for(said)));
}

void response(html::Writer& out, Response const& response)
{
    auto const role = [&] {
        if (!response.other.role.empty()) out.html<R"~(, <bdi>{}</bdi>)~">(response.other.role);
    };
    out.html<R"~(
        <li class="{}">{}<span><b>{}</b>: <bdi>{}</bdi>{}: <a class="plain" href="{}"><bdi>{}</bdi></a>{}</span></li>)~">(
        class_of(response.kind), Icon{icon_of(response.kind)}, words_for(response.kind), speaker_words(response.other),
        role, url_of(response.statement), response.other.wording, ResponseThread{response});
}

void responses(html::Writer& out, ClaimEntry const& entry)
{
    if (entry.responses.empty()) return;
    auto const each = [&] {
        for (auto const& answer : entry.responses) response(out, answer);
    };
    out.html<R"~(<ul class="resp" aria-label="Responses">{}</ul>)~">(each);
}

std::string_view badge_of(ClaimStatus status)
{
    switch (status) {
    case ClaimStatus::contested: return "b-warn";
    case ClaimStatus::denied: return "b-danger";
    case ClaimStatus::confirmed: return "b-ok";
    default: return "";
    }
}

}  // namespace

void ResponseThread::operator()(html::Writer& out) const
{
    if (response.reach == ResponseReach::within) return;
    auto const apart = [&] {
        if (response.reach == ResponseReach::apart)
            out.html<R"~(; not everybody may read both threads, so it counts for nothing)~">();
    };
    out.html<R"~( (in <a href="{}"><bdi>{}</bdi></a>{}))~">(url_of(response.other.thread, response.thread_slug),
                                                            response.thread_title, apart);
}

void ClaimWords::operator()(html::Writer& out) const
{
    auto const role = [&] {
        if (!claim.role.empty()) out.html<R"~(, <bdi>{}</bdi>)~">(claim.role);
    };
    auto const quotation = [&] {
        if (claim.quotation.empty()) return;
        if (claim.lang.empty())
            out.html<R"~( <q dir="auto">{}</q>)~">(claim.quotation);
        else
            out.html<R"~( <q dir="auto" lang="{}">{}</q>)~">(claim.lang, claim.quotation);
    };
    auto const name = [&] {
        if (claim.speaker.value == 0) return out.html<R"~(<b><bdi>{}</bdi></b>)~">(speaker_words(claim));
        out.html<R"~(<b><a class="plain" href="{}"><bdi>{}</bdi></a></b>)~">(url_of(claim.speaker),
                                                                             speaker_words(claim));
    };
    out.html<R"~({}{}: <span dir="auto">{}</span>{})~">(name, role, claim.wording, quotation);
}

void ClaimPlace::operator()(html::Writer& out) const
{
    auto const via = [&] {
        if (!claim.via.empty()) out.html<R"~(Via <bdi>{}</bdi> · )~">(comma_separated(claim.via));
    };
    auto const source = [&] {
        if (claim.source.value != 0)
            out.html<R"~( · <a href="{}"><bdi>{}</bdi></a>)~">(
                url_of(claim.source), claim.source_publisher.empty() ? claim.source_headline : claim.source_publisher);
    };
    auto const thread = [&] {
        if (!thread_title.empty()) out.html<R"~(<bdi>{}</bdi> )~">(thread_title);
    };
    out.html<R"~({}<a href="{}">{}#{}</a>{})~">(via, url_of(claim.post), thread, grouped(claim.position), source);
}

// Of what is uncontested there is nothing to say, and what has no source says so as its modality.
void StatusBadge::operator()(html::Writer& out) const
{
    if (claim.status == ClaimStatus::uncontested || claim.status == ClaimStatus::no_source) return;
    out.html<R"~(<span class="badge {}">{}</span>)~">(badge_of(claim.status), words_for(claim.status));
}

void ClaimItem::operator()(html::Writer& out) const
{
    auto const& claim = entry.claim;
    out.html<R"~(
        <li class="claim {} {}" id="claim-{}"><p class="claim-top">{}<span class="badge b-line">{}</span>{}</p>
            <p class="claim-say">{}</p>{}
            <p class="claim-via">{} · <a href="{}">Details<span class="vh"> of the statement by {}</span></a></p></li>)~">(
        shape_of(claim.modality), claim.status == ClaimStatus::contested ? "is-contested" : "", claim.id,
        [&] { when(out, claim.said); }, words_for(claim.modality), StatusBadge{claim}, ClaimWords{claim},
        [&] { responses(out, entry); }, ClaimPlace{claim, thread_title}, url_of(claim.id), speaker_words(claim));
}

void RecordLegend::operator()(html::Writer& out) const
{
    out.html<R"~(
        <ul class="legend" aria-label="Key"><li><span class="lg lg-r"></span>On the record</li>
            <li><span class="lg"></span>Reported</li><li><span class="lg lg-a"></span>Anonymous</li>
            <li><span class="lg lg-n"></span>No source</li></ul>)~">();
}

}  // namespace stoa::pages
