#include "api/resource_parts.hpp"
#include "api/resources.hpp"
#include "model/urls.hpp"

namespace stoa::api {
namespace {

void write_speaker(JsonWriter& json, Claim const& claim)
{
    if (claim.speaker_name.empty()) return json.value(nullptr);
    json.object([&] {
        if (claim.speaker.value == 0)
            json.member("id", nullptr);
        else
            json.member("id", claim.speaker);
        json.member("name", claim.speaker_name);
    });
}

void write_said(JsonWriter& json, Said const& said)
{
    if (said.as == SaidAs::unknown) return json.value(nullptr);
    json.object([&] {
        json.member("as", name_of(said.as));
        json.member("from", day_text(said.from));
        json.member("to", day_text(said.to));
    });
}

void write_response(JsonWriter& json, Response const& response)
{
    json.object([&] {
        json.member("statement", response.statement);
        json.member("kind", name_of(response.kind));
        json.member("is_concerned", response.is_concerned);
    });
}

void write_statement(JsonWriter& json, ClaimEntry const& entry, std::string_view origin)
{
    auto const& claim = entry.claim;
    json.object([&] {
        json.member("id", claim.id);
        write_url(json, origin, url_of(claim.id));
        json.member("post", claim.post);
        json.member("wording", claim.wording);
        json.member("quotation", claim.quotation);
        json.member("lang", claim.lang);
        json.member("speaker", [&] { write_speaker(json, claim); });
        json.member("role", claim.role);
        json.member("via", [&] { json.array(claim.via, [&](std::string const& name) { json.value(name); }); });
        json.member("modality", name_of(claim.modality));
        json.member("said", [&] { write_said(json, claim.said); });
        if (claim.source.value == 0)
            json.member("source", nullptr);
        else
            json.member("source", claim.source);
        json.member("status", name_of(claim.status));
        write_author(json, "entered_by", claim.member.id, claim.member.name);
        json.member("entered", std::optional{claim.entered_at});
        json.member("responses", [&] {
            json.array(entry.responses, [&](Response const& response) { write_response(json, response); });
        });
    });
}

void write_source(JsonWriter& json, Source const& source, std::string_view origin)
{
    json.object([&] {
        json.member("id", source.id);
        write_url(json, origin, url_of(source.id));
        json.member("kind", name_of(source.kind));
        json.member("headline", source.headline);
        json.member("standfirst", source.standfirst);
        json.member("publisher", source.publisher);
        json.member("authors", source.authors);
        json.member("published", source.published_at);
        json.member("updated", source.updated_at);
        json.member("lang", source.lang);
        json.member("address", source.address);
        json.member("quotation", source.quotation);
    });
}

}  // namespace

std::string record_json(WholeRecord const& record, std::string_view origin)
{
    JsonWriter json;
    json.object([&] {
        json.member("thread", record.thread.id);
        write_url(json, origin, url_of_record(record.thread));
        json.member("statements", [&] {
            json.array(record.entries, [&](ClaimEntry const& entry) { write_statement(json, entry, origin); });
        });
        json.member("sources", [&] {
            json.array(record.sources, [&](Source const& source) { write_source(json, source, origin); });
        });
    });
    return std::move(json).take();
}

}  // namespace stoa::api
