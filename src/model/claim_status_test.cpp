#include "model/claim_status.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

namespace stoa {
namespace {

constexpr SpeakerId minister{1}, company{2}, rival{3}, nobody{};

struct Answering {
    ResponseKind kind;
    SpeakerId speaker;
    bool is_concerned{};
};

// One statement by the minister, and what others (or the minister) say of it.
Judgement judged(Modality modality, std::vector<Answering> const& answers, SpeakerId speaker = minister)
{
    std::vector<JudgedClaim> claims{{ClaimId{1}, speaker, modality}};
    std::vector<JudgedResponse> responses;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        auto const number = static_cast<std::int64_t>(i + 2);
        claims.push_back({ClaimId{number}, answers[i].speaker, Modality::on_record});
        responses.push_back(
            {ResponseId{number}, ClaimId{1}, ClaimId{number}, answers[i].kind, answers[i].is_concerned});
    }
    return judge(claims, responses).at(ClaimId{1});
}

struct Row {
    std::string story;
    Modality modality;
    std::vector<Answering> answers;
    ClaimStatus status;
    StatusRule rule;
    std::size_t because;  // how many answers made it so
};

using enum ResponseKind;

std::vector<Row> const table{
    {"said openly", Modality::on_record, {}, ClaimStatus::uncontested, StatusRule::stands, 0},
    {"written in a document", Modality::document, {}, ClaimStatus::uncontested, StatusRule::stands, 0},
    {"told by somebody", Modality::reported, {}, ClaimStatus::unconfirmed, StatusRule::awaits_confirmation, 0},
    {"told by nobody", Modality::unsourced, {}, ClaimStatus::no_source, StatusRule::nobody_tells_where, 0},
    {"no comment",
     Modality::reported,
     {{declines, company}},
     ClaimStatus::unconfirmed,
     StatusRule::awaits_confirmation,
     1},
    {"no comment on what was said openly",
     Modality::on_record,
     {{declines, company}},
     ClaimStatus::uncontested,
     StatusRule::stands,
     0},
    {"part of it",
     Modality::anonymous,
     {{supports_partly, company}},
     ClaimStatus::unconfirmed,
     StatusRule::awaits_confirmation,
     1},
    {"confirmed by a third",
     Modality::reported,
     {{confirms, company}},
     ClaimStatus::uncontested,
     StatusRule::stands,
     1},
    {"by the one concerned",
     Modality::reported,
     {{confirms, company, true}, {confirms, rival}},
     ClaimStatus::confirmed,
     StatusRule::confirmed_by_concerned,
     1},
    {"a source is given later",
     Modality::unsourced,
     {{confirms, company}},
     ClaimStatus::uncontested,
     StatusRule::stands,
     1},
    {"denied", Modality::reported, {{denies, company}}, ClaimStatus::denied, StatusRule::denied_alone, 1},
    {"denied without a source",
     Modality::unsourced,
     {{denies, company}},
     ClaimStatus::denied,
     StatusRule::denied_alone,
     1},
    {"denied and contradicted",
     Modality::reported,
     {{denies, company}, {contradicts, rival}},
     ClaimStatus::denied,
     StatusRule::denied_alone,
     1},
    {"denied, and partly supported",
     Modality::reported,
     {{denies, company}, {supports_partly, nobody}},
     ClaimStatus::contested,
     StatusRule::said_both_ways,
     2},
    {"denied by the one concerned, confirmed by another",
     Modality::reported,
     {{denies, company, true}, {confirms, rival}},
     ClaimStatus::contested,
     StatusRule::said_both_ways,
     2},
    {"contradicted", Modality::on_record, {{contradicts, rival}}, ClaimStatus::contested, StatusRule::contradicted, 1},
    {"corrected by another",
     Modality::on_record,
     {{corrects, rival}},
     ClaimStatus::contested,
     StatusRule::contradicted,
     1},
    {"corrected by the speaker",
     Modality::on_record,
     {{corrects, minister}, {denies, rival}},
     ClaimStatus::corrected,
     StatusRule::corrected_by_speaker,
     1},
    {"taken back",
     Modality::on_record,
     {{retracts, minister}, {corrects, minister}},
     ClaimStatus::retracted,
     StatusRule::taken_back,
     1},
    {"taken back by another",
     Modality::on_record,
     {{retracts, rival}},
     ClaimStatus::uncontested,
     StatusRule::stands,
     0},
    {"done",
     Modality::on_record,
     {{fulfils, rival}, {denies, company}},
     ClaimStatus::outcome_known,
     StatusRule::outcome,
     1},
    {"not done", Modality::on_record, {{breaks, rival}}, ClaimStatus::outcome_known, StatusRule::outcome, 1},
};

}  // namespace

