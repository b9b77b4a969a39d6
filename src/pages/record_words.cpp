#include "pages/record_words.hpp"

#include <stdexcept>

namespace stoa::pages {

std::string_view words_for(Modality modality)
{
    switch (modality) {
    case Modality::on_record: return "On the record";
    case Modality::reported: return "Reported";
    case Modality::anonymous: return "Anonymous source";
    case Modality::document: return "Document";
    case Modality::unsourced: return "No source cited";
    }
    throw std::logic_error{"unknown modality"};
}

std::string_view words_for(ResponseKind kind)
{
    switch (kind) {
    case ResponseKind::denies: return "Denied";
    case ResponseKind::confirms: return "Confirmed";
    case ResponseKind::supports_partly: return "Partly supported";
    case ResponseKind::contradicts: return "Contradicted";
    case ResponseKind::declines: return "Declined to comment";
    case ResponseKind::corrects: return "Corrected";
    case ResponseKind::retracts: return "Retracted";
    case ResponseKind::fulfils: return "Fulfilled";
    case ResponseKind::breaks: return "Not fulfilled";
    }
    throw std::logic_error{"unknown kind of response"};
}

std::string_view words_for(ClaimStatus status)
{
    switch (status) {
    case ClaimStatus::none: return "Not on the record";
    case ClaimStatus::uncontested: return "Uncontested";
    case ClaimStatus::unconfirmed: return "Unconfirmed";
    case ClaimStatus::contested: return "Contested";
    case ClaimStatus::confirmed: return "Confirmed by the one concerned";
    case ClaimStatus::denied: return "Denied";
    case ClaimStatus::retracted: return "Retracted";
    case ClaimStatus::corrected: return "Corrected";
    case ClaimStatus::outcome_known: return "Outcome known";
    case ClaimStatus::no_source: return "No source";
    }
    throw std::logic_error{"unknown status of a claim"};
}

std::string_view words_for(StatusRule rule)
{
    switch (rule) {
    case StatusRule::taken_back: return "Whoever said it has taken it back.";
    case StatusRule::corrected_by_speaker: return "Whoever said it has corrected it.";
    case StatusRule::outcome: return "What was announced was done, or was not.";
    case StatusRule::said_both_ways: return "Some answers are against it and others for it.";
    case StatusRule::denied_alone: return "It was denied, and nobody has confirmed it.";
    case StatusRule::contradicted: return "It was contradicted, and nobody has confirmed it.";
    case StatusRule::confirmed_by_concerned:
        return "The one of whom it speaks has confirmed it, and nobody is against it.";
    case StatusRule::nobody_tells_where: return "Nobody tells where it comes from.";
    case StatusRule::awaits_confirmation:
        return "It is known from a report or an anonymous source alone, and nobody has confirmed it.";
    case StatusRule::stands: return "Nobody has said anything against it.";
    }
    throw std::logic_error{"unknown rule of the record"};
}

std::string_view words_for(SourceKind kind)
{
    switch (kind) {
    case SourceKind::article: return "News article";
    case SourceKind::broadcast: return "Broadcast";
    case SourceKind::press_release: return "Press release";
    case SourceKind::official_document: return "Official document";
    case SourceKind::social_post: return "Social post";
    case SourceKind::paper: return "Paper";
    case SourceKind::interview: return "Interview";
    case SourceKind::other: return "Other source";
    }
    throw std::logic_error{"unknown kind of source"};
}

std::string_view shape_of(Modality modality)
{
    switch (modality) {
    case Modality::on_record:
    case Modality::document: return "m-record";
    case Modality::reported: return "m-rep";
    case Modality::anonymous: return "m-anon";
    case Modality::unsourced: return "m-none";
    }
    throw std::logic_error{"unknown modality"};
}

std::string_view class_of(ResponseKind kind)
{
    switch (kind) {
    case ResponseKind::denies:
    case ResponseKind::contradicts:
    case ResponseKind::breaks: return "r-denied";
    case ResponseKind::confirms:
    case ResponseKind::fulfils: return "r-confirmed";
    case ResponseKind::supports_partly: return "r-partly";
    case ResponseKind::declines:
    case ResponseKind::corrects:
    case ResponseKind::retracts: return "r-declined";
    }
    throw std::logic_error{"unknown kind of response"};
}

std::string_view icon_of(ResponseKind kind)
{
    switch (kind) {
    case ResponseKind::denies:
    case ResponseKind::contradicts:
    case ResponseKind::breaks: return "circle-x";
    case ResponseKind::confirms:
    case ResponseKind::fulfils: return "circle-check";
    case ResponseKind::supports_partly: return "circle-dot";
    case ResponseKind::declines: return "circle-slash";
    case ResponseKind::corrects:
    case ResponseKind::retracts: return "circle-alert";
    }
    throw std::logic_error{"unknown kind of response"};
}

}  // namespace stoa::pages
