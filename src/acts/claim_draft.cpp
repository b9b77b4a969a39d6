#include "acts/claim_draft.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "model/source_address.hpp"

namespace stoa::acts {
namespace {

bool is_too_long(std::string_view text, std::size_t length_max) { return count_code_points(text) > length_max; }

bool is_language(std::string_view tag)
{
    auto const is_fit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; };
    return tag.size() <= 20 && std::ranges::all_of(tag, is_fit);
}

// The name alone, each once, as many as a chain may have.
std::optional<std::vector<std::string>> names_in(std::string_view typed)
{
    std::vector<std::string> names;
    for (auto part : split(typed, ',')) {
        auto name = clean_line(part);
        if (name.empty()) continue;
        if (is_too_long(name, speaker_name_length_max)) return std::nullopt;
        names.push_back(std::move(name));
    }
    if (names.size() > claim_via_max) return std::nullopt;
    return names;
}

bool are_utf8(TypedClaim const& typed)
{
    for (auto text : {typed.wording, typed.quotation, typed.lang, typed.speaker, typed.role, typed.via,
                      typed.source_address, typed.source_headline, typed.source_publisher})
        if (!is_utf8(text)) return false;
    return true;
}

}  // namespace

Result<ClaimDraft> ClaimDraft::parse(TypedClaim const& typed)
{
    if (!are_utf8(typed)) return Refusal::text_not_utf8;
    ClaimDraft draft;
    auto const modality = parse_modality(typed.modality);
    if (!modality) return Refusal::claim_modality_missing;
    draft.claim_.modality = *modality;
    draft.form_token_ = typed.form_token;
    if (auto refusal = draft.take_texts(typed)) return *refusal;
    if (auto refusal = draft.take_time(typed)) return *refusal;
    if (auto refusal = draft.take_source(typed)) return *refusal;
    draft.speaker_kind_ = parse_speaker_kind(typed.speaker_kind).value_or(SpeakerKind::person);
    return draft;
}

std::optional<Refusal> ClaimDraft::take_texts(TypedClaim const& typed)
{
    claim_.wording = clean_line(typed.wording);
    claim_.quotation = clean_line(typed.quotation);
    claim_.speaker_name = clean_line(typed.speaker);
    claim_.role = clean_line(typed.role);
    claim_.lang = trim(typed.lang);
    if (is_blank(claim_.wording)) return Refusal::claim_wording_missing;
    bool const is_long = is_too_long(claim_.wording, claim_wording_length_max) ||
                         is_too_long(claim_.quotation, claim_quotation_length_max) ||
                         is_too_long(claim_.speaker_name, speaker_name_length_max) ||
                         is_too_long(claim_.role, speaker_role_length_max) || !is_language(claim_.lang);
    if (is_long) return Refusal::claim_too_long;
    if (claim_.modality == Modality::on_record && is_blank(claim_.speaker_name)) return Refusal::claim_speaker_missing;
    auto via = names_in(typed.via);
    if (!via) return Refusal::claim_via_invalid;
    claim_.via = *std::move(via);
    return std::nullopt;
}

// A day alone is a day; what the form says besides makes it less exact.
std::optional<Refusal> ClaimDraft::take_time(TypedClaim const& typed)
{
    auto const from = trim(typed.said_from), to = trim(typed.said_to);
    auto as = parse_said_as(typed.said_as);
    if (!as) as = from.empty() && to.empty() ? SaidAs::unknown : SaidAs::day;
    if (*as == SaidAs::unknown) return std::nullopt;
    auto const last = parse_day(to.empty() && *as != SaidAs::range ? from : to);
    auto const first = *as == SaidAs::range ? parse_day(from) : last;
    if (!last || !first || *first > *last) return Refusal::claim_day_invalid;
    claim_.said = {*as, *first, *last};
    return std::nullopt;
}

std::optional<Refusal> ClaimDraft::take_source(TypedClaim const& typed)
{
    auto const address = trim(typed.source_address);
    auto const headline = clean_line(typed.source_headline);
    auto const publisher = clean_line(typed.source_publisher);
    auto const number = parse_number<std::int64_t>(typed.source);
    if (number) return claim_.source = SourceId{*number}, std::nullopt;
    if (address.empty() && headline.empty() && publisher.empty())
        return typed.source == "new" ? std::optional{Refusal::source_headline_missing} : std::nullopt;
    if (!address.empty() && !source_key(address)) return Refusal::source_address_invalid;
    if (address.empty() && is_blank(headline)) return Refusal::source_headline_missing;
    if (is_too_long(headline, source_line_length_max) || is_too_long(publisher, source_line_length_max))
        return Refusal::claim_too_long;
    new_source_ = Source{};
    new_source_->address = address;
    new_source_->headline = headline;
    new_source_->publisher = publisher;
    return std::nullopt;
}

namespace {

// "https://forum.example/record/12?page=2", "/record/12", "12"
std::optional<std::int64_t> claim_number_in(std::string_view address)
{
    constexpr std::string_view place = "/record/";
    auto const begin = address.rfind(place);
    if (begin != std::string_view::npos) address.remove_prefix(begin + place.size());
    return parse_number<std::int64_t>(address.substr(0, address.find_first_of("/?#")));
}

}  // namespace

Result<std::optional<AnswerDraft>> AnswerDraft::parse(std::string_view claim, std::string_view address,
                                                      std::string_view kind, bool is_concerned)
{
    auto const named = trim(address).empty() ? trim(claim) : trim(address);
    if (named.empty()) return std::optional<AnswerDraft>{};
    auto const number = claim_number_in(named);
    if (!number) return Refusal::response_claim_unknown;
    auto const parsed = parse_response_kind(kind);
    if (!parsed) return Refusal::response_kind_missing;
    return std::optional{AnswerDraft{ClaimId{*number}, *parsed, is_concerned}};
}

}  // namespace stoa::acts