TEST_CASE("what became of a statement follows from its answers, by the first rule that holds")
{
    for (auto const& row : table) {
        INFO(row.story);
        auto const found = judged(row.modality, row.answers);
        CHECK(found.status == row.status);
        CHECK(found.rule == row.rule);
        CHECK(found.because.size() == row.because);
    }
}

TEST_CASE("somebody who is not named takes nothing back")
{
    CHECK(judged(Modality::anonymous, {{retracts, nobody}}, nobody).status == ClaimStatus::unconfirmed);
    CHECK(judged(Modality::anonymous, {{corrects, nobody}}, nobody).status == ClaimStatus::contested);
}

TEST_CASE("an answer that was taken back counts no more")
{
    std::vector<JudgedClaim> const claims{{ClaimId{1}, minister, Modality::reported},
                                          {ClaimId{2}, company, Modality::on_record},
                                          {ClaimId{3}, company, Modality::on_record}};
    std::vector<JudgedResponse> responses{{ResponseId{1}, ClaimId{1}, ClaimId{2}, denies, true}};
    CHECK(judge(claims, responses).at(ClaimId{1}).status == ClaimStatus::denied);
    responses.push_back({ResponseId{2}, ClaimId{2}, ClaimId{3}, retracts, true});
    auto const after = judge(claims, responses);
    CHECK(after.at(ClaimId{1}).status == ClaimStatus::unconfirmed);
    CHECK(after.at(ClaimId{2}).status == ClaimStatus::retracted);
}

TEST_CASE("answers by what is not on the record count for nothing")
{
    std::vector<JudgedClaim> const claims{{ClaimId{1}, minister, Modality::on_record}};
    std::vector<JudgedResponse> const responses{{ResponseId{1}, ClaimId{1}, ClaimId{2}, denies, false},
                                                {ResponseId{2}, ClaimId{3}, ClaimId{1}, denies, false}};
    auto const found = judge(claims, responses);
    CHECK(found.size() == 1);
    CHECK(found.at(ClaimId{1}).status == ClaimStatus::uncontested);
}

// Random histories: whoever enters the same, in whatever order, gets the same.
TEST_CASE("the order of entry makes no difference")
{
    std::mt19937 random{20261123};
    auto const below = [&](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    for (int history = 0; history < 500; ++history) {
        std::vector<JudgedClaim> claims;
        for (int i = 1; i <= 1 + below(12); ++i)
            claims.push_back({ClaimId{i}, SpeakerId{below(4)}, static_cast<Modality>(1 + below(5))});
        auto const count = static_cast<int>(claims.size());
        std::vector<JudgedResponse> responses;
        for (int i = 1; i <= below(25); ++i)
            responses.push_back({ResponseId{i}, ClaimId{1 + below(count + 1)}, ClaimId{1 + below(count + 1)},
                                 static_cast<ResponseKind>(1 + below(9)), below(3) == 0});
        auto const once = judge(claims, responses);
        for (int again = 0; again < 5; ++again) {
            std::ranges::shuffle(claims, random);
            std::ranges::shuffle(responses, random);
            REQUIRE(judge(claims, responses) == once);
        }
        for (auto const& [claim, judgement] : once) {
            CHECK(judgement.status != ClaimStatus::none);
            CHECK(std::ranges::is_sorted(judgement.because));
        }
    }
}

}  // namespace stoa
