#include "archive/json_line.hpp"
#include "archive/write.hpp"

// The lines of what stands on the record.
namespace stoa::archive {
namespace {

// Who entered something and when, and what an archive told of it besides.
std::string finished(JsonLine line, MemberId member, Instant at, std::string const& extra)
{
    if (member.value != 0) line.number("member", member.value);
    line.text("entered", iso_text(at));
    line.members(extra);
    return std::move(line).finish();
}

void write_what_is_said(JsonLine& line, Source const& source)
{
    line.text("kind", name_of(source.kind));
    line.text("headline", source.headline);
    line.text_if_any("publisher", source.publisher);
    line.text_if_any("standfirst", source.standfirst);
    line.text_if_any("authors", source.authors);
    line.time_if_known("published", source.published_at);
    line.time_if_known("updated", source.updated_at);
    line.text_if_any("lang", source.lang);
    line.text_if_any("address", source.address);
    line.text_if_any("caption", source.caption);
    line.text_if_any("credit", source.credit);
    line.text_if_any("quotation", source.quotation);
}

}  // namespace

std::string line_of(store::ExportedSpeaker const& exported)
{
    auto const& speaker = exported.speaker;
    JsonLine line;
    line.text("type", "speaker");
    line.number("id", speaker.id.value);
    line.text("name", speaker.name);
    line.text("kind", name_of(speaker.kind));
    line.list_if_any("aliases", speaker.aliases);
    return finished(std::move(line), exported.member, exported.at, exported.extra);
}

std::string line_of(store::ExportedSource const& exported)
{
    auto const& source = exported.source;
    JsonLine line;
    line.text("type", "source");
    line.number("id", source.id.value);
    write_what_is_said(line, source);
    return finished(std::move(line), source.member, exported.at, exported.extra);
}

std::string line_of(store::ExportedDescription const& exported)
{
    JsonLine line;
    line.text("type", "description");
    line.number("source", exported.source.id.value);
    line.number("thread", exported.thread.value);
    write_what_is_said(line, exported.source);
    return finished(std::move(line), exported.source.member, exported.at, {});
}

std::string line_of(store::ExportedCitation const& exported)
{
    JsonLine line;
    line.text("type", "citation");
    line.number("source", exported.source.value);
    line.number("post", exported.post.value);
    return finished(std::move(line), exported.member, exported.at, {});
}

std::string line_of(store::ExportedClaim const& exported)
{
    auto const& claim = exported.claim;
    JsonLine line;
    line.text("type", "claim");
    line.number("id", claim.id.value);
    line.number("post", claim.post.value);
    line.text("wording", claim.wording);
    line.text_if_any("quotation", claim.quotation);
    line.text_if_any("lang", claim.lang);
    if (claim.speaker.value != 0)
        line.number("speaker", claim.speaker.value);
    else
        line.text_if_any("described", claim.speaker_name);
    line.text_if_any("role", claim.role);
    line.list_if_any("via", claim.via);
    line.text("modality", name_of(claim.modality));
    if (claim.said.as != SaidAs::unknown) {
        line.text("said_as", name_of(claim.said.as));
        if (claim.said.as == SaidAs::range) line.text("said_from", day_text(claim.said.from));
        line.text("said_to", day_text(claim.said.to));
    }
    if (claim.source.value != 0) line.number("source", claim.source.value);
    line.flag_if_set("suggested", claim.state == ClaimState::suggested);
    line.flag_if_set("locked", claim.is_locked);
    return finished(std::move(line), claim.member.id, claim.entered_at, exported.extra);
}

std::string line_of(store::ExportedMerge const& merge)
{
    JsonLine line;
    line.text("type", "merge");
    line.number("claim", merge.claim.value);
    line.number("into", merge.into.value);
    return std::move(line).finish();
}

std::string line_of(store::ExportedResponse const& exported)
{
    auto const& response = exported.response;
    JsonLine line;
    line.text("type", "response");
    line.number("id", exported.id.value);
    line.number("claim", response.claim.value);
    line.number("statement", response.statement.value);
    line.text("kind", name_of(response.kind));
    line.flag_if_set("concerned", response.is_concerned);
    return finished(std::move(line), exported.member, exported.at, exported.extra);
}

}  // namespace stoa::archive
