#include "model/claim.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace stoa {
namespace {

template <class Enum>
using Named = std::pair<Enum, std::string_view>;

constexpr Named<Modality> modalities[]{{Modality::on_record, "on_record"},
                                       {Modality::reported, "reported"},
                                       {Modality::anonymous, "anonymous"},
                                       {Modality::document, "document"},
                                       {Modality::unsourced, "unsourced"}};
constexpr Named<ResponseKind> response_kinds[]{{ResponseKind::denies, "denies"},
                                               {ResponseKind::confirms, "confirms"},
                                               {ResponseKind::supports_partly, "supports_partly"},
                                               {ResponseKind::contradicts, "contradicts"},
                                               {ResponseKind::declines, "declines"},
                                               {ResponseKind::corrects, "corrects"},
                                               {ResponseKind::retracts, "retracts"},
                                               {ResponseKind::fulfils, "fulfils"},
                                               {ResponseKind::breaks, "breaks"}};
constexpr Named<ClaimStatus> statuses[]{
    {ClaimStatus::uncontested, "uncontested"}, {ClaimStatus::unconfirmed, "unconfirmed"},
    {ClaimStatus::contested, "contested"},     {ClaimStatus::confirmed, "confirmed"},
    {ClaimStatus::denied, "denied"},           {ClaimStatus::retracted, "retracted"},
    {ClaimStatus::corrected, "corrected"},     {ClaimStatus::outcome_known, "outcome_known"},
    {ClaimStatus::no_source, "no_source"}};

template <class Enum>
std::string_view name_in(std::span<Named<Enum> const> names, Enum value)
{
    auto const found = std::ranges::find(names, value, &Named<Enum>::first);
    return found == names.end() ? std::string_view{} : found->second;
}

template <class Enum>
std::optional<Enum> parse_in(std::span<Named<Enum> const> names, std::string_view name)
{
    auto const found = std::ranges::find(names, name, &Named<Enum>::second);
    if (found == names.end()) return std::nullopt;
    return found->first;
}

}  // namespace

std::string_view name_of(Modality modality) { return name_in<Modality>(modalities, modality); }
std::string_view name_of(ResponseKind kind) { return name_in<ResponseKind>(response_kinds, kind); }
std::string_view name_of(ClaimStatus status) { return name_in<ClaimStatus>(statuses, status); }
std::optional<Modality> parse_modality(std::string_view name) { return parse_in<Modality>(modalities, name); }
std::optional<ResponseKind> parse_response_kind(std::string_view name)
{
    return parse_in<ResponseKind>(response_kinds, name);
}
std::optional<ClaimStatus> parse_claim_status(std::string_view name) { return parse_in<ClaimStatus>(statuses, name); }

}  // namespace stoa
