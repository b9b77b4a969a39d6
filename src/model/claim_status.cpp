#include "model/claim_status.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <utility>

namespace stoa {
namespace {

struct Answer {
    ResponseId id{};
    ResponseKind kind{};
    bool is_by_speaker{};  // of the statement that is answered
    bool is_concerned{};
};

class Answers {
public:
    explicit Answers(std::vector<Answer> answers)
        : answers_{std::move(answers)}
    {
    }

    template <class Holds>
    std::vector<ResponseId> where(Holds holds) const
    {
        std::vector<ResponseId> found;
        for (auto const& answer : answers_)
            if (holds(answer)) found.push_back(answer.id);
        std::ranges::sort(found);
        return found;
    }

    std::vector<ResponseId> of(std::initializer_list<ResponseKind> kinds) const
    {
        return where([&](Answer const& answer) { return std::ranges::find(kinds, answer.kind) != kinds.end(); });
    }

    std::vector<ResponseId> by_speaker(ResponseKind kind) const
    {
        return where([&](Answer const& answer) { return answer.kind == kind && answer.is_by_speaker; });
    }

private:
    std::vector<Answer> answers_;
};

std::vector<ResponseId> both(std::vector<ResponseId> a, std::vector<ResponseId> const& b)
{
    a.insert(a.end(), b.begin(), b.end());
    std::ranges::sort(a);
    return a;
}

Judgement judge_one(Modality modality, Answers const& answers)
{
    using enum ResponseKind;
    using enum ClaimStatus;
    using enum StatusRule;
    if (auto by = answers.by_speaker(retracts); !by.empty()) return {retracted, taken_back, by};
    if (auto by = answers.by_speaker(corrects); !by.empty()) return {corrected, corrected_by_speaker, by};
    if (auto by = answers.of({fulfils, breaks}); !by.empty()) return {outcome_known, outcome, by};

    // What somebody else corrects, they contradict. What somebody else "retracts" was not theirs to take back.
    auto const against = answers.of({denies, contradicts, corrects});
    auto const in_favour = answers.of({confirms, supports_partly});
    if (!against.empty() && !in_favour.empty()) return {contested, said_both_ways, both(against, in_favour)};
    if (auto by = answers.of({denies}); !by.empty()) return {denied, denied_alone, by};
    if (!against.empty()) return {contested, contradicted, against};

    auto const concerned =
        answers.where([](Answer const& answer) { return answer.kind == confirms && answer.is_concerned; });
    if (!concerned.empty()) return {confirmed, confirmed_by_concerned, concerned};
    auto const confirming = answers.of({confirms});
    if (!confirming.empty()) return {uncontested, stands, confirming};
    if (modality == Modality::unsourced) return {no_source, nobody_tells_where, {}};
    bool const is_hearsay = modality == Modality::reported || modality == Modality::anonymous;
    if (is_hearsay) return {unconfirmed, awaits_confirmation, answers.of({supports_partly, declines})};
    return {uncontested, stands, {}};
}

using Speakers = std::map<ClaimId, SpeakerId>;

bool is_same_speaker(Speakers const& speakers, JudgedResponse const& response)
{
    auto const speaker = speakers.at(response.statement);
    return speaker != SpeakerId{} && speaker == speakers.at(response.claim);
}

}  // namespace

std::map<ClaimId, Judgement> judge(std::span<JudgedClaim const> claims, std::span<JudgedResponse const> responses)
{
    Speakers speakers;
    for (auto const& claim : claims) speakers.emplace(claim.id, claim.speaker);
    auto const is_among = [&](JudgedResponse const& response) {
        return response.claim != response.statement && speakers.contains(response.claim) &&
               speakers.contains(response.statement);
    };
    std::set<ClaimId> taken_back;
    for (auto const& response : responses)
        if (response.kind == ResponseKind::retracts && is_among(response) && is_same_speaker(speakers, response))
            taken_back.insert(response.claim);

    std::map<ClaimId, std::vector<Answer>> answers;
    for (auto const& response : responses)
        if (is_among(response) && !taken_back.contains(response.statement))
            answers[response.claim].push_back(
                {response.id, response.kind, is_same_speaker(speakers, response), response.is_concerned});

    std::map<ClaimId, Judgement> judgements;
    for (auto const& claim : claims) judgements[claim.id] = judge_one(claim.modality, Answers{answers[claim.id]});
    return judgements;
}

}  // namespace stoa
