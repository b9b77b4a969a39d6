#include "pages/claim_data.hpp"

#include <doctest/doctest.h>

#include "model/speaker.hpp"
#include "pages/sample_test.hpp"

namespace stoa::pages {
namespace {

Claim closing()
{
    Claim claim;
    claim.id = ClaimId{12};
    claim.wording = "The </script> harbour closes.";
    claim.speaker = SpeakerId{3};
    claim.speaker_name = "The council";
    claim.speaker_kind = SpeakerKind::body;
    claim.via = {"The Gazette", "Radio Senn"};
    claim.said = {SaidAs::day, *parse_day("2026-11-20"), *parse_day("2026-11-20")};
    claim.source = SourceId{4};
    claim.source_headline = "Harbour to close";
    claim.source_publisher = "The Gazette";
    return claim;
}

ClaimEntry denied()
{
    Response response;
    response.claim = ClaimId{12};
    response.other.id = ClaimId{13};
    response.other.wording = "It stays open.";
    response.other.speaker_name = "somebody who knows";
    return {closing(), {response}};
}

std::string data_of_claim(Frame const& frame, ClaimEntry const& entry)
{
    html::Writer out;
    ClaimData{frame, entry}(out);
    return std::string{out.view()};
}

}  // namespace

TEST_CASE("a statement is a Claim, and what answers it a Claim about it")
{
    auto frame = sample::guest("A statement");
    frame.base_url = "https://forum.example";
    auto const data = data_of_claim(frame, denied());
    auto const says = [&](std::string_view part) { return data.find(part) != std::string::npos; };
    CHECK(says(R"({"@context":"https://schema.org","@type":"Claim","url":"https://forum.example/record/12")"));
    CHECK(says(R"("text":"The \u003c/script\u003e harbour closes.")"));
    CHECK(says(R"("author":{"@type":"Organization","name":"The council"},"datePublished":"2026-11-20")"));
    CHECK(says(R"("appearance":{"@type":"CreativeWork","headline":"Harbour to close")"));
    CHECK(
        says(R"("firstAppearance":{"@type":"CreativeWork","publisher":{"@type":"Organization","name":"Radio Senn"}})"));
    CHECK(says(R"("about":{"@type":"Claim","url":"https://forum.example/record/12"})"));
    CHECK_FALSE(says("somebody who knows"));
    CHECK_FALSE(says("ClaimReview"));

    auto suggested = denied();
    suggested.claim.state = ClaimState::suggested;
    CHECK(data_of_claim(frame, suggested).empty());
    frame.viewer.member = MemberId{4};
    CHECK(data_of_claim(frame, denied()).empty());
}

}  // namespace stoa::pages
