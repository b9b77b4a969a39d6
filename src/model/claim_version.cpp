#include "model/claim_version.hpp"

#include <stdexcept>

#include "base/text.hpp"

namespace stoa {
namespace {

void version_line(std::string& text, std::string_view label, std::string_view value)
{
    if (!value.empty()) text.append(label).append(": ").append(value).append("\n");
}

}  // namespace

std::string_view words_for(ClaimAct act)
{
    switch (act) {
    case ClaimAct::suggested: return "Suggested";
    case ClaimAct::entered: return "Put on the record";
    case ClaimAct::accepted: return "Accepted";
    case ClaimAct::edited: return "Edited";
    case ClaimAct::removed: return "Removed from the record";
    case ClaimAct::restored: return "Put back on the record";
    case ClaimAct::answer_set: return "Said to answer another statement";
    case ClaimAct::answer_removed: return "Said no more to answer another statement";
    case ClaimAct::merged: return "Merged into another statement that says the same";
    case ClaimAct::took_in: return "Stands for another statement that says the same";
    case ClaimAct::separated: return "Stands on its own again";
    case ClaimAct::locked: return "Locked";
    case ClaimAct::unlocked: return "Unlocked";
    }
    throw std::logic_error{"unknown act upon a claim"};
}

std::string text_of(Claim const& claim, std::span<Response const> answers)
{
    std::string text;
    version_line(text, "Statement", claim.wording);
    version_line(text, "Word for word", claim.quotation);
    version_line(text, "Language", claim.lang);
    version_line(text, "Said by", claim.speaker_name.empty() ? "not stated" : claim.speaker_name);
    version_line(text, "Role", claim.role);
    version_line(text, "Reported by", comma_separated(claim.via));
    version_line(text, "How", name_of(claim.modality));
    version_line(text, "When", words_for(claim.said));
    version_line(text, "Source", claim.source_headline);
    for (auto const& answer : answers)
        version_line(text, "Answers, " + std::string{name_of(answer.kind)}, answer.other.wording);
    return text;
}

}  // namespace stoa
