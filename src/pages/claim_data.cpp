#include "pages/claim_data.hpp"

#include <string>
#include <vector>

#include "model/speaker.hpp"
#include "model/urls.hpp"

namespace stoa::pages {
namespace {

std::string absolute_place(std::string_view base_url, html::Url const& url)
{
    return std::string{base_url}.append(url.view());
}

void of_type(JsonWriter& json, std::string_view type, std::string_view name)
{
    json.object([&] {
        json.member("@type", type);
        json.member("name", name);
    });
}

// Who is said to have made it. A document is no author, and who is only described has no name.
void author_of_claim(JsonWriter& json, Claim const& claim)
{
    if (claim.speaker == SpeakerId{} || claim.speaker_kind == SpeakerKind::document) return;
    json.member("author", [&] {
        of_type(json, claim.speaker_kind == SpeakerKind::body ? "Organization" : "Person", claim.speaker_name);
    });
}

void report_by(JsonWriter& json, std::string_view publisher)
{
    json.object([&] {
        json.member("@type", "CreativeWork");
        json.member("publisher", [&] { of_type(json, "Organization", publisher); });
    });
}

// Where it can be read: the source, and of a chain whoever told it first.
void appearances(JsonWriter& json, std::string_view base_url, Claim const& claim)
{
    if (claim.source != SourceId{})
        json.member("appearance", [&] {
            json.object([&] {
                json.member("@type", "CreativeWork");
                json.member("headline", claim.source_headline);
                json.member("url", absolute_place(base_url, url_of(claim.source)));
                if (!claim.source_publisher.empty())
                    json.member("publisher", [&] { of_type(json, "Organization", claim.source_publisher); });
            });
        });
    if (!claim.via.empty()) json.member("firstAppearance", [&] { report_by(json, claim.via.back()); });
}

void members_of_claim(JsonWriter& json, std::string_view base_url, Claim const& claim)
{
    json.member("@type", "Claim");
    json.member("url", absolute_place(base_url, url_of(claim.id)));
    json.member("text", claim.wording);
    author_of_claim(json, claim);
    // Of a day alone: a range, or a day before which it was, is no date.
    if (claim.said.as == SaidAs::day) json.member("datePublished", day_text(claim.said.to));
    appearances(json, base_url, claim);
}

void answering_claim(JsonWriter& json, std::string_view base_url, Response const& response)
{
    json.object([&] {
        members_of_claim(json, base_url, response.other);
        json.member("about", [&] {
            json.object([&] {
                json.member("@type", "Claim");
                json.member("url", absolute_place(base_url, url_of(response.claim)));
            });
        });
    });
}

}  // namespace

void write_mentioned_claims(JsonWriter& json, std::string_view base_url, std::span<ClaimEntry const> entries)
{
    if (entries.empty()) return;
    struct Mentioned {
        Claim const* claim;
        Response const* response;
    };
    std::vector<Mentioned> mentioned;
    for (auto const& entry : entries) {
        mentioned.push_back({&entry.claim, nullptr});
        for (auto const& response : entry.responses) mentioned.push_back({nullptr, &response});
    }
    json.member("mentions", [&] {
        json.array(mentioned, [&](Mentioned const& each) {
            if (each.response != nullptr) return answering_claim(json, base_url, *each.response);
            json.object([&] { members_of_claim(json, base_url, *each.claim); });
        });
    });
}

void ClaimData::operator()(html::Writer& out) const
{
    bool const is_wanted = !frame.viewer.is_member() && !frame.base_url.empty();
    if (!is_wanted || entry.claim.state != ClaimState::entered) return;
    out.data([&](JsonWriter& json) {
        json.object([&] {
            json.member("@context", "https://schema.org");
            members_of_claim(json, frame.base_url, entry.claim);
            if (entry.responses.empty()) return;
            json.member("subjectOf", [&] {
                json.array(entry.responses,
                           [&](Response const& response) { answering_claim(json, frame.base_url, response); });
            });
        });
    });
}

}  // namespace stoa::pages
